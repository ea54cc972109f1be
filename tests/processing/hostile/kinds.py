"""Tables with values, coordinates, countries behind commas, and files that are no tables.

Each says how many memberships, cities and networks it holds, how many memberships have a value and
how many cities a position; None where it must be refused.
"""

from __future__ import annotations

import json
from typing import NamedTuple, Optional

from nodal_cities.tests.processing.hostile.case import Case, text


class Expected(NamedTuple):
    memberships: int
    cities: int
    networks: int
    valued: int = 0
    placed: int = 0


Kind = tuple[str, str, str, Optional[Expected]]

# Semicolons separate the rows here, and commas the cells.
VALUES: list[Kind] = [
    ("integers", "csv", "city,firm,value;Lyon,A,3;Bern,A,1;Bern,B,5", Expected(3, 2, 2, 3)),
    ("zero is none", "csv", "city,network,value;Lyon,A,0;Bern,A,2;Lyon,B,1", Expected(2, 2, 2, 2)),
    ("all ones", "csv", "city,network,weight;Lyon,A,1;Bern,A,1", Expected(2, 2, 1, 2)),
    ("shares", "csv", "city,network,weight;Lyon,A,25 %;Bern,A,75%", Expected(2, 2, 1, 2)),
    ("missing", "csv", "city,network,value;Lyon,A,;Bern,A,2;Graz,B,-", Expected(3, 3, 2, 3)),
    ("negative", "csv", "city,network,value;Lyon,A,-1;Bern,A,2;Graz,A,3", Expected(2, 2, 1, 2)),
    ("repeated", "csv", "city,network,value;Lyon,A,1;Lyon,A,4;Bern,A,2", Expected(2, 2, 1, 2)),
    ("words", "csv", "city,network,value;Lyon,A,high;Bern,A,low", Expected(2, 2, 1)),
    ("exponent", "csv", "city,network,value;Lyon,A,1e-05;Bern,A,2E3", Expected(2, 2, 1, 2)),
    ("infinite", "csv", "city,network,value;Lyon,A,inf;Bern,A,nan", Expected(2, 2, 1)),
    ("endless", "csv", f"city,network,value;Lyon,A,{'9' * 500};Bern,A,2", Expected(2, 2, 1)),
    ("only zeros", "csv", "city,network,value;Lyon,A,0;Bern,A,0", None),
    ("wide", "csv", "city,F,G,H;Lyon,3,0,2;Bern,1,4,0;Graz,0,2,5", Expected(6, 3, 3, 6)),
    ("wide shares", "csv", "city,F,G,H;Lyon,0.3,0,1;Bern,0.5,4,0;Graz,0,2,5", Expected(6, 3, 3, 6)),
    ("wide and a tick", "csv", "city,F,G,H;Lyon,3,2,x;Bern,1,4,;Graz,0,2,x", Expected(7, 3, 3, 7)),
    ("years are no values", "csv", "city,network,since;Lyon,A,1997;Bern,A,2003", Expected(2, 2, 1)),
    ("valeur", "csv", "ville,réseau,valeur;Lyon,A,3;Berne,A,2", Expected(2, 2, 1, 2)),
    ("gephi", "csv", "Source,Target,Type,Weight;Lyon,ICC,Undirected,2;Graz,ICC,Undirected,1;"
     "Turin,ICC,Undirected,1", Expected(3, 3, 1, 3)),
]  # fmt: skip
PLACES: list[Kind] = [
    ("two columns", "csv", "city,network,lat,lon;Lyon,A,45.8,4.8;Bern,A,46.9,7.4",
     Expected(2, 2, 1, 0, 2)),
    ("homonyms", "csv", "city,network,lat,lng;Vaux,A,45.7,4.9;Vaux,A,49.1,6.1;Vaux,B,49.1,6.1",
     Expected(3, 2, 2, 0, 2)),
    ("longitude first", "csv", "city,network,longitude,latitude;Lyon,A,4.8,45.8",
     Expected(1, 1, 1, 0, 1)),
    ("decimal commas", "csv", 'city,network,lat,lon;Lyon,A,"45,8","4,8";Bern,A,"46,9","7,4"',
     Expected(2, 2, 1, 0, 2)),
    ("one cell", "csv", 'city,network,coordinates;Lyon,A,"45.8, 4.8";Bern,A,"46.9, 7.4"',
     Expected(2, 2, 1, 0, 2)),
    ("wkt", "csv", "city,network,geom;Lyon,A,POINT(4.8 45.8);Bern,A,POINT (7.4 46.9)",
     Expected(2, 2, 1, 0, 2)),
    ("wkt of areas", "csv", 'city,network,geom;Lyon,A,"POLYGON((0 0,1 0,1 1,0 0))"',
     Expected(1, 1, 1)),
    ("letters", "csv", 'city,network,location;Lima,A,"12.05 S, 77.04 W";Lyon,A,"45.8 N, 4.8 E"',
     Expected(2, 2, 1, 0, 2)),
    ("minutes", "csv", "city,network,lat,lon;Lyon,A,45°45′N,4°50′E", Expected(1, 1, 1, 0, 1)),
    ("metres", "csv", "city,network,x,y;Lyon,A,842000,6519000", Expected(1, 1, 1)),
    ("null island", "csv", "city,network,lat,lon;Lyon,A,0,0;Bern,A,46.9,7.4;Graz,A,47.1,15.4",
     Expected(3, 3, 1, 0, 2)),
    ("off the earth", "csv", "city,network,lat,lon;Lyon,A,945,4;Bern,A,46.9,7.4;Graz,A,47.1,15.4",
     Expected(3, 3, 1, 0, 2)),
    ("half missing", "csv", "city,network,lat,lon;Lyon,A,45.8,;Bern,A,46.9,7.4;Graz,A,47.1,15.4",
     Expected(3, 3, 1, 0, 2)),
    ("words", "csv", "city,network,lat,lon;Lyon,A,north,east;Bern,A,here,there",
     Expected(2, 2, 1)),
    ("wide", "csv", "city,lat,lng,A,B;Lyon,45,4,1,0;Bern,46,7,1,1;Graz,47,15,0,1",
     Expected(4, 3, 2, 0, 3)),
    ("antimeridian", "csv", "city,network,lat,lon;Suva,A,-18.1,178.4;Apia,A,-13.8,-171.8",
     Expected(2, 2, 1, 0, 2)),
    ("ids at two places", "csv", "city_id,network,lat,lon;c1,A,45.8,4.8;c1,B,46.9,7.4",
     Expected(2, 1, 2, 0, 1)),
    ("a location that is a word", "csv", "city,network,location;Lyon,A,south;Bern,A,north",
     Expected(2, 2, 1)),
]  # fmt: skip
COMMAS: list[Kind] = [
    (
        "country",
        "csv",
        'city,network;"Lyon, France",A;Lyon,B;"Toluca, Mexico",A',
        Expected(3, 3, 2),
    ),
    ("state", "csv", 'city,network;"Salem, Oregon, USA",A;"Salem, OR, US",B', Expected(2, 1, 2)),
    ("both", "csv", 'city,country,network;"Lyon, France",FR,A;Lyon,France,B', Expected(2, 1, 2)),
    ("georgias", "csv", 'city,network;"Kutaisi, Georgia",A;"Athens, Georgia",A', Expected(2, 2, 1)),
    ("many", "csv", 'city,network;"a, b, c, d, e",A;", ,",A;"Lyon,",A', Expected(2, 2, 1)),
]  # fmt: skip


