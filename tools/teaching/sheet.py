"""Fill the teaching sheet with answers computed from the sample, so that they stay true.

tools/python tools/teaching/sheet.py

Writes resources/help/teaching.en.html and .fr.html from the templates beside this file.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property
from html import escape
from pathlib import Path
from string import Template
from typing import Any

import numpy as np

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
HELP = ROOT / "resources" / "help"
LANGUAGES = ("en", "fr")
LEADING = 5  # rows of a ranking
FIRST, SECOND = "Barcelona", "Montréal"


class SampleAnswers:
    """What the questions of the sheet ask of the sample, computed by the analysis."""

    def __init__(self) -> None:
        from nodal_cities import api
        from nodal_cities.analysis.study.sample import NETWORKS, read_sample_records

        self.study = api.read()
        self.columns = self.study.city_columns
        self.records = {one["network_id"]: one for one in read_sample_records(NETWORKS)}
        self.memberships = self.study.prepared.memberships
        self.cities = self.study.prepared.cities

    @cached_property
    def communities(self) -> Any:
        from nodal_cities.analysis.communities.description import find_communities
        from nodal_cities.analysis.communities.detection import LouvainOptions

        return find_communities(self.memberships, self.cities, LouvainOptions())

    @cached_property
    def without_global(self) -> Any:
        """Return the study of the networks that are not global."""
        ids = self.memberships.network_ids
        return self.study.prepared.in_networks(
            [one for one in ids if self.records[one]["scale"] != "global"]
        )

    def first(self, column: str) -> list[int]:
        """Return the cities that lead in a column, then by name."""
        values = self.columns[column]
        order = sorted(range(len(values)), key=lambda i: (-values[i], self.cities[i].name))
        return order[:LEADING]

    def find(self, name: str) -> int:
        return next(i for i, city in enumerate(self.cities) if city.name == name)

    def networks_of(self, city: int) -> set[int]:
        return {*self.memberships.network[self.memberships.city == city].tolist()}

    def partners(self, city: int) -> set[int]:
        own = np.isin(self.memberships.network, [*self.networks_of(city)])
        return {*self.memberships.city[own].tolist()} - {city}

    def namesakes(self) -> list[tuple[str, list[str]]]:
        """Return the names that most cities bear, with where these are."""
        places = defaultdict(list)
        for city in self.cities:
            places[city.name].append(f"{city.country}-{city.admin1}".rstrip("-"))
        shared = [(name, sorted(where)) for name, where in places.items() if len(where) > 1]
        return sorted(shared, key=lambda one: (-len(one[1]), one[0]))

    def hidden(self) -> int:
        """Return, of the cities that lead in betweenness, the one of fewest networks."""
        return min(self.first("betweenness"), key=lambda i: self.columns["n_networks"][i])

    def reached(self, city: int) -> list[int]:
        """Return how many cities are one, two, three … networks away."""
        from nodal_cities.analysis.study.circulation import find_circulation

        steps = find_circulation(self.memberships, city, 1).steps
        return [int((steps == step).sum()) for step in range(1, int(steps.max()) + 1)]


class Writer:
    """Writes answers in the language of the interface, as the plugin does."""

    def __init__(self, answers: SampleAnswers) -> None:
        from nodal_cities.processing.language import group_names, translation

        self.answers = answers
        self.number = translation.number
        self.language = translation.language()
        self.label = group_names.community_label

    def city(self, i: int) -> str:
        """Return the name of a city, in French where it has one."""
        from nodal_cities.analysis.gazetteer.french_names import french_names

        city = self.answers.cities[i]
        french = french_names().get(city.geonameid or 0) if self.language == "fr" else None
        return french or city.name

    def network(self, i: int) -> str:
        return str(self.answers.records[self.answers.memberships.network_ids[i]]["name"])

    def listed(self, words: Iterable[str]) -> str:
        return escape("; ".join(words) if self.language == "en" else " ; ".join(words))

    def rows(self, cells: Iterable[Sequence[str]]) -> str:
        """Return the rows of a table."""
        return "\n".join(
            "<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in cells
        )

    def ranking(self, column: str) -> str:
        told = self.answers.columns
        return self.rows(
            (
                self.city(i),
                self.number(told["n_networks"][i]),
                self.number(told["rank"][i]),
                self.number(told["betweenness"][i]),
            )
            for i in self.answers.first(column)
        )

    def fields(self) -> dict[str, str]:
        """Return what fills the holes of a template."""
        return {**self.data(), **self.nodal(), **self.groups(), **self.pairs()}

    def data(self) -> dict[str, str]:
        """Return the answers on the table and the places."""
        from nodal_cities.analysis.places.check_rows import list_cities_to_check

        answers, number = self.answers, self.number
        sizes = answers.memberships.network_sizes
        largest = np.argsort(-sizes, kind="stable")[:LEADING]
        share = 100 * sizes[largest].sum() / len(answers.memberships)
        name, where = answers.namesakes()[0]
        merged = sorted(answers.study.prepared.merged.items())
        return {
            "memberships": number(len(answers.memberships)),
            "names": number(len(answers.study.located)),
            "cities": number(len(answers.cities)),
            "merged": number(len(merged)),
            "merged_first": self.listed(f"{one} = {other}" for one, other in merged[:LEADING]),
            "networks": number(len(answers.memberships.network_ids)),
            "largest": self.rows((self.network(i), number(sizes[i])) for i in largest.tolist()),
            "largest_share": number(share),
            "to_check": number(len(list_cities_to_check(answers.study.located))),
            "namesakes": number(len(answers.namesakes())),
            "namesake": escape(name),
            "namesake_places": self.listed(where),
        }

    def nodal(self) -> dict[str, str]:
        """Return the answers on nodal cities and betweenness."""
        answers, number = self.answers, self.number
        nodal, kept = answers.memberships.nodal, answers.without_global
        hidden = answers.hidden()
        own = sorted(answers.networks_of(hidden))
        sizes = answers.memberships.network_sizes
        left = kept.memberships.n_networks
        leading = sorted(range(len(left)), key=lambda i: (-left[i], kept.cities[i].name))[:LEADING]
        position = {city.city_id: i for i, city in enumerate(answers.cities)}
        return {
            "nodal": number(nodal.sum()),
            "nodal_share": number(100 * nodal.mean()),
            "by_networks": self.ranking("n_networks"),
            "by_betweenness": self.ranking("betweenness"),
            "hidden": escape(self.city(hidden)),
            "hidden_networks": number(len(own)),
            "hidden_rank": number(answers.columns["rank"][hidden]),
            "hidden_list": self.listed(f"{self.network(i)} ({number(sizes[i])})" for i in own),
            "kept_networks": number(len(kept.memberships.network_ids)),
            "kept_nodal": number(kept.memberships.nodal.sum()),
            "kept_first": self.listed(
                f"{self.city(position[kept.cities[i].city_id])} ({number(left[i])})"
                for i in leading
            ),
        }

    def groups(self) -> dict[str, str]:
        """Return the answers on communities."""
        number, found = self.number, self.answers.communities
        first = self.answers.find(FIRST)
        mine = found.descriptions[int(found.partition.community[first]) - 1]
        return {
            "communities": number(len(found.descriptions)),
            "modularity": number(found.partition.modularity, 2),
            "community_rows": self.rows(
                (
                    number(one.number),
                    self.label(one.label),
                    number(one.cities),
                    number(one.nodal_cities),
                )
                for one in found.descriptions
                if one.nodal_cities
            ),
            "first_community": escape(self.label(mine.label)),
            "first_stability": number(100 * found.partition.stability[first]),
        }

    def pairs(self) -> dict[str, str]:
        """Return the answers on links, and on two cities side by side."""
        from nodal_cities.analysis.graph.links import count_links_by_shared
        from nodal_cities.analysis.graph.profiles import find_profiles

        answers, number = self.answers, self.number
        counts = count_links_by_shared(find_profiles(answers.memberships), nodal_only=True)
        least = {f"links_{k}": number(counts[k:].sum()) for k in (1, 2, 3, 4)}
        first, second = answers.find(FIRST), answers.find(SECOND)
        common = answers.networks_of(first) & answers.networks_of(second)
        near = answers.partners(first), answers.partners(second)
        reached = answers.reached(first)
        return {
            **least,
            "first": escape(self.city(first)),
            "second": escape(self.city(second)),
            "common": self.listed(map(self.network, sorted(common))),
            "first_partners": number(len(near[0])),
            "second_partners": number(len(near[1])),
            "common_partners": number(len(near[0] & near[1])),
            "steps": self.rows(
                (number(step), number(count)) for step, count in enumerate(reached, start=1)
            ),
            "unreached": number(len(answers.cities) - 1 - sum(reached)),
        }


def page(language: str, answers: SampleAnswers) -> str:
    """Return the sheet in the language of the interface, which is this one."""
    template = (HERE / f"sheet.{language}.html").read_text("utf-8")
    return Template(template).substitute(Writer(answers).fields())


def main() -> None:
    sys.path.insert(0, str(ROOT / "build" / "import"))
    from nodal_cities.plugin import I18N
    from qgis.core import QgsApplication
    from qgis.PyQt.QtCore import QTranslator

    application = QgsApplication([], False)  # sentences are translated while it lives
    answers, translator = SampleAnswers(), QTranslator()
    translator.load("nodal_cities_fr.qm", str(I18N))
    for language in LANGUAGES:
        QgsApplication.locale = staticmethod(lambda language=language: language)
        if language == "fr":
            application.installTranslator(translator)
        target = HELP / f"teaching.{language}.html"
        target.write_text(page(language, answers), "utf-8")
        print(target)


if __name__ == "__main__":
    main()
