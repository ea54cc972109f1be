"""What an algorithm writes to its log."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import QgsProcessingFeedback

from ...analysis.core.choices import SampleKind
from ...analysis.core.report_rows import ReportRow
from .report_sentences import group_sentences
from .translation import number, translate

MAX_SENTENCES = 20  # events of one kind written to the log; the rest is counted


def log_report(feedback: QgsProcessingFeedback, report: Iterable[ReportRow]) -> None:
    """Write the report to the log: every event counted, the first of each kind spelled out."""
    for heading, sentences in group_sentences(report):
        counted = translate("NodalCities", "{heading}: {count}")
        feedback.pushInfo(counted.format(heading=heading, count=number(len(sentences))))
        for text in sentences[:MAX_SENTENCES]:
            feedback.pushInfo("    " + text)


def sample_name(kind: SampleKind) -> str:
    """Return what one of the samples is called within a sentence."""
    if kind is SampleKind.FULL:
        return translate("NodalCities", "the bundled sample with the national associations")
    return translate("NodalCities", "the bundled sample")


def log_sample_notice(feedback: QgsProcessingFeedback, kind: SampleKind) -> None:
    """Say that a table was found to be the bundled sample, and what follows from it."""
    feedback.pushInfo(
        translate(
            "NodalCities",
            "This is {sample}: its own corrections are used beside those given, and its "
            "own table of the networks where none is given.",
        ).format(sample=sample_name(kind))
    )


def log_memberships(feedback: QgsProcessingFeedback, name: str, kind: SampleKind) -> None:
    """Say which table is read, the sample that was chosen where there is no name."""
    if name:
        said = translate("NodalCities", "Memberships: {name}").format(name=name)
    else:
        said = translate(
            "NodalCities",
            "Memberships: {sample}, since no table was chosen.",
        ).format(sample=sample_name(kind))
    feedback.pushInfo(said)
    if name:
        log_unused_sample(feedback, kind)


def log_unused_sample(feedback: QgsProcessingFeedback, kind: SampleKind) -> None:
    """Say that the full sample was asked for in vain, a table being chosen."""
    if kind is SampleKind.FULL:
        feedback.pushInfo(
            translate("NodalCities", "SAMPLE is not used, since a table of memberships is chosen.")
        )
