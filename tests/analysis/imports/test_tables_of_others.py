"""Tables as other people publish them: read right, or in doubt, never wrong without a word."""

from __future__ import annotations

from typing import NamedTuple

import pytest
from nodal_cities.analysis.core.errors import AnalysisError
from nodal_cities.analysis.imports.membership_table import read_membership_sheets
from nodal_cities.analysis.tables.columns import ColumnChoice
from nodal_cities.analysis.tables.text_files import read_text
from nodal_cities.analysis.tables.workbook import Sheet


class Kind(NamedTuple):
    """A table as it is found, the memberships in it, city:network, and what the report says."""

    name: str
    table: str
    memberships: str
    said: str = ""


KINDS = [
    Kind(
        "footnotes of an encyclopedia",
        "City[1],Country,Network[a]\nGenoa[2],Italy,Orbit[3]\nAarhus†,Denmark,Orbit[note 1]\n"
        "Genoa,Italy,Compass*\n",
        "Genoa, IT:Orbit; Aarhus, DK:Orbit; Genoa, IT:Compass",
        "“Orbit[3]” was read as “Orbit”",
    ),
    Kind(
        "a number in brackets is part of the name",
        "city,network\nGenoa,Interreg (2)\nAarhus,Interreg (3)\nGenoa,Interreg (3)\n",
        "Genoa:Interreg (2); Aarhus:Interreg (3); Genoa:Interreg (3)",
    ),
    Kind(
        "lists that end with and",
        "City;Networks\nGenoa;Orbit, Compass and Delta\nAarhus;Compass, Orbit\nBilbao;Compass\n"
        "Leipzig;Delta & Orbit\n",
        "Genoa:Orbit; Genoa:Compass; Genoa:Delta; Aarhus:Compass; Aarhus:Orbit; Bilbao:Compass; "
        "Leipzig:Delta; Leipzig:Orbit",
        "“Compass and Delta” was read as “Compass; Delta”",
    ),
    Kind(
        "a name with and",
        "City,Networks\nGenoa,Energy and Climate; Orbit\nAarhus,Orbit; Energy and Climate\n",
        "Genoa:Energy and Climate; Genoa:Orbit; Aarhus:Orbit; Aarhus:Energy and Climate",
    ),
    Kind(
        "lines and signs of a web page",
        "City,Networks\nGenoa,Orbit<br/>R&amp;D<br>Compass\nAarhus,Compass<br />Orbit\n",
        "Genoa:Orbit; Genoa:R&D; Genoa:Compass; Aarhus:Compass; Aarhus:Orbit",
    ),
    Kind(
        "a share under the total",
        "City,Orbit,Compass\nGenoa,1,0\nAarhus,1,1\nTotal,2,1\n% of all,100%,50%\n",
        "Genoa:Orbit; Aarhus:Orbit; Aarhus:Compass",
        "A total, not a city: “% of all”",
    ),
    Kind(
        "the header again on each page",
        "City,Country,Network\nGenoa,Italy,Orbit\nCity,Country,Network\nAarhus,Denmark,Orbit\n",
        "Genoa, IT:Orbit; Aarhus, DK:Orbit",
        "The names of the columns once more",
    ),
    Kind(
        "local governments and how they are members",
        "Region,Country,Local Government,Membership\nAfrica,Kenya,Kisumu,Full\n"
        "East Asia,Japan,Kyoto City,Full\nEurope,Italy,Genoa,Associate\n",
        "Kisumu, KE:table; Kyoto, JP:table; Genoa, IT:table",
        "No column names networks",
    ),
    Kind(
        "who has left",
        "City,Network,Role\nGenoa,Orbit,Full member\nAarhus,Orbit,withdrawn 2018\n",
        "Genoa:Orbit; Aarhus:Orbit",
        "The column Role says “withdrawn 2018” (rows: 1)",
    ),
    Kind(
        "member: no",
        "City,Network,Member\nGenoa,Orbit,Yes\nAarhus,Orbit,No\n",
        "Genoa:Orbit; Aarhus:Orbit",
        "The column Member says “No” (rows: 1)",
    ),
    Kind(
        "years of joining",
        "City,Orbit member since,Compass member since\nGenoa,2015,\nAarhus,,1999\n"
        "Bilbao,2012,2001\n",
        "Genoa:Orbit; Aarhus:Compass; Bilbao:Orbit; Bilbao:Compass",
    ),
    Kind(
        "questions",
        "City,Member of Orbit?,Member of Compass?\nGenoa,TRUE,FALSE\nAarhus,FALSE,TRUE\n",
        "Genoa:Orbit; Aarhus:Compass",
    ),
    Kind(
        "a network a row",
        'Network,Members\nOrbit,"Genoa, Bilbao, Leipzig"\nCompass,"Genoa, Aarhus"\n'
        'Delta,"Aarhus, Bilbao"\n',
        "Genoa:Orbit; Bilbao:Orbit; Leipzig:Orbit; Genoa:Compass; Aarhus:Compass; Aarhus:Delta; "
        "Bilbao:Delta",
        "Cells of the column Members hold several cities, separated by “,”",
    ),
    Kind(
        "one cell with signs between names is one name",
        "city,network\nA|B|C,Orbit\nGenoa,Orbit\nAarhus,Orbit\n",
        "A|B|C:Orbit; Genoa:Orbit; Aarhus:Orbit",
    ),
    Kind(
        "twins in one cell",
        'City,Twin towns\nGenoa,"Odessa, Ukraine; Murcia, Spain; Ryazan, Russia"\n'
        'Aarhus,"Bergen, Norway; Turku, Finland; Genoa, Italy"\n',
        "Genoa:Genoa – Odessa; Odessa, UA:Genoa – Odessa; Genoa:Genoa – Murcia; "
        "Murcia, ES:Genoa – Murcia; Genoa:Genoa – Ryazan; Ryazan, RU:Genoa – Ryazan; "
        "Aarhus:Aarhus – Bergen; Bergen, NO:Aarhus – Bergen; Aarhus:Aarhus – Turku; "
        "Turku, FI:Aarhus – Turku; Aarhus:Aarhus – Genoa; Genoa, IT:Aarhus – Genoa",
        "Links between cities: City to Twin towns",
    ),
    Kind(
        "twins with their countries",
        "Town,Country,Twin town,Twin country,Since\nGenoa,Italy,Odessa,Ukraine,1972\n"
        "Aarhus,Denmark,Turku,Finland,1946\n",
        "Genoa, IT:Genoa – Odessa; Odessa, UA:Genoa – Odessa; Aarhus, DK:Aarhus – Turku; "
        "Turku, FI:Aarhus – Turku",
        "Links between cities: Town to Twin town",
    ),
    Kind(
        "countries as headings",
        "City,Orbit,Compass\nITALY,,\nGenoa,x,\nSPAIN,,\nBilbao,x,x\nLUXEMBOURG,,\nDifferdange,,x\n",
        "Genoa, IT:Orbit; Bilbao, ES:Orbit; Bilbao, ES:Compass; Differdange, LU:Compass",
        "taken as headings of the rows below (3): ITALY, SPAIN, LUXEMBOURG",
    ),
    Kind(
        "headings with a count",
        "Members\nItaly (2 cities)\nGenoa\nSingapore\nSpain (1)\nBilbao\n",
        "Genoa, IT:table; Singapore, IT:table; Bilbao, ES:table",
        "“Italy (2 cities)”",
    ),
    Kind(
        "capitals that are countries",
        "Members\nSingapore\nLuxembourg\nMonaco\nGenoa\nBilbao\nAarhus\nLeipzig\n",
        "Singapore:table; Luxembourg:table; Monaco:table; Genoa:table; Bilbao:table; Aarhus:table; "
        "Leipzig:table",
    ),
    Kind(
        "no country",
        "city,country,network\nGenoa,N/A,Orbit\nWindhoek,NA,Orbit\n",
        "Genoa:Orbit; Windhoek, NA:Orbit",
    ),
    Kind(
        "provinces with a full stop",
        "Municipality,Prov.,Network\nLondon,Ont.,Orbit\nVictoria,B.C.,Orbit\n",
        "London (Ont.):Orbit; Victoria (B.C.):Orbit",
    ),
    Kind(
        "the kind of a place",
        "place,name,network\ncity,Genoa,Orbit\ntown,Vaulx-en-Velin,Orbit\n",
        "Genoa:Orbit; Vaulx-en-Velin:Orbit",
        "Read without doubt. Cities: name.",
    ),
    Kind(
        "a second column of networks",
        "City,Member of,Also member of\nGenoa,Orbit,Compass\nAarhus,Compass,\nBilbao,Orbit,Delta\n",
        "Genoa:Orbit; Aarhus:Compass; Bilbao:Orbit",
        "The column Also member of holds networks of the column Member of too",
    ),
    Kind(
        "inhabitants behind the name",
        "City (population);Network\nGenoa (558,745);Orbit\nAarhus (285 273);Orbit\n",
        "Genoa:Orbit; Aarhus:Orbit",
    ),
    Kind(
        "lists in German",
        "Kommune;Mitgliedschaften\nGenoa;Orbit, Kompass\nAarhus;Kompass und Delta\n"
        "Bilbao;Orbit, Delta und Kompass\n",
        "Genoa:Orbit; Genoa:Kompass; Aarhus:Kompass; Aarhus:Delta; Bilbao:Orbit; Bilbao:Delta; "
        "Bilbao:Kompass",
    ),
    *(
        Kind(script, f"{header}\n{city},Italy,{network}\n", f"{city}, IT:{network}")
        for script, header, city, network in (
            ("Cyrillic", "Город,Страна,Сеть", "Генуя", "Орбита"),
            ("Greek", "Πόλη,Χώρα,Δίκτυο", "Γένοβα", "Τροχιά"),
            ("Arabic", "المدينة,البلد,الشبكة", "جنوة", "مدار"),
            ("Chinese", "城市,国家,网络", "热那亚", "轨道"),
            ("Japanese", "都市,国,ネットワーク", "ジェノヴァ", "軌道"),
            ("Korean", "도시,국가,네트워크", "제노바", "궤도"),
        )
    ),
]


