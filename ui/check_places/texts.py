"""What the dialog of places to check says, in the user's language."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import QCoreApplication

from ...processing.language.group_names import country_name
from ...processing.language.translation import number
from .model import Answer, CandidatePlace, CheckState, CityChecks, CityToCheck

translate = QCoreApplication.translate


def set_texts(dialog: Any) -> None:
    """Give every widget of the form its text, and a name for those who hear the screen."""
    _set_labels(dialog)
    for button, text, tip in (*_answer_buttons(dialog), *_other_buttons(dialog)):
        button.setText(text)
        button.setToolTip(tip)
        button.setAccessibleDescription(tip)
    dialog.map.setAccessibleName(translate("NodalCities", "Map of the places it may be"))
    pasted = translate("NodalCities", "Degrees. Both at once can be pasted: 48.85, 2.35")
    for edit in (dialog.latitudeEdit, dialog.longitudeEdit):
        edit.setToolTip(pasted)


def _set_labels(dialog: Any) -> None:
    t = translate
    dialog.setWindowTitle(t("NodalCities", "Check places"))
    dialog.tableLabel.setText(t("NodalCities", "&Table to check:"))
    dialog.citiesLabel.setText(t("NodalCities", "C&ities:"))
    dialog.candidatesLabel.setText(t("NodalCities", "Places it may &be:"))
    dialog.otherLabel.setText(t("NodalCities", "A&nother place:"))
    dialog.mapLabel.setText(t("NodalCities", "Click on a number to choose it."))
    dialog.latitudeLabel.setText(t("NodalCities", "&Latitude:"))
    dialog.longitudeLabel.setText(t("NodalCities", "L&ongitude:"))
    dialog.citiesTree.setHeaderLabels(
        [t("NodalCities", "City"), t("NodalCities", "Country"), t("NodalCities", "State")]
    )
    dialog.candidatesTree.setHeaderLabels(
        [
            t("NodalCities", "No."),
            t("NodalCities", "Name"),
            t("NodalCities", "Division"),
            t("NodalCities", "Country"),
            t("NodalCities", "Population"),
        ]
    )


def _answer_buttons(dialog: Any) -> tuple[tuple[Any, str, str], ...]:
    """Return the buttons that answer for a city, with their texts and what they do."""
    t = translate
    return (
        (
            dialog.findButton,
            t("NodalCities", "&Find"),
            t("NodalCities", "Looks the name up in the built-in gazetteer, in this country first."),
        ),
        (
            dialog.pickButton,
            t("NodalCities", "Pick on the &map"),
            t("NodalCities", "The next click on the map gives latitude and longitude."),
        ),
        (
            dialog.coordinatesButton,
            t("NodalCities", "&Draw there"),
            t("NodalCities", "The city stays one of its own, drawn at these coordinates."),
        ),
        (
            dialog.samePlaceButton,
            t("NodalCities", "Thi&s is the place"),
            t("NodalCities", "The city is the highlighted place (Enter)."),
        ),
        (
            dialog.drawNearButton,
            t("NodalCities", "Draw n&ear"),
            t("NodalCities", "The city stays one of its own, drawn at the highlighted place."),
        ),
        (
            dialog.skipButton,
            t("NodalCities", "S&kip"),
            t("NodalCities", "Leaves the city as it is and goes to the next one."),
        ),
        (
            dialog.undoButton,
            t("NodalCities", "&Undo"),
            t("NodalCities", "Takes back the answer about this city."),
        ),
    )


def _other_buttons(dialog: Any) -> tuple[tuple[Any, str, str], ...]:
    """Return the buttons that lead to other cities, save and close, likewise."""
    t = translate
    return (
        (
            dialog.previousButton,
            t("NodalCities", "&Previous"),
            t("NodalCities", "Goes to the city above."),
        ),
        (dialog.nextButton, t("NodalCities", "Ne&xt"), t("NodalCities", "Goes to the city below.")),
        (
            dialog.saveButton,
            t("NodalCities", "Save corrections &as…"),
            t("NodalCities", "Writes the table with your answers to a file and goes on there."),
        ),
        (dialog.closeButton, t("NodalCities", "&Close"), ""),
    )


def state_text(state: CheckState) -> str:
    return {
        CheckState.TO_DO: translate("NodalCities", "to do"),
        CheckState.TO_CONFIRM: translate("NodalCities", "to confirm"),
        CheckState.CHOSEN: translate("NodalCities", "chosen"),
        CheckState.SKIPPED: translate("NodalCities", "skipped"),
    }[state]


def counter_text(checks: CityChecks) -> str:
    counts = checks.counts()
    return translate(
        "NodalCities",
        "{chosen} of {all} chosen; {to_do} to do, {to_confirm} to confirm, {skipped} skipped.",
    ).format(
        chosen=number(counts[CheckState.CHOSEN]),
        all=number(len(checks.cities)),
        to_do=number(counts[CheckState.TO_DO]),
        to_confirm=number(counts[CheckState.TO_CONFIRM]),
        skipped=number(counts[CheckState.SKIPPED]),
    )


def candidate_texts(row: int, candidate: CandidatePlace) -> list[str]:
    people = "" if candidate.population is None else number(candidate.population)
    country = country_name(candidate.country)
    return [number(row + 1), candidate.name, candidate.division, country, people]


def context_text(city: CityToCheck) -> str:
    """Return what helps to tell which place a city is, a line for each thing known."""
    lines = (
        (translate("NodalCities", "Networks: {names}"), city.network_names),
        (translate("NodalCities", "Taken for the same city: {names}"), city.merged_with),
        (translate("NodalCities", "It may also be: {names}"), city.may_be),
    )
    return "\n".join(line.format(names=names) for line, names in lines if names)


def answer_text(city: CityToCheck, answer: Answer, state: CheckState) -> str:
    """Return what was answered about a city."""
    if answer.same_as:
        sentence = translate("NodalCities", "Answer: it is {place}.")
        return sentence.format(place=_place(city, answer.same_as))
    if answer.near:
        sentence = translate("NodalCities", "Answer: a city of its own, drawn at {place}.")
        return sentence.format(place=_place(city, answer.near))
    if answer.lat is not None and answer.lon is not None:
        return translate(
            "NodalCities", "Answer: a city of its own, drawn at latitude {lat}, longitude {lon}."
        ).format(lat=number(answer.lat, 4), lon=number(answer.lon, 4))
    if state is CheckState.SKIPPED:
        return translate("NodalCities", "Skipped: it stays as it is.")
    return translate("NodalCities", "No answer yet.")


def _place(city: CityToCheck, identifier: str) -> str:
    """Return the name of a candidate by its id; what is typed in the table as it stands."""
    for candidate in city.candidates:
        if candidate.identifier == identifier:
            country = country_name(candidate.country)
            where = ", ".join(filter(None, (candidate.division, country)))
            return f"{candidate.name} ({where})"
    return identifier


def summary_text(name: str, checks: CityChecks) -> str:
    """Return how many cities are settled, and what to do with the table."""
    return translate(
        "NodalCities",
        "{chosen} of {all} cities are settled in {name}. Give this table as Corrections of places "
        "in the next run of Locate cities or Carte 1.",
    ).format(
        chosen=number(checks.counts()[CheckState.CHOSEN]), all=number(len(checks.cities)), name=name
    )


def opening_text(is_table: bool, is_writable: bool) -> str:
    """Return what there is to say of a table before the first answer."""
    if not is_table:
        return translate(
            "NodalCities",
            "There is no table to check: run Locate cities, and load its table To check.",
        )
    if not is_writable:
        return translate(
            "NodalCities", "This table cannot be edited: save the corrections to a file."
        )
    return ""


def removed_text(name: str) -> str:
    return translate(
        "NodalCities",
        "The table {name} has left the project; save your corrections to a file to keep them.",
    ).format(name=name)


def unsaved_text(name: str, count: int) -> str:
    return translate(
        "NodalCities",
        "The table {name} cannot be written. Answers not in it: {count}. Save them to a file?",
    ).format(count=number(count), name=name)


def not_saved_text(path: str, reason: str) -> str:
    return translate(
        "NodalCities", "{path} could not be written: {reason}. Choose another file."
    ).format(path=path, reason=reason or "?")


def saved_text(path: str) -> str:
    return translate(
        "NodalCities",
        "Saved to {path}; what you answer from here on goes there. Give it as Corrections of "
        "places in the next run of Locate cities or Carte 1.",
    ).format(path=path)


def nothing_found_text(name: str) -> str:
    return translate(
        "NodalCities",
        "{name} is not in the gazetteer: try another spelling, add its division or country "
        "(Paris, FR), or give coordinates.",
    ).format(name=name)
