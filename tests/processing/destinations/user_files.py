"""Files of a user's own, and what is in them afterwards."""

from __future__ import annotations

from nodal_cities.processing.framework.bundled_models import model_files
from nodal_cities.tests.processing.bad_inputs import LONG, MADE, PLACES
from osgeo import gdal, ogr
from qgis.core import QgsApplication, QgsProcessingContext, QgsProject

NOTES = [("1", "seen from the station"), ("2", "ask at the town hall")]
DRIVERS = {"gpkg": "GPKG", "sqlite": "SQLite", "xlsx": "XLSX", "ods": "ODS", "csv": "CSV"}
MODELS = [path.stem for path in model_files()]
INPUTS = ("source", "file", "multilayer")


def write(path, **tables):
    """Write tables, each a header and rows of texts, into a file of the kind its name says."""
    made = ogr.GetDriverByName(DRIVERS[path.suffix[1:]]).CreateDataSource(str(path))
    for name, (header, rows) in tables.items():
        table = made.CreateLayer(name, geom_type=ogr.wkbNone)
        for field in header:
            table.CreateField(ogr.FieldDefn(field, ogr.OFTString))
        for row in rows:
            feature = ogr.Feature(table.GetLayerDefn())
            for field, value in zip(header, row):
                feature.SetField(field, value)
            table.CreateFeature(feature)
    made = table = feature = None  # closes the file
    return path


def members_file(path, **others):
    """Write memberships with their places, and other tables beside them where that is possible."""
    rows = [(city, network, *map(str, PLACES[city])) for city, network in LONG]
    return write(path, members=(("city", "network", "lon", "lat"), rows), **others)


def notes():
    """Return a table that has nothing to do with the plugin."""
    return ("id", "note"), NOTES


def noted(path):
    """Return the rows of the table "notes" of a file, None where it is gone."""
    gdal.SetConfigOption("OGR_XLSX_HEADERS", "FORCE")  # all cells are texts
    try:
        opened = gdal.OpenEx(str(path)) if path.is_file() else None
        table = opened and opened.GetLayerByName("notes")
        if not table:
            return None
        return [tuple(feature.GetField(name) for name in ("id", "note")) for feature in table]
    finally:
        gdal.SetConfigOption("OGR_XLSX_HEADERS", None)


def snapshot(folder):
    """Return the bytes of every file below a folder, by path."""
    return {path: path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def algorithm(identifier):
    """Return an algorithm of the provider, bundled models among them."""
    return QgsApplication.processingRegistry().algorithmById(f"nodalcities:{identifier}")


def outputs(identifier):
    """Return the extension of a usual file of each output, by name."""
    made = MADE.get(identifier) or algorithm(identifier)
    return {
        # QGIS proposes a dBase file for a table of an algorithm without a provider.
        definition.name(): "gpkg" if is_sink(definition) else definition.defaultFileExtension()
        for definition in made.destinationParameterDefinitions()
    }


def is_sink(definition):
    return definition.type() == "sink"


def sinks(identifier):
    definitions = MADE[identifier].destinationParameterDefinitions()
    return [definition.name() for definition in definitions if is_sink(definition)]


def inputs(identifier):
    """Return the names of the inputs that may be files, the memberships first."""
    made = MADE.get(identifier) or algorithm(identifier)
    definitions = made.parameterDefinitions()
    return [definition.name() for definition in definitions if definition.type() in INPUTS]


def given(identifier, **parameters):
    """Return parameters with which an algorithm runs, its other layers kept in memory."""
    made = MADE.get(identifier) or algorithm(identifier)
    memory = {
        definition.name(): "TEMPORARY_OUTPUT"
        for definition in made.destinationParameterDefinitions()
        if is_sink(definition)
    }
    return {**memory, **parameters}


def refusal(identifier, **parameters):
    """Return what an algorithm says against parameters before it runs, "" if nothing."""
    made = algorithm(identifier).create()  # its own copy, as for every run
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    ok, reason = made.checkParameterValues(given(identifier, **parameters), context)
    return "" if ok else reason
