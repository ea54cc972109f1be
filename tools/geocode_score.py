"""Print how far the location of cities can be trusted, on cities labelled by hand.

.venv/bin/python tools/geocode_score.py [--wrong]

``tests/data/location_labels.csv`` and ``location_labels_second.csv``, which was labelled when the
rules were made and before they had seen it, say of each what it is: a GeoNames id; ``own:id``, a
district or county that is no place of the gazetteer and may at most be drawn at that one;
``own``, such a one without a place to draw it at; ``ambiguous``, not to be told from what
the row says; ``none``, no place at all. The gazetteer is asked alone, without corrections.

precision  right claims / claims. A claim is a city with a position; right is the very id,
           or for a district the division that holds the place, or an identity of its own,
           drawn within 15 km of it.
recall     cities located right / cities that are a place of the gazetteer.
score      of a match, what ``analysis/places/match_scores.py`` says: (right + 1) / (claims + 2).
"""

from __future__ import annotations

import csv
import sys
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parent.parent
LABELS = {
    name: ROOT / "tests" / "data" / file
    for name, file in (("first", "location_labels.csv"), ("second", "location_labels_second.csv"))
}
NEAR_KM = 15.0


class Judged(NamedTuple):
    """A labelled city, what was made of it, and whether that is right."""

    label: dict[str, str]
    found: Any
    right: bool

    @property
    def is_claim(self) -> bool:
        return self.found.position is not None

    @property
    def way(self) -> str:
        """How it was matched, by what scores tell apart."""
        if self.is_claim and self.found.place is None:
            return "called after"
        is_close = self.found.match == "close"
        return self.found.match if is_close or not self._is_homonym else "homonym"

    @property
    def _is_homonym(self) -> bool:
        return self.is_claim and bool(self.found.candidates)

    @property
    def is_place(self) -> bool:
        """Whether the city is a place of the gazetteer, so that it should be found."""
        return self.label["expected"].isdecimal()


def judge() -> list[Judged]:
    """Locate the labelled cities and compare."""
    from nodal_cities.analysis.gazetteer.places import Gazetteer
    from nodal_cities.analysis.places.homonyms import great_circle_km
    from nodal_cities.analysis.places.locate import locate
    from nodal_cities.analysis.places.location_result import Query

    labels = []
    for name, path in LABELS.items():
        with path.open(encoding="utf-8", newline="") as file:
            labels += [{**row, "set": name} for row in csv.DictReader(file)]
    queries = [Query(row["name"], row["country"], row["admin1"]) for row in labels]
    with Gazetteer() as gazetteer:
        found = locate(queries, gazetteer)

        def right(label: dict[str, str], one: Any) -> bool:
            expected, _, near = label["expected"].partition(":")
            if one.position is None:
                return expected in ("none", "ambiguous", "own")
            if expected.isdecimal():
                return one.place is not None and one.place.geonameid == int(expected)
            centre = gazetteer.place(int(near)) if near else None
            if centre is None:
                return False
            if one.place is not None and not one.place.is_division:
                return False
            drawn = centre._replace(**one.position._asdict())
            is_inside = one.place is not None and centre.lies_in(one.place)
            return is_inside or great_circle_km(centre, drawn) < NEAR_KM

        return [Judged(label, one, right(label, one)) for label, one in zip(labels, found)]


def precision(judged: Iterable[Judged]) -> float:
    claims = [one.right for one in judged if one.is_claim]
    return sum(claims) / len(claims) if claims else float("nan")


def recall(judged: Iterable[Judged]) -> float:
    places = [one.right for one in judged if one.is_place]
    return sum(places) / len(places) if places else float("nan")


def expected_precision(judged: Iterable[Judged]) -> float:
    """Return the share of right claims by Laplace's rule of succession, as scores are."""
    claims = [one.right for one in judged if one.is_claim]
    return (sum(claims) + 1) / (len(claims) + 2)


def report(judged: list[Judged]) -> str:
    lines = [f"{'':18}{'cities':>8}{'claims':>8}{'right':>8}{'precision':>11}{'recall':>9}"]
    for title, key in (
        ("match", lambda one: one.way),
        ("kind", lambda one: one.label["kind"]),
        ("set", lambda one: one.label["set"]),
    ):
        told = f"by {title}" + ("" if title != "match" else f"{'score':>46}")
        lines += ["", told, *_groups(judged, key, title != "match")]
    lines += ["", _line("all", judged, True)]
    districts = [one for one in judged if one.label["expected"].startswith("own")]
    drawn = sum(one.is_claim and one.right for one in districts)
    lines.append(f"districts and counties drawn by name alone: {drawn} of {len(districts)}")
    return "\n".join(lines)


def _groups(judged: list[Judged], key: Callable[[Judged], str], recalled: bool) -> list[str]:
    names = sorted({key(one) for one in judged})
    return [_line(name, [j for j in judged if key(j) == name], recalled) for name in names]


def _line(title: str, judged: list[Judged], recalled: bool) -> str:
    claims = [one for one in judged if one.is_claim]
    counts = (len(judged), len(claims), sum(one.right for one in claims))
    other = _percent(recall(judged)) if recalled else f"{expected_precision(judged):.3f}"
    shares = [_percent(precision(judged)), other if recalled or claims else "-"]
    return f"{title:18}{counts[0]:8}{counts[1]:8}{counts[2]:8}{shares[0]:>11}{shares[1]:>9}"


def _percent(share: float) -> str:
    return "-" if share != share else f"{100 * share:.1f} %"


def wrong(judged: Iterable[Judged]) -> str:
    """Return the rows to look at, one a line."""
    return "\n".join(
        f"{tuple(one.label.values())}: {one.found.match} {one.found.place} "
        f"{[place[:4] + place[6:] for place in one.found.candidates[:4]]}"
        for one in judged
        if not one.right and (one.is_claim or one.is_place)
    )


def main() -> None:
    # Beside QGIS's own package "processing" only the plugin's parent may be on the path.
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "nodal_cities").symlink_to(ROOT)
        sys.path.insert(0, folder)
        judged = judge()
    print(report(judged))
    if "--wrong" in sys.argv:
        print(wrong(judged))


if __name__ == "__main__":
    main()
