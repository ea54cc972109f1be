"""JSON as people publish tables in it: records, features, lists of members, made rows of cells."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from ..core.errors import AnalysisError
from ..tables.city_links import are_cities
from ..tables.column_names import (
    CITY_ID_NAMES,
    CITY_NAMES,
    NETWORK_NAMES,
    match_usual_name,
    says_network,
)
from .graph_rows import rows_of_links

Grid = list[list[object]]
Record = dict[str, Any]


def read_records(letters: str) -> Grid:
    """Return the header and the rows that a JSON text holds, one record a line or all in one value.

    Raises AnalysisError if it is damaged, or no table.

    >>> read_records('[{"city": "Lyon", "networks": ["A", "B"]}, {"city": "Bern"}]')
    [['city', 'networks'], ['Lyon', 'A'], ['Lyon', 'B'], ['Bern', None]]
    >>> read_records('{"A": ["Lyon", "Bern"], "B": ["Lyon"]}')
    [['city', 'network'], ['Lyon', 'A'], ['Bern', 'A'], ['Lyon', 'B']]
    """
    data = _parse(letters)
    if isinstance(data, dict):
        return _grid_of_object(data)
    if data and all(isinstance(one, list) for one in data):
        return [[_cell(value) for value in row] for row in data]
    if not data or not all(isinstance(one, dict) for one in data):
        raise AnalysisError(
            "The JSON holds no table: it needs a list of records, each with a city and a network."
        )
    return _grid_of_records([_feature(one) for one in data])


def _parse(letters: str) -> Any:
    try:
        data = json.loads(letters, strict=False)
    except (ValueError, RecursionError) as problem:
        try:
            data = [json.loads(line) for line in letters.splitlines() if line.strip()]
        except (ValueError, RecursionError):
            raise AnalysisError(
                "The JSON is damaged in line {line}: save it again, or as CSV.",
                line=getattr(problem, "lineno", 1),
            ) from problem
    return data if isinstance(data, (dict, list)) else []


def _grid_of_object(data: Mapping[str, Any]) -> Grid:
    links = data.get("links", data.get("edges"))
    if isinstance(data.get("nodes"), list) and isinstance(links, list):
        nodes = {str(node.get("id")): node for node in data["nodes"] if isinstance(node, dict)}
        ties = [tie for tie in links if isinstance(tie, dict)]
        ends = ((str(tie.get("source")), str(tie.get("target")), tie) for tie in ties)
        return rows_of_links(nodes, ends)
    if isinstance(data.get("features"), list):
        return _grid_of_records([_feature(one) for one in data["features"]])
    split = [data.get("columns"), *_listed(data.get("data"))]  # as pandas splits a table
    if len(split) > 1 and all(isinstance(row, list) for row in split):
        return [[_cell(value) for value in row] for row in split if isinstance(row, list)]
    results = data.get("results")
    if isinstance(results, dict):  # of a query in SPARQL
        bindings = [*filter(_is_binding, _listed(results.get("bindings")))]
        return _grid_of_records([{k: v["value"] for k, v in b.items()} for b in bindings])
    values = [*data.values()]
    if values and all(isinstance(v, list) and not any(map(_is_nested, v)) for v in values):
        return _grid_of_lists(data)
    if values and all(isinstance(value, dict) for value in values):
        if _names_cities(data):  # columns, each by the number of its rows
            return _grid_of_lists({name: [*column.values()] for name, column in data.items()})
        return _grid_of_records([{"name": key, **value} for key, value in data.items()])
    tables = [v for v in values if isinstance(v, list) and v and isinstance(v[0], dict)]
    return _grid_of_records([_feature(one) for one in max(tables, key=len, default=[data])])


def _listed(value: object) -> Sequence[Any]:
    return value if isinstance(value, list) else []


def _is_binding(one: object) -> bool:
    """Return whether this is a row of an answer in SPARQL: each variable and its value."""
    return isinstance(one, dict) and all(isinstance(v, dict) and "value" in v for v in one.values())


def _grid_of_lists(data: Mapping[str, Sequence[object]]) -> Grid:
    """Return columns of one length, one of them of cities; else members, or networks of cities."""
    is_table = len({len(values) for values in data.values()}) == 1
    if is_table and _names_cities(data):
        return [[*data], *map(list, zip(*data.values()))]
    members = [[one, key] for key, listed in data.items() for one in listed]
    if not are_cities(data.keys()):
        return [["city", "network"], *members]
    twins = are_cities({str(one) for one, _ in members})
    header: list[object] = ["Source", "Target"] if twins else ["city", "network"]
    return [header, *([key, one] for one, key in members)]


def _names_cities(names: Iterable[str]) -> bool:
    return any(match_usual_name(name, [*CITY_ID_NAMES, *CITY_NAMES]) for name in names)


def _grid_of_records(records: Iterable[Any]) -> Grid:
    flat = [_flat(record) for record in records if isinstance(record, dict)]
    names = [*dict.fromkeys(name for record in flat for name in record)]
    repeated = _list_column(names, flat)
    rows = [row for record in flat for row in _rows(record, repeated)]
    names = [*dict.fromkeys(name for row in rows for name in row)]
    return [[*names], *([_cell(row.get(name)) for name in names] for row in rows)]


def _rows(record: Record, repeated: str | None) -> Iterator[Record]:
    """Yield a row for each network, or member, that a record lists."""
    listed = record.get(repeated) if repeated is not None else None
    if repeated is None or not isinstance(listed, list):
        yield record
        return
    for one in listed or [None]:
        if not isinstance(one, dict):
            yield {**record, repeated: one}
            continue
        rest = {name: value for name, value in record.items() if name != repeated}
        if "name" in rest and _names_cities(one):
            rest["network"] = rest.pop("name")
        inner = {repeated if key == "name" else key: value for key, value in one.items()}
        yield {**rest, **{f"{repeated}_{k}" if k in rest else k: v for k, v in inner.items()}}


def _list_column(names: Sequence[str], records: Sequence[Record]) -> str | None:
    """Return the column of lists that names the networks, None where none or several may."""
    lists = [name for name in names if any(_lists_names(r.get(name)) for r in records)]
    named = [one for one in lists if match_usual_name(one, NETWORK_NAMES) or says_network(one)]
    found = named or lists
    return found[0] if len(found) == 1 else None


def _feature(record: Mapping[str, Any]) -> Record:
    """Return a record; of a feature of GeoJSON its properties, and its point."""
    if record.get("type") != "Feature":
        return dict(record)
    geometry = record.get("geometry") or {}
    point = geometry.get("coordinates") if geometry.get("type") in ("Point", "MultiPoint") else None
    if isinstance(point, list) and len(point) == 1:
        point = point[0]
    where = {"geometry": f"POINT({point[0]} {point[1]})"} if point and len(point) > 1 else {}
    return {**(record.get("properties") or {}), **where}


def _flat(record: Mapping[str, Any]) -> Record:
    """Return a record without others inside: ``{"a": {"b": 1}}`` is ``{"b": 1}``, or a_b."""
    flat: Record = {}
    for key, value in record.items():
        if isinstance(value, dict):
            for name, inner in _flat(value).items():
                flat[f"{key}_{name}" if name in record or name in flat else name] = inner
        elif isinstance(value, list) and value and all(isinstance(one, dict) for one in value):
            flat[key] = [_flat(one) for one in value]
        else:
            flat[key] = value
    return flat


def _lists_names(value: object) -> bool:
    return isinstance(value, list) and any(isinstance(one, (str, dict)) for one in value)


def _is_nested(value: object) -> bool:
    return isinstance(value, (dict, list))


def _cell(value: object) -> object:
    if isinstance(value, list):
        firsts = (next(iter(v.values()), None) if isinstance(v, dict) else v for v in value)
        return "; ".join(str(one) for one in firsts if one is not None)
    return json.dumps(value) if isinstance(value, dict) else value
