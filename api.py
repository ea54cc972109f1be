"""Nodal cities for people who script: the numbers of the toolbox as data frames and graphs.

In the Python console of QGIS, in a script or in a notebook; outside QGIS, the folder of its plugins
is to be on ``sys.path``. pandas makes the data frames, and networkx the graphs. Columns have the
names of the toolbox's fields:

>>> import pandas
>>> from nodal_cities import api
>>> members = {"AIMF": "Dakar Lyon Montréal Tunis", "ICC": "Lyon Montréal",
...     "WA": "Boise Chicago Dayton Montréal"}
>>> countries = dict(Dakar="SN", Lyon="FR", Montréal="CA", Tunis="TN")
>>> table = pandas.DataFrame(
...     [(city, countries.get(city, "US"), network) for network in members
...      for city in members[network].split()], columns=["city", "country", "network"])
>>> study = api.read(table)  # or the path of a file; without one, the sample
>>> study.cities.nlargest(2, "betweenness")[["name", "n_networks", "degree", "betweenness"]]
       name  n_networks  degree  betweenness
5  Montréal           3       6          9.0
0     Boise           1       3          0.0
>>> study.memberships.groupby("network_id").size().to_dict()
{'AIMF': 4, 'ICC': 2, 'WA': 4}
>>> study.links[["source", "target", "networks"]]
     source        target  networks
0  Lyon, FR  Montréal, CA  AIMF;ICC
>>> study.locate()[["name", "match", "geonameid"]].head(2)
      name  match  geonameid
0    Boise  exact    5586437
1  Chicago  exact    4887398
>>> found = study.communities(seed=1)
>>> found.communities[["label", "cities"]]
             label  cities
0  French-speaking       4
1    United States       3
>>> round(found.modularity, 6)
0.221893
>>> graph = study.graph("cities", weight="newman")
>>> graph.edges["Boise, US", "Dayton, US"]
{'weight': 0.33333333333333304, 'shared': 1, 'networks': 'WA'}

Every error of the input is a ``ValueError`` that says what to do.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from .analysis.core.choices import SampleKind, TableShape
from .analysis.exchange.study_frames import Study, StudyCommunities
from .analysis.exchange.table_files import Table, import_table, read_rows
from .analysis.graph.estimated_betweenness import TIME_LIMIT
from .analysis.imports.membership_table import read_memberships
from .analysis.places.corrections import Correction, read_corrections
from .analysis.study.locating import add_sample_corrections, locate_imported_cities
from .analysis.study.prepared_study import prepare_with_located
from .analysis.study.sample import read_sample_memberships, recognise_sample
from .analysis.tables.columns import ColumnChoice

__all__ = ["Study", "StudyCommunities", "read"]


def read(
    memberships: Table | None = None,
    *,
    sample: str = "listed",
    shape: str = "auto",
    city: str | None = None,
    country: str | None = None,
    admin: str | None = None,
    network: str | None = None,
    network_fields: Sequence[str] = (),
    value: str | None = None,
    value_threshold: float = 0.0,
    corrections: Table | None = None,
    keep_networks: Collection[str] | None = None,
    time_limit: float = TIME_LIMIT,
) -> Study:
    """Read memberships, and locate their cities by name; without a table, those of the sample.

    Columns that are not named are recognised. Raises AnalysisError, a ValueError, if the table
    cannot be used.

    Args:
        memberships: Path of a text file, a workbook, JSON, a graph, a statistical file; or a
            ``pandas.DataFrame``.
        sample: Which one stands for a table that is not given: ``listed`` or, with the national
            associations, ``full``.
        shape: ``long``, ``wide``, ``list``, ``sheets``, ``links`` or ``auto``.
        city, country, admin, network: Names of its columns.
        network_fields: The columns of a wide table that are networks.
        value: The column of a long table that says how much of a member a city is.
        value_threshold: Least value of a membership.
        corrections: Table of places as *Locate cities* makes and reads it.
        keep_networks: Ids of the networks that count; None keeps all.
        time_limit: Seconds that the exact betweenness may be forecast to take; 0: no limit. Beyond,
            it is estimated, with ``betweenness_low`` and ``betweenness_high``.

    """
    columns = (city, country, admin, network, network_fields)
    choice = ColumnChoice(TableShape(shape), *columns, value=value, value_threshold=value_threshold)
    if memberships is None:
        imported = read_memberships(*read_sample_memberships(SampleKind(sample)), choice)
    else:
        imported = import_table(memberships, choice)
    said = () if corrections is None else _read_corrections(corrections)
    if recognise_sample(imported.rows) is not None:
        said = add_sample_corrections(said)
    located = locate_imported_cities(imported, said)
    kept = None if keep_networks is None else frozenset(keep_networks)
    return Study(imported, located, prepare_with_located(imported, located, kept), time_limit)


def _read_corrections(table: Table) -> tuple[Correction, ...]:
    header, rows = read_rows(table)
    return read_corrections(dict(zip(map(str, header), row)) for row in rows)
