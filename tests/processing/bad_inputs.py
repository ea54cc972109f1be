"""Small tables for tests of what algorithms do with bad input, and how a refusal must read."""

from __future__ import annotations

from nodal_cities.processing.inputs.parameter_kinds import is_html_file
from nodal_cities.processing.provider import ALGORITHMS
from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsVectorLayer,
)

PLACES = {
    "Bern": (7.44, 46.95),
    "Lyon": (4.85, 45.75),
    "Oslo": (10.75, 59.91),
    "Turin": (7.69, 45.07),
}
NETWORKS = {"Bern": "ab", "Lyon": "abc", "Oslo": "c", "Turin": "bc"}
LONG = [(city, network) for city, networks in NETWORKS.items() for network in networks]

# Kept, because the definitions of a parameter go with their algorithm.
MADE = {cls.ID: cls().create() for cls in ALGORITHMS}


def table(header, rows, geometry="NoGeometry"):
    """Return a memory layer of text columns."""
    fields = "&".join(f"field={name}:string(0)" for name in header)
    layer = QgsVectorLayer(f"{geometry}?{fields}", "table", "memory")
    assert layer.isValid()
    features = []
    for row in rows:
        feature = QgsFeature(layer.fields())
        feature.setAttributes(list(row))
        features.append(feature)
    assert layer.dataProvider().addFeatures(features)[0]
    return layer


def memberships(rows=LONG, header=("city", "network")):
    return table(header, rows)


def cities(places=PLACES, crs="EPSG:4326"):
    """Return a point layer; None as a place is a NULL geometry."""
    layer = QgsVectorLayer(f"Point?crs={crs}&field=city_id:string(0)", "cities", "memory")
    for name, place in places.items():
        feature = QgsFeature(layer.fields())
        feature.setAttributes([name])
        if place is not None:
            feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(*place)))
        assert layer.dataProvider().addFeatures([feature])[0]
    return layer


def partition():
    """Return a layer of cities with their groups."""
    return table(("city_id", "community"), [(city, city[0]) for city in PLACES])


def drawn_cities(groups="1122", counts="2321"):
    """Return points of cities with a community and a number of networks each."""
    layer = QgsVectorLayer(
        "Point?crs=EPSG:4326&field=city_id:string(0)&field=n_networks:int&field=community:string(0)",
        "drawn",
        "memory",
    )
    for (name, place), count, group in zip(PLACES.items(), counts, groups):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([name, int(count), group])
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(*place)))
        assert layer.dataProvider().addFeatures([feature])[0]
    return layer


def drawn_links(*rows):
    """Return a table of links, each source, target, shared; one of each pair of PLACES without."""
    names = [*PLACES]
    return table(
        ("source", "target", "shared"), rows or [(a, b, "2") for a, b in zip(names, names[1:])]
    )


def having(*names):
    """Return the ids of the algorithms that have all these parameters."""
    return [
        identifier
        for identifier, algorithm in MADE.items()
        if all(algorithm.parameterDefinition(name) is not None for name in names)
    ]


def source_of(algorithm_id):
    """Return the name of the parameter that takes the memberships, or the first table."""
    others = {
        "importmemberships": "INPUT",
        "comparepartitions": "FIRST",
        "stylecarte1": "CITY_LINKS",
    }
    return others.get(algorithm_id, "MEMBERSHIPS")


def file_for(parameter, folder):
    """Return a file for a destination parameter."""
    extensions = {
        "PROJECT": "qgz",
        "MAP": "pdf",
        "LATEX": "tex",
        "CSV": "csv",
        "FIGURE": "svg",
        "ATLAS": "pdf",
        "OUTPUT": "gexf",
    }
    is_file = parameter.type() == "fileDestination"
    extension = extensions.get(parameter.name(), "gpkg") if is_file else "gpkg"
    if is_html_file(parameter):
        extension = "html"
    return str(folder / f"{parameter.name().lower()}.{extension}")


def run(algorithm_id, feedback=None, **parameters):
    """Run an algorithm on layers in memory, its files left out unless given."""
    import processing

    algorithm = MADE[algorithm_id]
    names = {definition.name() for definition in algorithm.parameterDefinitions()}
    sinks = [d.name() for d in algorithm.destinationParameterDefinitions() if d.type() == "sink"]
    usual = {**dict.fromkeys(sinks, "TEMPORARY_OUTPUT"), "RUNS": 2, "MIN_SHARED": 1}
    if "CITIES" in names and "CITIES" not in sinks:
        usual["CITIES"] = cities()  # so that most tests need not open the gazetteer
    given = {**usual, **parameters}
    assert {*parameters} <= names
    return processing.run(
        f"nodalcities:{algorithm_id}",
        {name: value for name, value in given.items() if name in names},
        feedback=feedback or QgsProcessingFeedback(),
    )


def refusal(algorithm_id, **parameters):
    """Return the sentence with which an algorithm refuses its input."""
    try:
        run(algorithm_id, **parameters)
    except QgsProcessingException as error:
        sentence = str(error)
    else:
        raise AssertionError(f"{algorithm_id} accepted {parameters}")
    for sign in ("Traceback", "Error:", "Exception", "NoneType", "object has no attribute"):
        assert sign not in sentence
    assert 10 < len(sentence) < 1500
    return sentence


def rows_of(layer):
    if isinstance(layer, str):
        layer = QgsVectorLayer(layer, "output", "ogr")
        assert layer.isValid()
    names = layer.fields().names()
    return [dict(zip(names, feature.attributes())) for feature in layer.getFeatures()]


class CancelAfter(QgsProcessingFeedback):
    """Cancels at the n-th sign of progress; 0 is before the start."""

    def __init__(self, n):
        super().__init__()
        self.left = n
        self.calls_after = 0
        if n == 0:
            self.cancel()

    def setProgress(self, value):
        if self.isCanceled():
            self.calls_after += 1
        self.left -= 1
        if self.left == 0:
            self.cancel()
        super().setProgress(value)
