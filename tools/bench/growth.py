"""How time grows with the table: the exponent of each measure over each shape, doubled twice."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "build" / "import"))  # the link that run.py makes

from generator import chain, networks_of_two, table  # noqa: E402
from nodal_cities.analysis.communities.detection import louvain_communities  # noqa: E402
from nodal_cities.analysis.graph.betweenness import betweenness  # noqa: E402
from nodal_cities.analysis.graph.centrality import closeness  # noqa: E402
from nodal_cities.analysis.graph.memberships import Memberships  # noqa: E402
from nodal_cities.analysis.graph.profiles import find_profiles  # noqa: E402

SHAPES: dict[str, Callable[[int], Memberships]] = {
    "like the chapter's": lambda cities: table(cities, 64),
    "chain": chain,
    "twin towns": lambda cities: networks_of_two(cities, 3 * cities // 2),
    "projects": lambda cities: networks_of_two(cities, 4 * cities, connected=False),
}
MEASURES: dict[str, Callable[[Memberships], object]] = {
    "betweenness": lambda memberships: betweenness(find_profiles(memberships)),
    "closeness": lambda memberships: closeness(find_profiles(memberships)),
    "Louvain, one run": lambda memberships: louvain_communities(memberships, runs=1),
}
SIZES = (1_000, 2_000, 4_000)


def processor_seconds(measure: Callable[[Memberships], object], memberships: Memberships) -> float:
    began = time.process_time()
    measure(memberships)
    return time.process_time() - began


def main() -> None:
    print(f"\nProcessor seconds at {SIZES} cities, and the exponent with which they grow")
    for shape, make in SHAPES.items():
        tables = [make(cities) for cities in SIZES]
        for name, measure in MEASURES.items():
            seconds = [processor_seconds(measure, memberships) for memberships in tables]
            exponent = np.polyfit(np.log(SIZES), np.log(np.maximum(seconds, 1e-6)), 1)[0]
            taken = "".join(f"{one:>10.3f}" for one in seconds)
            print(f"{shape:<20}{name:<20}{taken}{exponent:>8.1f}", flush=True)


if __name__ == "__main__":
    main()
