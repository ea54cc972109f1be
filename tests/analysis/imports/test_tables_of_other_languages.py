"""Tables in forty languages, and kinds of tables that were wrong without a word."""

from __future__ import annotations

import pytest
from nodal_cities.analysis.core.errors import AnalysisError
from nodal_cities.analysis.exchange.record_files import read_records
from nodal_cities.analysis.imports.membership_table import read_membership_sheets
from nodal_cities.analysis.tables.columns import ColumnChoice
from nodal_cities.analysis.tables.workbook import Sheet
from nodal_cities.tests.analysis.imports.test_tables_of_others import Kind, read

HEADINGS = [
    ("Polish", "Nazwa miasta,Państwo,Sieć miast,Rok przystąpienia", "Genua,Włochy,Orbita,2001"),
    ("Turkish", "Belediye,Ülke,Üye olduğu ağ", "Cenova,İtalya,Yörünge"),
    ("Swedish", "Kommun,Land,Nätverk", "Genua,Italien,Omlopp"),
    ("Dutch", "Stad,Land,Netwerk", "Genua,Italië,Baan"),
    ("Czech", "Město,Země,Síť měst", "Janov,Itálie,Oběh"),
    ("Hungarian", "Település,Ország,Hálózat", "Genova,Olaszország,Pálya"),
    ("Romanian", "Orașul,Țara,Rețeaua", "Genova,Italia,Orbita"),
    ("Finnish", "Kunta,Maa,Verkosto", "Genova,Italia,Rata"),
    ("Greek", "Δήμος,Χώρα,Δίκτυα", "Γένοβα,Ιταλία,Τροχιά"),
    ("Ukrainian", "Громада,Країна,Мережа", "Генуя,Італія,Орбіта"),
    ("Russian", "Название города,Страна,Название сети", "Генуя,Италия,Орбита"),
    ("Chinese", "城市名称,国家,城市网络", "热那亚,意大利,轨道"),
    ("traditional Chinese", "城市,國家,網絡", "熱那亞,義大利,軌道"),
    ("Japanese", "都市名,国名,加盟団体", "ジェノヴァ,イタリア,軌道"),
    ("Korean", "도시명,국가명,네트워크명", "제노바,이탈리아,궤도"),
    ("Arabic", "اسم المدينة,الدولة,اسم الشبكة", "جنوة,إيطاليا,مدار"),
    ("Hebrew", "עיר,מדינה,רשת", "גנואה,איטליה,מסלול"),
    ("Thai", "เมือง,ประเทศ,เครือข่าย", "เจนัว,อิตาลี,ออร์บิต"),
    ("Catalan", "Ciutat,País,Xarxa", "Gènova,Itàlia,Òrbita"),
]
MARKS = [
    ("да", "нет"), ("tak", "nie"), ("ano", "ne"), ("evet", "hayır"), ("igen", "nem"),
    ("ja", "nej"), ("kyllä", "ei"), ("ναι", "όχι"), ("是", "否"), ("はい", "いいえ"),
    ("예", "아니오"), ("نعم", "لا"), ("○", "×"), ("√", ""), ("●", "○"), ("✓", "✗"), ("2001–", ""),
    ("since 2003", ""),
]  # fmt: skip
POINTS = [
    "POINT Z ({lon} {lat} 12)", "MULTIPOINT(({lon} {lat}))", "MULTIPOINT Z (({lon} {lat} 0))",
    '"{lat}°, {lon}°"', "{lat}° nord / {lon}° est", '"{lat}° N, {lon}° E"',
    "{lat}°N {lon}°E / {lat}; {lon}", "https://www.openstreetmap.org/#map=12/{lat}/{lon}",
    "https://www.openstreetmap.org/?mlat={lat}&mlon={lon}#map=9/50.1/8.2",
    '"https://www.google.com/maps/place/Town/@50.1,8.2,12z/data=!3m1!3d{lat}!4d{lon}"',
    '"https://maps.google.com/?q={lat},{lon}"',
]  # fmt: skip
LISTS = [
    "Orbit、Compass", "Orbit • Compass", "Orbit · Compass", "Orbit + Compass", "Orbit - Compass",
    "Orbit  Compass", '["Orbit", "Compass"]', "['Orbit', 'Compass']", "{Orbit,Compass}",
]  # fmt: skip
KINDS = [
    Kind(
        "regions of the World Bank",
        "City,Region,Country,Network\nTunis,MENA,Tunisia,Orbit\nLima,LCR,Peru,Orbit\n",
        "Tunis, TN:Orbit; Lima, PE:Orbit",
    ),
    Kind(
        "metres",
        "City,Network,Easting,Northing\nGenoa,Orbit,494000,4918000\n",
        "Genoa:Orbit",
        "hold no degrees",
    ),
    Kind(
        "Land of Germany",
        "Stadt,Staat,Land,Netzwerk\nFulda,Deutschland,Hessen,Bahn\nLinz,Österreich,Wien,Bahn\n",
        "Fulda, DE-HE:Bahn; Linz, AT-9:Bahn",
    ),
    Kind(
        "states that are countries",
        "City,State,Network\nGenoa,Italy,Orbit\nBilbao,Spain,Orbit\n",
        "Genoa, IT:Orbit; Bilbao, ES:Orbit",
    ),
    Kind(
        "codes of provinces that are those of countries",
        "Comune,Prov.,Rete\nCuneo,CN,Orbita\nAsti,AT,Orbita\n",
        "Cuneo (CN):Orbita; Asti (AT):Orbita",
    ),
    Kind(
        "territories with their state, and flags",
        "City,Country,Network\nSan Juan,Puerto Rico (USA),Orbit\nGenoa,🇮🇹,Orbit\n",
        "San Juan, PR:Orbit; Genoa, IT:Orbit",
    ),
    Kind(
        "a country before the city",
        "Member,Network\nItaly: Genoa,Orbit\n🇩🇰 Aarhus,Orbit\n",
        "Genoa, IT:Orbit; Aarhus, DK:Orbit",
    ),
    Kind(
        "a network called RED",
        "City,RED,Compass\nGenoa,1,0\nAarhus,0,1\nBilbao,1,1\n",
        "Genoa:RED; Aarhus:Compass; Bilbao:RED; Bilbao:Compass",
    ),
    Kind(
        "how cities are members",
        "City,Orbit,Compass\nGenoa,Full,Observer\nAarhus,,Associate\n",
        "Genoa:Orbit; Genoa:Compass; Aarhus:Compass",
        "Cells say how the cities are members (Associate, Full, Observer)",
    ),
    Kind(
        "the year of each network",
        "City,Orbit year,Compass year\nGenoa,2001,\nAarhus,1999,2005\n",
        "Genoa:Orbit; Aarhus:Orbit; Aarhus:Compass",
    ),
    Kind(
        "years in which cities were members",
        "City,Network,2015,2016\nGenoa,Orbit,1,0\nAarhus,Orbit,1,1\n",
        "Genoa:Orbit; Aarhus:Orbit",
        "The column 2016 says “0” (rows: 1)",
    ),
    Kind(
        "until when",
        "City,Network,Member until\nGenoa,Orbit,2010\nAarhus,Orbit,\n",
        "Genoa:Orbit; Aarhus:Orbit",
        "The column Member until says “2010” (rows: 1)",
    ),
    Kind(
        "who has left, behind the name",
        "City,Network\nGenoa (withdrawn),Orbit\nTurin (observer),Orbit\nAarhus,Orbit\n",
        "Genoa (withdrawn):Orbit; Turin (observer):Orbit; Aarhus:Orbit",
        "The column City says “Genoa (withdrawn), Turin (observer)” (rows: 2)",
    ),
    Kind(
        "totals and sources in other languages",
        "Miasto,Orbita,Kompas\nGdynia,1,0\nSopot,1,1\nRazem,2,1\nŹródło: strona,,\n",
        "Gdynia:Orbita; Sopot:Orbita; Sopot:Kompas",
        "A total, not a city: “Razem”",
    ),
    Kind(
        "the header again in capitals",
        "City,Network\nGenoa,Orbit\nCITY,NETWORK\nAarhus,Orbit\n",
        "Genoa:Orbit; Aarhus:Orbit",
        "The names of the columns once more",
    ),
    Kind(
        "a second table below",
        "City,Network\nGenoa,Orbit\nAarhus,Orbit\nCity,Inhabitants\nGenoa,560000\n",
        "Genoa:Orbit; Aarhus:Orbit",
        "Of a second table below the first",
    ),
    Kind(
        "notes of an encyclopedia",
        "City,Network\nGenoa a),Orbit[citation needed]\nAarhus,Orbit\n",
        "Genoa:Orbit; Aarhus:Orbit",
    ),
    Kind(
        "a square matrix with countries and with signs for spaces",
        ",Country,Lyon,New.York\nLyon,France,0,1\nNew York,USA,1,0\n",
        "Lyon, FR:Lyon – New York; New York, US:Lyon – New York",
        "Links between cities",
    ),
    Kind(
        "a square matrix of networks",
        ",Orbit,Compass\nOrbit,0,1\nCompass,1,0\n",
        "Orbit:Compass – Orbit; Compass:Compass – Orbit",
        "few are towns of the gazetteer",
    ),
    Kind(
        "two cities and their networks by a graph program",
        "Source,Target,Weight\nOrbit,Genoa,3\nOrbit,Aarhus,1\nCompass,Aarhus,2\n",
        "Genoa:Orbit; Aarhus:Orbit; Aarhus:Compass",
    ),
    Kind(
        "shares",
        "Ville;Réseau;Part\nGenoa;Orbite;0,25\nAarhus;Orbite;0,75\n",
        "Genoa:Orbite; Aarhus:Orbite",
        "The column Part was taken as value field",
    ),
    Kind(
        "part: no",
        "Ville;Réseau;Part\nGenoa;Orbite;oui\nAarhus;Orbite;non\n",
        "Genoa:Orbite; Aarhus:Orbite",
        "The column Part says “non” (rows: 1)",
    ),
    Kind(
        "who has left, in the cells",
        "City,Orbit,Compass\nGenoa,2008–2015,since 2001\nAarhus,May 2003,until 2012\n"
        "Bilbao,2008 (left 2009),x\n",
        "Aarhus:Orbit; Genoa:Compass; Bilbao:Compass",
        "Cells say that cities have left (2008 (left 2009), 2008–2015, until 2012)",
    ),
    Kind(
        "marks with a question",
        "City,Orbit,Compass\nGenoa,x,x?\nAarhus,x,x\n",
        "Genoa:Orbit; Aarhus:Orbit; Aarhus:Compass",
        "Read in doubt (1)",
    ),
    Kind(
        "numbers among marks",
        "City,Orbit,Compass\nGenoa,1,0\nAarhus,2,1\nBilbao,1,1\n",
        "Genoa:Orbit; Aarhus:Orbit; Aarhus:Compass; Bilbao:Orbit; Bilbao:Compass",
        "The numbers in Orbit were taken as values of memberships",
    ),
    Kind(
        "less than members, and not yet",
        "City,Network,Status\nGenoa,Orbit,Observer\nAarhus,Orbit,Full member\n"
        "Bilbao,Orbit,Pending\n",
        "Genoa:Orbit; Aarhus:Orbit; Bilbao:Orbit",
        "The column Status says “Observer, Pending” (rows: 2)",
    ),
    Kind(
        "how many networks",
        "City,Country,Networks\nGenoa,Italy,3\nAarhus,Denmark,2\n",
        "Genoa, IT:3; Aarhus, DK:2",
        "The column Networks holds numbers",
    ),
    Kind(
        "the same as above",
        "City,Network\nGenoa,Orbit\nAarhus,ditto\nBilbao,″\n",
        "Genoa:Orbit",
        "No network: fill in the field Network",
    ),
    Kind(
        "from when to when",
        "City,Network,From,To\nGenoa,Orbit,2005,\nAarhus,Orbit,2005,2011\n",
        "Genoa:Orbit; Aarhus:Orbit",
        "The column To says “2011” (rows: 1)",
    ),
    Kind(
        "periods",
        "City,Network,Period\nGenoa,Orbit,2005-\nAarhus,Orbit,2005-2011\n",
        "Genoa:Orbit; Aarhus:Orbit",
        "The column Period says “2005-2011” (rows: 1)",
    ),
    Kind(
        "joined and left",
        "City,Orbit joined,Orbit left,Compass joined,Compass left\nGenoa,2005,,2001,2010\n"
        "Aarhus,,,1999,\n",
        "Genoa:Orbit; Genoa:Compass; Aarhus:Compass",
        "The column Compass left says “2010” (rows: 1)",
    ),
    Kind(
        "programmes with their years",
        "City,Programmes\nGenoa,Urban 2007-2013\nAarhus,Urban 2014-2020\nBilbao,Urban 2007-2013\n",
        "Genoa:Urban 2007-2013; Aarhus:Urban 2014-2020; Bilbao:Urban 2007-2013",
    ),
    Kind(
        "what else members are",
        "City,Membership\nGenoa,Member\nAarhus,Steering group\nBilbao,Innovator\n",
        "Genoa:table; Aarhus:table; Bilbao:table",
        "No column names networks",
    ),
    Kind(
        "countries or regions",
        "No.,Country or Region,City,Date of joining\n1,Japan,Nagoya,1982/8/6\n"
        "2,Italy,Genoa,1983/1/1\n3,Italy,Turin,1983/1/1\n",
        "Nagoya, JP:table; Genoa, IT:table; Turin, IT:table",
        "No column names networks",
    ),
    Kind(
        "a latitude alone",
        "City,Latitude,Network\nGenoa,44.41,Orbit\nAarhus,56.16,Orbit\n",
        "Genoa:Orbit; Aarhus:Orbit",
        "The column Latitude holds latitudes or longitudes, and no column the other angle",
    ),
    Kind(
        "numbers in Arabic",
        "City,Latitude,Longitude,Network\nCairo,٣٠٫٠٤,٣١٫٢٤,Orbit\n",
        "Cairo:Orbit",
        "Cities are where the table has them",
    ),
    Kind(
        "states as addresses have them",
        "City,ST,Network\nPortland,OR,Orbit\nPortland,ME,Orbit\n",
        "Portland (OR):Orbit; Portland (ME):Orbit",
    ),
    Kind(
        "lists of East Asia with several signs",
        '城市,网络\n热那亚,"轨道，罗盘"\n奥胡斯,罗盘、三角洲\n毕尔巴鄂,三角洲\n',
        "热那亚:轨道; 热那亚:罗盘; 奥胡斯:罗盘; 奥胡斯:三角洲; 毕尔巴鄂:三角洲",
    ),
    Kind(
        "two by and, where both stand alone too",
        "City,Networks\nGenoa,Orbit & Compass\nAarhus,Orbit\nBilbao,Compass\n",
        "Genoa:Orbit; Genoa:Compass; Aarhus:Orbit; Bilbao:Compass",
        "“Orbit & Compass” was read as “Orbit; Compass”",
    ),
    Kind(
        "networks with the year of joining",
        "City,Networks\nGenoa,Orbit (2005); Compass\nAarhus,Orbit; Compass (1999–2012)\n"
        "Bilbao,Compass\n",
        "Genoa:Orbit; Genoa:Compass; Aarhus:Orbit; Aarhus:Compass; Bilbao:Compass",
        "The column Networks says “Orbit; Compass (1999–2012)” (rows: 1)",
    ),
    Kind(
        "a network a row, whose members hardly come back",
        'Network,Members\nOrbit,"Genoa, Bilbao"\nCompass,"Leipzig, Aarhus, Turin"\n',
        "Genoa:Orbit; Bilbao:Orbit; Leipzig:Compass; Aarhus:Compass; Turin:Compass",
        "Cells of the column Members hold several cities, separated by “,”",
    ),
    Kind(
        "a place for each network, with its country",
        'Network,City\nOrbit,"Genoa, Italy"\nCompass,"Aarhus, Denmark"\n',
        "Genoa, IT:Orbit; Aarhus, DK:Compass",
    ),
    Kind(
        "names of columns that are not those of cities, above words that are",
        "Members of our network\nBody,Country,Status\nGenoa,Italy,Ville\nAarhus,Denmark,Ville\n"
        "Bilbao,Spain,Ville\n",
        "Genoa, IT:table; Aarhus, DK:table; Bilbao, ES:table",
        "The names of the columns are those of row 2",
    ),
]


