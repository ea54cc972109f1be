"""What an algorithm writes to its log."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import QgsProcessingFeedback

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


def log_sample_notice(feedback: QgsProcessingFeedback) -> None:
    """Say that a table was found to be the bundled sample, and what follows from it."""
    feedback.pushInfo(
        translate(
            "NodalCities",
            "This is the bundled sample: its own corrections are used beside those given, and its "
            "own table of the networks where none is given.",
        )
    )


def log_memberships(feedback: QgsProcessingFeedback, name: str) -> None:
    """Say which table is read, the bundled sample where there is no name."""
    if name:
        said = translate("NodalCities", "Memberships: {name}").format(name=name)
    else:
        said = translate(
            "NodalCities",
            "Memberships: the bundled sample, since no table was chosen.",
        )
    feedback.pushInfo(said)
