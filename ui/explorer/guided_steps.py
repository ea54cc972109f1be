"""The six steps of the guided path: what each says, asks, and runs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from qgis.PyQt.QtCore import QCoreApplication

translate = QCoreApplication.translate
TEMPORARY = "TEMPORARY_OUTPUT"
# Networks of which no scale is told are kept.
WITHOUT_GLOBAL = "coalesce(attribute('scale'), '') <> 'global'"


class Option(NamedTuple):
    """One answer to the choice of a step, with the parameters that it sets from there on."""

    label: str
    parameters: Mapping[str, Any]


class GuidedStep(NamedTuple):
    """A step; its texts are in the user's language.

    Attributes:
        algorithm: Id of what it runs.
        outputs: Values of the outputs of the algorithm.
        tables: Parameters that take the user's table; the sample is read where they are empty.
        title: One or two words.
        told: Two sentences on what is done, and why.
        look: What to look at in the result.
        choice: The one choice that matters.
        options: Answers to it, the usual one first; none where it is made afterwards.
        of_sample: Whether the choice is one of the sample, and there is none with other tables.
    """

    algorithm: str
    outputs: Mapping[str, Any]
    tables: tuple[str, ...]
    title: str
    told: str
    look: str
    choice: str
    options: tuple[Option, ...] = ()
    of_sample: bool = False


def guided_steps() -> tuple[GuidedStep, ...]:
    """Return the steps in the order in which a class takes them."""
    return (_data(), _places(), _nodal_cities(), _communities(), _links(), _map())


def _data() -> GuidedStep:
    return GuidedStep(
        "nodalcities:importmemberships",
        {"OUTPUT": TEMPORARY, "CITIES": TEMPORARY, "NETWORKS": TEMPORARY},
        ("INPUT",),
        translate("NodalCities", "Data"),
        translate(
            "NodalCities",
            "A table says which city belongs to which network of cities: each row is one "
            "membership. The sample is a part of what is known of the networks on migration, and "
            "a membership that is not in it is unknown, not absent.",
        ),
        translate("NodalCities", "Sort the table by city: which cities come back most often?"),
        translate("NodalCities", "Which memberships count?"),
        (
            Option(
                translate("NodalCities", "Those of cities that a public page names"),
                {"SAMPLE": "listed"},
            ),
            Option(
                translate("NodalCities", "Also all municipalities of national associations"),
                {"SAMPLE": "full"},
            ),
        ),
        of_sample=True,
    )


def _places() -> GuidedStep:
    return GuidedStep(
        "nodalcities:locatecities",
        {"OUTPUT": TEMPORARY, "TO_CHECK": TEMPORARY},
        ("INPUT", "MEMBERSHIPS"),
        translate("NodalCities", "Places"),
        translate(
            "NodalCities",
            "Each name becomes a place: the built-in gazetteer knows that Köln is Cologne, and "
            "that there is more than one Richmond. Where nothing tells homonyms apart, it "
            "says so rather than choosing in silence.",
        ),
        translate(
            "NodalCities", "Open the table of the places to check: why is each of them in doubt?"
        ),
        translate(
            "NodalCities",
            "Settle the places in doubt, or leave them? “Check places…” shows their candidates. "
            "A wrong place moves a circle on the map; it does not change a number of networks.",
        ),
    )


def _nodal_cities() -> GuidedStep:
    return GuidedStep(
        "nodalcities:nodalindicators",
        {"OUTPUT": TEMPORARY},
        ("MEMBERSHIPS",),
        translate("NodalCities", "Nodal cities"),
        translate(
            "NodalCities",
            "A city is nodal when it belongs to at least two networks: it is where they meet. Its "
            "betweenness says how often it lies on the shortest ways between other cities.",
        ),
        translate(
            "NodalCities",
            "Sort the cities by betweenness, then by number of networks: which one is high in the "
            "first list and low in the second?",
        ),
        translate("NodalCities", "Which networks count?"),
        (
            Option(translate("NodalCities", "All of them"), {}),
            Option(
                translate("NodalCities", "All but the global ones"),
                {"NETWORK_FILTER": WITHOUT_GLOBAL},
            ),
        ),
        of_sample=True,
    )


def _communities() -> GuidedStep:
    return GuidedStep(
        "nodalcities:communities",
        {"OUTPUT": TEMPORARY, "COMMUNITIES": TEMPORARY},
        ("MEMBERSHIPS",),
        translate("NodalCities", "Communities"),
        translate(
            "NodalCities",
            "Cities that share more networks with one another than with the rest make a community, "
            "found by the Louvain method. It knows no countries and no languages: where a "
            "community follows them, the networks do.",
        ),
        translate(
            "NodalCities",
            "Which communities are a continent, a language, a country, and which are none of "
            "these?",
        ),
        translate("NodalCities", "How fine should they be?"),
        (
            Option(translate("NodalCities", "As usual (resolution 1)"), {"RESOLUTION": 1.0}),
            Option(translate("NodalCities", "Finer (resolution 1.5)"), {"RESOLUTION": 1.5}),
            Option(translate("NodalCities", "Coarser (resolution 0.7)"), {"RESOLUTION": 0.7}),
        ),
    )


def _links() -> GuidedStep:
    return GuidedStep(
        "nodalcities:citylinks",
        {"OUTPUT": TEMPORARY},
        ("MEMBERSHIPS",),
        translate("NodalCities", "Links"),
        translate(
            "NodalCities",
            "Two cities are linked when they share a network, and the more they share the stronger "
            "is the link. A network of 140 cities makes 9,730 links by itself, so that a map shows "
            "the strongest only.",
        ),
        translate(
            "NodalCities",
            "Which links stay when the threshold rises, and which cities lose all of theirs?",
        ),
        translate("NodalCities", "How many networks must two cities share?"),
        (
            Option(
                translate("NodalCities", "The least that leaves a map readable"), {"MIN_SHARED": 0}
            ),
            Option(translate("NodalCities", "At least two"), {"MIN_SHARED": 2}),
            Option(translate("NodalCities", "At least four"), {"MIN_SHARED": 4}),
        ),
    )


def _map() -> GuidedStep:
    return GuidedStep(
        "nodalcities:carte1",
        {},
        ("MEMBERSHIPS",),
        translate("NodalCities", "Map"),
        translate(
            "NodalCities",
            "Carte 1 puts all of it together: circles whose area is the number of networks, in the "
            "colour of their community, over the strongest links. A layout to print comes with it.",
        ),
        translate(
            "NodalCities",
            "What does the map show that the tables did not, and what does it hide?",
        ),
        translate("NodalCities", "Which part of the world should it show?"),
        (
            Option(translate("NodalCities", "All of it"), {"REGION": "world"}),
            Option(translate("NodalCities", "Europe"), {"REGION": "Europe"}),
            Option(translate("NodalCities", "North America"), {"REGION": "North America"}),
        ),
    )