@pytest.mark.parametrize("kind", KINDS, ids=[kind.name for kind in KINDS])
def test_what_others_publish(kind):
    found = read(kind.table)
    pairs = sorted(f"{row.city_id}:{row.network}" for row in found.rows)
    assert pairs == sorted(kind.memberships.split("; "))
    assert any(kind.said in f"{row.message}" for row in found.report)


@pytest.mark.parametrize(("header", "row"), [h[1:] for h in HEADINGS], ids=[h[0] for h in HEADINGS])
def test_headings_and_countries(header, row):
    found = read(f"{header}\n{row}\n")
    city, _, network = row.split(",")[:3]
    assert [(one.name, one.country, one.network) for one in found.rows] == [(city, "IT", network)]


@pytest.mark.parametrize(("yes", "no"), MARKS)
def test_marks(yes, no):
    rows = [("Genoa", yes, no), ("Aarhus", no, yes), ("Bilbao", yes, yes)]
    found = read("\n".join(map(",".join, [("City", "Orbit", "Compass"), *rows])))
    assert [(row.name, row.network) for row in found.rows] == [
        ("Genoa", "Orbit"), ("Aarhus", "Compass"), ("Bilbao", "Orbit"), ("Bilbao", "Compass")
    ]  # fmt: skip


@pytest.mark.parametrize("point", POINTS)
def test_points(point):
    places = {"Genoa": (44.41, 8.93), "Aarhus": (56.16, 10.21)}
    rows = [f"{name},{point.format(lat=lat, lon=lon)},Orbit" for name, (lat, lon) in places.items()]
    found = read("\n".join(["City,Coordinates,Network", *rows]))
    assert {row.name: row.position and row.position[::-1] for row in found.rows} == places


