"""Each broken table ends in a result with a report, or in one clear sentence."""

from __future__ import annotations

import faulthandler
import os
from pathlib import Path

import pytest
from nodal_cities.tests.processing.bad_inputs import memberships, rows_of
from nodal_cities.tests.processing.hostile.case import Case
from nodal_cities.tests.processing.hostile.sentences import faults
from nodal_cities.tests.processing.hostile.tables import cases
from nodal_cities.tests.processing.hostile.texts import large
from qgis.core import QgsProcessingException, QgsProcessingFeedback

LIMIT = 60  # seconds after which a case hangs; each takes some hundredths
CASES = cases()
TABLES = {
    "importmemberships": ("INPUT", "OUTPUT CITIES NETWORKS REJECTED REPORT"),
    "locatecities": ("INPUT", "OUTPUT TO_CHECK"),
    "carte1": ("MEMBERSHIPS", "CITIES_OUT LINKS COMMUNITIES NETWORKS_OUT"),
}
# A third of the tables here, and a third of these in French and through FILE; all by
# `make hostile`.
EVERY = os.environ.get("HOSTILE") == "all"
CHOSEN = CASES if EVERY else CASES[::3]
STEP = 1 if EVERY else 3


def in_both_languages(cases: list[Case]) -> pytest.MarkDecorator:
    pairs = [(case, "en") for case in cases] + [(case, "fr") for case in cases[::STEP]]
    ids = [f"{language}-{case.id}" for case, language in pairs]
    return pytest.mark.parametrize(("case", "language"), pairs, ids=ids, indirect=["language"])


def outcome(
    algorithm: str, case: Case, folder: Path, language: str, source: str = "", **given: object
) -> dict[str, object] | None:
    """Run an algorithm on the file of a case; None if it was refused, which is checked.

    ``source`` is the parameter that takes the file, if not the usual one.
    """
    import processing

    path = folder / f"table.{case.extension}"
    path.write_bytes(case.content)
    usual, outputs = TABLES[algorithm]
    given[source or usual] = str(path)
    for name in outputs.split():
        extension = "gpkg" if name in ("OUTPUT", "REJECTED", "CITIES_OUT", "LINKS") else "csv"
        in_files = language == "en"
        given[name] = str(folder / f"{name}.{extension}") if in_files else "TEMPORARY_OUTPUT"
    if algorithm == "carte1":
        given.update(REPORT=str(folder / "report.html"), RUNS=1)
    before = {*folder.iterdir()}
    faulthandler.dump_traceback_later(LIMIT, exit=True)
    try:
        return processing.run(f"nodalcities:{algorithm}", given, feedback=QgsProcessingFeedback())
    except QgsProcessingException as error:
        sentence = str(error).removeprefix("Unable to execute algorithm\n")  # QGIS's own words
        assert faults(sentence, language, words(case)) == [], sentence
        for written in {*folder.iterdir()} - before:  # before the output that failed
            assert rows_of(str(written)) is not None
        return None
    finally:
        faulthandler.cancel_dump_traceback_later()


def words(case: Case) -> str:
    return case.content.decode("utf-8", "replace")


def check_report(rows: list[dict[str, object]], case: Case, language: str) -> None:
    """Check one message of each kind, and that all are there."""
    of_kind = {row["kind"]: row["message"] for row in rows}
    for message in of_kind.values():
        assert faults(message, language, words(case)) == [], message


def check_import(result: dict[str, object] | None, case: Case, language: str) -> None:
    if result is None:
        return
    assert len(rows_of(result["OUTPUT"])) == result["N_MEMBERSHIPS"] > 0
    assert len(rows_of(result["CITIES"])) == result["N_CITIES"] > 0
    assert len(rows_of(result["NETWORKS"])) == result["N_NETWORKS"] > 0
    assert len(rows_of(result["REJECTED"])) == result["N_REJECTED"]
    check_report(rows_of(result["REPORT"]), case, language)


def test_there_are_at_least_300_tables_each_of_its_own():
    assert len(CASES) >= 300
    assert len({case.id for case in CASES}) == len(CASES)
    assert [case.content for case in cases()] == [case.content for case in CASES]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Traceback (most recent call last):\n  File x\nValueError: y",
        "Column {number} has no name: name it in the first row of the table.",
        "Some sentence that nobody has written in our code.",
        "NoneType object has no attribute fields",
    ],
)
def test_what_is_no_sentence_of_ours_is_found(text):
    assert faults(text, "en")
    assert faults(text, "fr")


@in_both_languages(CHOSEN)
def test_import(case, tmp_path, language):
    check_import(outcome("importmemberships", case, tmp_path, language), case, language)


@in_both_languages(CHOSEN[STEP - 1 :: STEP])
def test_import_of_a_file(case, tmp_path, language):
    check_import(outcome("importmemberships", case, tmp_path, language, "FILE"), case, language)


@in_both_languages(CHOSEN[::3])
def test_networks(case, tmp_path, language):
    given = {"INPUT": memberships(), "source": "NETWORK_TABLE"}
    result = outcome("importmemberships", case, tmp_path, language, **given)
    if result is not None:
        assert len(rows_of(result["NETWORKS"])) == result["N_NETWORKS"] == 3
        check_report(rows_of(result["REPORT"]), case, language)


@in_both_languages(CHOSEN)
def test_locate(case, tmp_path, language):
    result = outcome("locatecities", case, tmp_path, language)
    if result is not None:
        assert len(rows_of(result["OUTPUT"])) == result["N_LOCATED"] + result["N_NOT_LOCATED"]
        assert len(rows_of(result["TO_CHECK"])) == result["N_TO_CHECK"]


HALF_READ = [
    case
    for case in CASES
    if case.name.startswith(("a sheet with wrong letters", "a sheet with a hole", "entities"))
]


@in_both_languages(HALF_READ)
@pytest.mark.parametrize("algorithm", TABLES)
def test_workbooks_that_gdal_reads_in_part_are_refused(case, algorithm, tmp_path, language):
    assert len(HALF_READ) == 14
    assert outcome(algorithm, case, tmp_path, language) is None


@in_both_languages(CHOSEN[::4])
def test_carte1(case, tmp_path, language):
    result = outcome("carte1", case, tmp_path, language)
    if result is not None:
        assert len(rows_of(result["CITIES_OUT"])) > 0
        report = Path(result["REPORT"]).read_text("utf-8")
        assert report.rstrip().endswith("</html>")
        assert "<script>" not in report
        assert "<img src=x" not in report


@pytest.mark.skipif(not EVERY, reason="`make hostile` reads it")
def test_200_000_rows(tmp_path):
    result = outcome("importmemberships", large(), tmp_path, "en")
    assert result["N_REJECTED"] == 200
