"""Which of the files that a run would write it may not, each said in one sentence."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator, Sequence
from itertools import chain, combinations
from pathlib import Path

from qgis.core import QgsDataSourceUri, QgsProcessingContext, QgsVectorLayer

from ...inputs.algorithm_run import AlgorithmRun
from ...language.translation import translate
from .file_kinds import unfit_files
from .ownership import foreign_tables, holds_several, is_our_project, table_names
from .sources import Source, layer_places
from .targets import Target, companions, database_sinks, same_file

MOST_NAMED = 3  # of the tables that would be lost
DATABASES = (".gpkg", ".sqlite")


def refusal(
    targets: Sequence[Target],
    sources: Sequence[Source],
    drawn: Collection[str],
    context: QgsProcessingContext,
) -> str:
    """Return one sentence on the first file that may not be written, nothing if all may.

    ``drawn`` names the layer outputs of which maps are made.
    """
    sentences = chain(
        (_replaced_input(target, sources) for target in targets),
        _one_file_twice(targets),
        map(_unwritable, targets),
        map(_lost_table, targets),
        map(_lost_tables, targets),
        map(_lost_beside, targets),
        (_lost_project(target, context) for target in targets),
        (_lost_edits(target, context) for target in targets),
        _one_style_twice(targets),
        unfit_files(targets, drawn),
    )
    return next(filter(None, sentences), "")


def _replaced_input(target: Target, sources: Sequence[Source]) -> str:
    for source in sources:
        if same_file(target.path, source.path) and not _apart(target, source):
            return translate(
                "NodalCities",
                "{output}: {path} is the file that {input} is read from, and would be lost: "
                "choose another file.{hint}",
            ).format(
                output=_label(target), path=target.path, input=source.parameter, hint=_hint(target)
            )
    return ""


def _apart(target: Target, other: Target | Source) -> bool:
    """Return whether two places in one file are tables of different names."""
    table = other.table
    if target.table is None:
        return False
    if table is None and isinstance(other, Source):  # it is the first
        table = next(iter(table_names(other.path) or ()), None)
    return table is not None and table.lower() != target.table.lower()


def _one_file_twice(targets: Sequence[Target]) -> Iterator[str]:
    for one, other in combinations(targets, 2):
        if not same_file(one.path, other.path) or _apart(one, other):
            continue
        if one.output == other.output:
            yield translate(
                "NodalCities", "{output} names {path} twice: name each file once."
            ).format(output=one.output, path=one.path)
        else:
            yield translate(
                "NodalCities",
                "{first} and {second} would be written to one place, {path}, and one of them "
                "lost: choose a file for each.{hint}",
            ).format(first=_label(one), second=_label(other), path=one.path, hint=_hint(one, other))


def _unwritable(target: Target) -> str:
    if _is_writable(target.path):
        return ""
    return translate(
        "NodalCities",
        "{path} cannot be written: choose a folder that exists and that you may "
        "write to, and close the programs that use the file.",
    ).format(path=target.path)


def _is_writable(path: Path) -> bool:
    try:
        there = path.exists()
    except OSError:  # a name too long for the disk
        return False
    folder_ok = path.parent.is_dir() and os.access(path.parent, os.W_OK)
    return folder_ok and not path.is_dir() and (not there or os.access(path, os.W_OK))


def _lost_table(target: Target) -> str:
    """Say that a table is one of others, which QGIS does not ask about as it does about a file."""
    name = (target.table or "").lower()
    if not name or name not in map(str.lower, foreign_tables(target.path)):
        return ""
    return translate(
        "NodalCities",
        "{output}: Nodal Cities did not write the table {table} of {path}, and it would be lost: "
        "choose another name.",
    ).format(output=target.output, table=target.table, path=target.path)


def _lost_tables(target: Target) -> str:
    """Say which tables of others the file holds, where it is replaced as a whole."""
    path = target.path
    if target.table is not None or target.is_project:
        return ""
    if target.named and not target.is_layer and path.suffix.lower() not in DATABASES:
        return ""  # GDAL finds tables in the layers of a PDF
    if target.named and not holds_several(path):
        return ""  # nothing else is in the file that was asked for
    names = table_names(path)
    if names is None:
        empty = target.named or not path.exists() or not path.stat().st_size
        return "" if empty else _not_ours(target, path)
    if target.named and names == [path.stem]:
        return ""
    lost = foreign_tables(path)
    if not lost:
        return ""
    shown = ", ".join(lost[:MOST_NAMED])
    return translate(
        "NodalCities",
        "{output}: {path} holds tables that Nodal Cities did not write ({tables}), and they "
        "would be lost: choose another file.{hint}",
    ).format(
        output=_label(target),
        path=path,
        tables=shown + ("…" if len(lost) > MOST_NAMED else ""),
        hint=_hint(target),
    )


def _lost_beside(target: Target) -> str:
    """Say which file of others the driver would replace beside a new one."""
    lost = [] if target.path.exists() else [*filter(Path.exists, companions(target.path))]
    return _not_ours(target, lost[0]) if lost else ""


def _lost_project(target: Target, context: QgsProcessingContext) -> str:
    if not target.is_project or not target.path.exists():
        return ""
    opened = context.project().fileName() if context.project() else ""
    if opened and same_file(target.path, Path(opened)):
        return translate(
            "NodalCities", "{output}: {path} is the project that is open: choose another file."
        ).format(output=target.output, path=target.path)
    return "" if is_our_project(target.path) else _not_ours(target, target.path)


def _lost_edits(target: Target, context: QgsProcessingContext) -> str:
    for layer in _edited_layers(context):
        for path, table in layer_places(layer, context):
            place = Source(target.output, path, table)
            if same_file(target.path, path) and not _apart(target, place):
                return _edited(_label(target), layer, str(target.path))
    return ""


def edited_table(run: AlgorithmRun) -> str:
    """Return one sentence on the first table of a server that is being edited, else nothing."""
    for output, table in database_sinks(run):
        for layer in _edited_layers(run.context):
            uri = QgsDataSourceUri(layer.source())
            if layer.providerType() == table.provider and _key(uri) == _key(table.uri):
                return _edited(output, layer, uri.table())
    return ""


def _key(uri: QgsDataSourceUri) -> tuple[str, ...]:
    return uri.service(), uri.host(), uri.port(), uri.database(), uri.schema(), uri.table()


def _edited_layers(context: QgsProcessingContext) -> list[QgsVectorLayer]:
    project = context.project()
    layers = project.mapLayers().values() if project is not None else ()
    return [one for one in layers if isinstance(one, QgsVectorLayer) and one.isEditable()]


def _edited(output: str, layer: QgsVectorLayer, place: str) -> str:
    return translate(
        "NodalCities",
        "{output}: the layer {name} of {path} is being edited, and its edits would be "
        "lost: save them or stop editing, or choose another file.",
    ).format(output=output, name=layer.name(), path=place)


def _one_style_twice(targets: Sequence[Target]) -> Iterator[str]:
    """Yield which layers beside each other QGIS would open with the style of one of them."""
    styled = [t for t in targets if t.is_layer and t.path.suffix.lower() not in DATABASES]
    for one, other in combinations(styled, 2):
        style = one.path.with_suffix(".qml")
        if same_file(style, other.path.with_suffix(".qml")):
            yield translate(
                "NodalCities",
                "{first} and {second} would share one style, {path}: give the files names that "
                "differ in more than their ending, or choose GeoPackages (.gpkg).",
            ).format(first=one.output, second=other.output, path=style)


def _not_ours(target: Target, path: Path) -> str:
    return translate(
        "NodalCities",
        "{output}: {path} is there already, and Nodal Cities did not write it or it was "
        "changed since: choose another file.",
    ).format(output=_label(target), path=path)


def _label(target: Target) -> str:
    if target.named:
        return target.output
    return translate("NodalCities", "{output} (the file that goes with it)").format(
        output=target.output
    )


def _hint(*targets: Target) -> str:
    """Return how a table is added to a file of several, where that is possible."""
    if not all(target.is_layer and target.path.suffix in DATABASES for target in targets):
        return ""
    return " " + translate(
        "NodalCities", "A table is added to a GeoPackage by “Save to GeoPackage…”."
    )