def read(table):
    sheet = Sheet("", read_text(table.encode("utf-8")).rows)
    return read_membership_sheets([sheet], ColumnChoice(table_name="table"))


@pytest.mark.parametrize("kind", KINDS, ids=[kind.name for kind in KINDS])
def test_what_others_publish(kind):
    found = read(kind.table)
    pairs = sorted(f"{row.city_id}:{row.network}" for row in found.rows)
    assert pairs == sorted(kind.memberships.split("; "))
    assert any(kind.said in str(row.message) for row in found.report)


@pytest.mark.parametrize(
    ("header", "cell", "turned"),
    [
        ("Lat,Lon", "{lon},{lat}", True),
        ("Lat,Lon", "{lat},{lon}", False),
        ("location", '"{lon}, {lat}"', True),
        ("location", '"{lat}, {lon}"', False),
    ],
)
def test_latitude_and_longitude_the_wrong_way_round(header, cell, turned):
    """As where pages give x and y as latitude and longitude: Genoa is not in Ethiopia."""
    places = {"Genoa": (44.41, 8.93), "Aarhus": (56.16, 10.21), "Bilbao": (43.26, -2.93)}
    rows = [f"{n},{cell.format(lat=lat, lon=lon)},Orbit" for n, (lat, lon) in places.items()]
    found = read("\n".join([f"City,{header},Network", *rows]))
    assert {row.name: (row.position.lat, row.position.lon) for row in found.rows} == places
    told = [row for row in found.report if "the other way round" in str(row.message)]
    assert [row.kind for row in told] == ["doubtful_reading"] * turned


@pytest.mark.parametrize(
    ("table", "said"),
    [
        (
            "Orbit,Compass\nGenoa,Aarhus\nBilbao,Genoa\nAarhus,Leipzig\nLeipzig,Bilbao\n",
            "The columns Orbit, Compass all hold cities",
        ),
        (
            "Orbit,Compass\nBilbao,Leipzig\nAarhus,Turin\nGenoa,Genoa\nLyon,\n",
            "The columns Orbit, Compass all hold cities",
        ),
        ("City,Network,,City,Network\nGenoa,Orbit,,Turin,Orbit\n", "tables stand side by side"),
        ("City,Network,City_2,Network_2\nGenoa,Orbit,Turin,Orbit\n", "tables stand side by side"),
        ("Orbit,,,Compass,\nCity,Land,,City,Land\nGenoa,IT,,Turin,IT\n", "side by side"),
        ("City,Network,Network\nGenoa,Orbit,Compass\n", "Two columns are called Network"),
    ],
)
def test_columns_that_are_several_tables_are_refused(table, said):
    with pytest.raises(AnalysisError, match=said):
        read(table)