@pytest.mark.parametrize("letters", ["EO", "OW", "OO"])
def test_o_is_west_beside_east(letters):
    """Of ouest, oeste and ovest; in German it is east, and alone it may be either."""
    found = read(
        "Ville;Réseau;Coordonnées\n"
        f"Genoa;Orbite;44,41° N, 8,93° {letters[0]}\nBilbao;Orbite;43,26° N, 2,93° {letters[1]}\n"
    )
    told = {row.name: row.position and row.position.lon for row in found.rows}
    if letters == "OO":
        assert told == {"Genoa": None, "Bilbao": None}
        assert any("hold no degrees" in str(row.message) for row in found.report)
    else:
        assert told == {"Genoa": 8.93, "Bilbao": -2.93}


@pytest.mark.parametrize("cell", LISTS)
def test_lists(cell):
    rows = [("Genoa", cell), ("Aarhus", cell.replace("Orbit", "Delta")), ("Bilbao", "Delta")]
    found = read("\n".join(map("\t".join, [("City", "Networks"), *rows])))
    assert sorted((row.name, row.network) for row in found.rows) == [
        ("Aarhus", "Compass"), ("Aarhus", "Delta"), ("Bilbao", "Delta"),
        ("Genoa", "Compass"), ("Genoa", "Orbit"),
    ]  # fmt: skip


