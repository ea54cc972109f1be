"""Where data and positions come from: on maps and figures, in the metadata of layers."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import QgsVectorLayer

from ...analysis.core.choices import SampleKind
from ...analysis.study import sample
from ..inputs.algorithm_run import AlgorithmRun
from ..inputs.reader import Inputs
from ..language.translation import translate


@dataclass(frozen=True)
class Wording:
    """What the user wants a sheet or a figure to say; empty texts have a default."""

    title: str
    date: str
    source: str

    @classmethod
    def from_run(cls, run: AlgorithmRun) -> Wording:
        """Read TITLE, DATA_DATE and DATA_SOURCE."""
        return cls(*(run.text(name).strip() for name in ("TITLE", "DATA_DATE", "DATA_SOURCE")))


def credit_gazetteer(layer: QgsVectorLayer) -> None:
    """Credit the gazetteer in the metadata of a layer that has a geometry."""
    if not layer.isSpatial():
        return
    metadata = layer.metadata()
    metadata.setRights([translate("NodalCities", "Places: GeoNames (CC BY 4.0).")])
    metadata.setLicenses(["CC BY 4.0"])
    layer.setMetadata(metadata)


def study_credits(inputs: Inputs, wording: Wording, colophon: str) -> str:
    """Return the credits of a sheet on a study.

    An empty source or date is that of the sample, or the name of the table.
    """
    return credits_line(data_source(inputs, wording), inputs.from_gazetteer, colophon)


def credits_line(data: str, from_gazetteer: bool, colophon: str) -> str:
    """Return the credits of a sheet: the data, the gazetteer if it was used, then ``colophon``."""
    parts = [
        translate("NodalCities", "Data: {source}.").format(source=data) if data else "",
        translate("NodalCities", "Places: GeoNames (CC BY 4.0).") if from_gazetteer else "",
        colophon,
    ]
    return " ".join(part for part in parts if part)


def data_source(inputs: Inputs, wording: Wording) -> str:
    """Return where the data come from and when they were collected, as ``credits_line`` has it."""
    source = wording.source or inputs.source_name
    if inputs.sample is not None:
        source = source or _sample_source(inputs.sample)
    return ", ".join(part for part in (source, data_date(inputs, wording)) if part)


def data_date(inputs: Inputs, wording: Wording) -> str:
    """Return when the data were collected, empty where that is not known."""
    if wording.date or inputs.sample is None:
        return wording.date
    return "–".join(sample.sample_years(inputs.sample))


def _sample_source(kind: SampleKind) -> str:
    if kind is SampleKind.FULL:
        return translate(
            "NodalCities",
            "Nodal Cities sample with the national associations, compiled from public pages, not a "
            "census",
        )
    return translate("NodalCities", "Nodal Cities sample, compiled from public pages, not a census")