def _json(data: object) -> str:
    return json.dumps(data, ensure_ascii=False)


LYON, BERN = {"city": "Lyon", "network": "A"}, {"city": "Bern", "network": "A"}
FILES: list[Kind] = [
    ("records", "json", _json([LYON, BERN]), Expected(2, 2, 1)),
    ("records in a csv", "csv", _json([LYON, BERN]), Expected(2, 2, 1)),
    ("lines", "jsonl", f"{_json(LYON)}\n{_json(BERN)}\n", Expected(2, 2, 1)),
    ("lists", "json", _json([{"city": "Lyon", "networks": ["A", "B, C"]}]), Expected(2, 1, 2)),
    ("members", "json", _json({"A": ["Lyon", "Bern"], "B": ["Lyon"]}), Expected(3, 2, 2)),
    ("empty", "json", "[]", None),
    ("cut", "json", _json([LYON, BERN])[:-9], None),
    ("a number", "json", "42", None),
    ("nested", "json", "[" * 500 + "]" * 500, None),
    ("broken gexf", "gexf", "<gexf><graph>", None),
    ("broken graphml", "graphml", "<graphml><graph edgedefault='up'>", None),
    ("broken stata", "dta", "city,network", None),
]


def text_kinds() -> list[tuple[Case, Expected | None]]:
    """Return the cases with what each holds."""
    tables = [
        (name, extension, said.replace(";", "\n") + "\n", expected)
        for name, extension, said, expected in (*VALUES, *PLACES, *COMMAS)
    ]
    return [
        (text(f"{name} {number}", content, extension), expected)
        for number, (name, extension, content, expected) in enumerate((*tables, *FILES))
    ]


def kinds() -> list[Case]:
    """Return the cases."""
    return [case for case, _ in text_kinds()]