def test_a_table_turned_round_is_refused():
    with pytest.raises(AnalysisError, match="turn the table round"):
        read("Network,Genoa,Aarhus,Bilbao\nOrbit,1,0,1\nCompass,0,1,1\n")


ITALY, SPAIN = [["City", "Network"], ["Genoa", "Orbit"]], [["City", "Network"], ["Bilbao", "Orbit"]]
MEMBERS = [["City"], ["Genoa"], ["Bilbao"]]
BOOKS = [
    ("countries", {"Italy": ITALY, "España": SPAIN}, "Genoa, IT:Orbit; Bilbao, ES:Orbit", ""),
    ("lists of countries", {"Italy": MEMBERS[:2], "Spain": [["City"], ["Bilbao"]]},
     "Genoa, IT:table; Bilbao, ES:table", "No column names networks"),
    ("years", {"2015": ITALY, "2020": SPAIN}, "Genoa:Orbit; Bilbao:Orbit", "called as years"),
    ("lists of years", {"2015": MEMBERS, "2020": MEMBERS},
     "Genoa:2015; Bilbao:2015; Genoa:2020; Bilbao:2020", "hardly called as networks"),
    ("names in three rows", {"Data": [
        ["City", "Networks", None, None], [None, "Climate", None, "Culture"],
        [None, "Orbit", "Compass", "Delta"], ["Genoa", 1, None, 1], ["Bilbao", None, 1, 1]]},
     "Genoa:Orbit; Genoa:Delta; Bilbao:Compass; Bilbao:Delta", ""),
    ("twins", {"Twins": [["City", "Twin city"], ["Genoa", "Odessa"], ["Bilbao", "Genoa"]]},
     "Genoa:Genoa – Odessa; Odessa:Genoa – Odessa; Bilbao:Bilbao – Genoa; Genoa:Bilbao – Genoa",
     "Links between cities"),
]  # fmt: skip


