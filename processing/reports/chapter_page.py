"""The page of ``chapterreport``: each statement beside what the loaded data say of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from html import escape
from pathlib import Path

from ...analysis.chapter.evidence import Evidence, coverage
from ...analysis.chapter.findings import (
    AGREEMENTS,
    NO,
    NOT_COMPUTED,
    PARTLY,
    YES,
    Enumeration,
    Finding,
)
from ...analysis.chapter.statements import CheckedStatement
from ...analysis.study.carte1 import Carte1Options
from ..inputs.algorithm_run import AlgorithmRun
from ..inputs.reader import Inputs
from ..language.translation import number, translate, translate_all
from . import html
from .bars import bars
from .methods import methods_section
from .statement_text import agreement_name, coverage_message, localise

# Sign, ink and paper of each agreement: told apart in black and white by the sign.
AGREEMENT_STYLES = {
    YES: ("✓", "#0b5f40", "#d9f0e5"),
    PARTLY: ("≈", "#6b5200", "#fbf0c4"),
    NO: ("✗", "#851d10", "#f8ddd3"),
    NOT_COMPUTED: ("–", "#444444", "#e8e8e8"),
}
STYLE = """<style>
.badge{white-space:nowrap;border-radius:.7em;padding:.05em .6em;font-size:.9em}
.tally{display:flex;height:1.7rem;margin:1rem 0;border-radius:.3rem;overflow:hidden}
.tally div{padding:0 .6rem;line-height:1.7rem;white-space:nowrap;overflow:hidden}
.findings td:first-child{white-space:nowrap;color:#555}
.card{break-inside:avoid;page-break-inside:avoid}
.card{margin:1.6rem 0;padding-top:.2rem;border-top:1px solid #ddd}
.card h3{margin:.4rem 0;font-weight:600}
.card dl{margin:.4rem 0}.card dt{color:#555;float:left;clear:left;width:9rem}
.card dd{margin:0 0 .1rem 9.5rem}.card svg{margin:.5rem 0;max-width:100%;height:auto}
@media print{*{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
</style>"""


def write_page(
    path: Path,
    run: AlgorithmRun,
    checked: Sequence[CheckedStatement],
    evidence: Evidence,
    inputs: Inputs,
    options: Carte1Options,
) -> None:
    """Write the HTML page; QgsProcessingException when it cannot be written."""
    html.write_page(
        path,
        translate("NodalCities", "The chapter, checked against these data"),
        STYLE,
        html.paragraph(introduction(evidence)),
        html.paragraph(tally(checked)),
        _tally_bar(checked),
        _table(checked),
        html.section(translate("NodalCities", "Statement by statement"), *map(_card, checked)),
        _missing(evidence),
        methods_section(run, inputs, _notes(), [_settings(options)]),
    )


def introduction(evidence: Evidence) -> str:
    """Return what was loaded, in short sentences."""
    memberships = evidence.prepared.memberships
    covered = coverage(evidence, lambda record: True)
    return translate(
        "NodalCities",
        "These data hold {cities} cities ({located} located) in {networks} networks, with "
        "{memberships} memberships. The chapter had some 4000 cities in 64 networks; it names "
        "{concerned} of them, and {known} of these have known members here.",
    ).format(
        cities=number(covered.cities),
        located=number(covered.located),
        networks=number(len(memberships.network_ids)),
        memberships=number(len(memberships)),
        concerned=number(covered.concerned),
        known=number(covered.known),
    )


def tally(checked: Sequence[CheckedStatement]) -> str:
    """Return how many statements come out the same."""
    counts = Counter(each.finding.agreement for each in checked)
    return translate(
        "NodalCities",
        "Of {all} statements, {yes} come out as in the chapter, {partly} partly, {no} otherwise; "
        "{not_computed} cannot be computed.",
    ).format(
        all=len(checked),
        yes=counts[YES],
        partly=counts[PARTLY],
        no=counts[NO],
        not_computed=counts[NOT_COMPUTED],
    )


def _tally_bar(checked: Sequence[CheckedStatement]) -> str:
    counts = Counter(each.finding.agreement for each in checked)
    pieces = []
    for agreement in AGREEMENTS:
        sign, ink, paper = AGREEMENT_STYLES[agreement]
        if counts[agreement]:
            text = f"{sign} {agreement_name(agreement)} ({counts[agreement]})"
            style = f"flex:{counts[agreement]};color:{ink};background:{paper}"
            pieces.append(f'<div style="{style}" title="{escape(text)}">{escape(text)}</div>')
    return f'<div class="tally">{"".join(pieces)}</div>'


def _badge(agreement: str) -> str:
    sign, ink, paper = AGREEMENT_STYLES[agreement]
    style = f"color:{ink};background:{paper}"
    return f'<span class="badge" style="{style}">{sign} {escape(agreement_name(agreement))}</span>'


def _table(checked: Sequence[CheckedStatement]) -> str:
    headings = ("", *translate_all("Statement", "In the chapter", "In these data", "Agreement"))
    rows = [
        (
            escape(statement.key),
            escape(localise(statement.text)),
            escape(localise(statement.chapter_value)),
            escape(localise(finding.value)),
            _badge(finding.agreement),
        )
        for statement, finding, _ in checked
    ]
    head = "".join(f"<th>{escape(text)}</th>" for text in headings)
    body = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    return f'<table class="findings"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>'


def _card(checked: CheckedStatement) -> str:
    statement, finding, covered = checked
    pairs = (
        (translate("NodalCities", "In the chapter"), localise(statement.chapter_value)),
        (translate("NodalCities", "In these data"), localise(finding.value)),
        (translate("NodalCities", "Coverage"), localise(coverage_message(covered))),
    )
    listed = "".join(f"<dt>{escape(a)}</dt><dd>{escape(b)}</dd>" for a, b in pairs)
    heading = f"{escape(statement.key)} · {escape(localise(statement.text))}"
    return (
        f'<div class="card"><h3>{heading} {_badge(finding.agreement)}</h3><dl>{listed}</dl>'
        + (html.items(map(localise, finding.explanation)) if finding.explanation else "")
        + _bar_chart(finding)
        + "</div>"
    )


def _bar_chart(finding: Finding) -> str:
    if finding.bars is None:
        return ""
    title = localise(finding.bars.title)
    labels = [localise(label) for label, _ in finding.bars.rows]
    values = [value for _, value in finding.bars.rows]
    return html.paragraph(title, note=True) + bars(labels, values, title)


def _missing(evidence: Evidence) -> str:
    names = coverage(evidence, lambda record: True).missing
    return html.section(
        translate("NodalCities", "Networks of the chapter without a known member here"),
        html.paragraph(localise(Enumeration(names))) if names else "",
    )


def _notes() -> list[str]:
    return [
        *translate_all(
            (
                "The chapter’s data are not public; a difference may come from the data as well as "
                "from the method. No number was fitted to it."
            ),
            (
                "“Partly” means that some of what the chapter says holds, or that it holds with "
                "another number."
            ),
            (
                "F2 counts the cities in at least one network of the United States and one of "
                "Canada, by the country of the network."
            ),
            "F6: cities are ranked by memberships; those equal to the last one are in as well.",
            (
                "F7b, F7c and F7d: a city counts by its share of the shortest paths between the "
                "cities of one region and those of the other, over all networks and all cities. "
                "Those named in the chapter should be among the first ten of their side; Barcelona "
                "or Cairo suffices."
            ),
            (
                "F7a asks for three communities, one of which is three fifths Latin American, one "
                "three fifths of Europe, Africa and the Middle East together, and a mixed one."
            ),
        ),
        translate(
            "NodalCities",
            "T: national and local networks count as national, regional and global ones as "
            "international; “most” is more than half of those for which it is known.",
        ),
    ]


def _settings(options: Carte1Options) -> str:
    return translate(
        "NodalCities",
        "Communities: Louvain, weight {weight}, resolution {resolution}, seed {seed}, {runs} "
        "runs; the chapter does not say which settings it used.",
    ).format(
        weight=options.weight,
        resolution=number(options.resolution, 2),
        seed=options.seed,
        runs=options.runs,
    )
