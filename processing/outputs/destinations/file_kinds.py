"""Names and kinds of files that cannot hold an output, each said in one sentence."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import chain

from ...language.translation import translate
from .targets import Target, is_shapefile, lacks_geometry

PICTURES = frozenset({"MAP", "PROJECT", "ATLAS"})  # outputs that show layers


def unfit_files(targets: Sequence[Target], drawn: Collection[str]) -> Iterator[str]:
    """Yield one sentence on each; ``drawn`` names the layer outputs of which maps are made."""
    yield from chain(
        map(_wrong_ending, targets),
        map(_misread_name, targets),
        map(_cut_by_kind, targets),
        _without_geometry(targets, drawn),
    )


def _wrong_ending(target: Target) -> str:
    if not target.endings or target.path.suffix.lower() in target.endings:
        return ""
    *others, last = target.endings
    return translate("NodalCities", "{output}: {path} must end in {endings}.").format(
        output=target.output,
        path=target.path,
        endings=translate("NodalCities", " or ").join(filter(None, (", ".join(others), last))),
    )


def _misread_name(target: Target) -> str:
    """Say which mark in a path QGIS would take for the end of a table or of a kind of database."""
    path = target.path.as_posix().removeprefix(target.path.drive)
    holds_layers = target.is_layer or target.path.suffix.lower() in (".gpkg", ".qgz")
    if holds_layers and "|" in path:
        mark = "|"
    elif target.is_layer and target.table is None and ":" in path:
        mark = ":"
    else:
        return ""
    return translate(
        "NodalCities",
        "{output}: QGIS does not read layers from {path}, because of “{mark}”: choose a file and "
        "a folder without it.",
    ).format(output=target.output, path=target.path, mark=mark)


def _cut_by_kind(target: Target) -> str:
    """Say what a kind of file would lose of a layer or a table."""
    ending = target.path.suffix.lower()
    if target.is_layer and is_shapefile(target.path):
        sentence = translate(
            "NodalCities",
            "{output}: {name} would be a shapefile, which cuts the names of fields at 10 letters "
            "and texts at 254: choose a GeoPackage (.gpkg). QGIS exports its layers as shapefiles.",
        )
    elif target.table is not None and ending != ".gpkg":
        sentence = translate(
            "NodalCities",
            "{output}: QGIS cannot rename the tables of {name}, so that a run that fails would "
            "leave a part of one there: add the table to a GeoPackage (.gpkg).",
        )
    elif target.is_table and ending in (".sqlite", ".db"):
        sentence = translate(
            "NodalCities",
            "{output}: QGIS does not find a table without points or lines in an SQLite file such "
            "as {name}: choose a GeoPackage (.gpkg).",
        )
    else:
        return ""
    return sentence.format(output=target.output, name=target.path.name)


def _without_geometry(targets: Sequence[Target], drawn: Collection[str]) -> Iterator[str]:
    picture = next((target for target in targets if target.output in PICTURES), None)
    if picture is None:
        return
    for target in targets:
        if target.output in drawn and target.is_layer and lacks_geometry(target.path):
            yield translate(
                "NodalCities",
                "{output}: a file such as {name} cannot hold the points and lines that "
                "{picture} shows: choose a GeoPackage (.gpkg).",
            ).format(output=target.output, name=target.path.name, picture=picture.output)