@pytest.mark.parametrize(("book", "memberships", "said"), [b[1:] for b in BOOKS],
                         ids=[b[0] for b in BOOKS])  # fmt: skip
def test_workbooks(book, memberships, said):
    sheets = [Sheet(name, rows) for name, rows in book.items()]
    found = read_membership_sheets(sheets, ColumnChoice(table_name="table"))
    pairs = [f"{row.city_id}:{row.network}" for row in found.rows]
    assert sorted(pairs) == sorted(memberships.split("; "))
    assert any(said in str(row.message) for row in found.report)


@pytest.mark.parametrize(
    "letters",
    [
        '{"Genoa": ["Orbit", "Compass"], "Bilbao": ["Orbit"]}',
        '{"columns": ["city", "network"], "data": [["Genoa", "Orbit"], ["Genoa", "Compass"], '
        '["Bilbao", "Orbit"]]}',
        '{"city": {"0": "Genoa", "1": "Genoa", "2": "Bilbao"}, '
        '"network": {"0": "Orbit", "1": "Compass", "2": "Orbit"}}',
        '[{"name": "Orbit", "members": [{"city": "Genoa"}, {"city": "Bilbao"}]}, '
        '{"name": "Compass", "members": [{"city": "Genoa"}]}]',
        '[{"name": "Genoa", "networks": [{"name": "Orbit"}, {"name": "Compass"}]}, '
        '{"name": "Bilbao", "networks": [{"name": "Orbit"}]}]',
        '{"results": {"bindings": [{"cityLabel": {"value": "Genoa"}, "networkLabel": {"value": '
        '"Orbit"}}, {"cityLabel": {"value": "Genoa"}, "networkLabel": {"value": "Compass"}}, '
        '{"cityLabel": {"value": "Bilbao"}, "networkLabel": {"value": "Orbit"}}]}}',
    ],
)
def test_json_of_every_make(letters):
    found = read_membership_sheets([Sheet("", read_records(letters))], ColumnChoice())
    assert sorted((row.name, row.network) for row in found.rows) == [
        ("Bilbao", "Orbit"), ("Genoa", "Compass"), ("Genoa", "Orbit")
    ]  # fmt: skip


def test_addresses_of_wikidata_are_no_names():
    row = "http://www.wikidata.org/entity/Q1449,Genoa,Orbit"
    assert read(f"city,cityLabel,networkLabel\n{row}\n").rows[0].name == "Genoa"
