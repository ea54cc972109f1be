"""Usual names of columns; those of forty more languages are in ``resources/vocabulary``."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import cache

from ..core.text import fold_for_comparison, strip_note_marks
from ..core.vocabulary import read_words

_VOCABULARY = "column_names.csv"
# Usual names, most telling first; compared without case, accents and punctuation.
CITY_ID_NAMES = "city_id id_city cityid ville_id id_ville commune_id id_commune".split()
CITY_NAMES = (
    "city cities city_name ville villes nom_ville nom_de_la_ville commune communes nom_commune "
    "municipality municipalities municipalite municipalites municipality_name town towns place "
    "local_authority collectivite ciudad ciudades municipio municipios ayuntamiento localidad "
    "stadt stadte stadtname gemeinde gemeinden kommune kommunen ort citta comune "
    "comuni cidade cidades concelho city_town ville_commune locality localities localite localites "
    "localita localidade localidades plaats gemeente urban_area agglomeration metropolis metropole "
    "local_government local_governments lad council councils"
).split() + read_words(_VOCABULARY, "city")
GENERIC_NAMES = "name nom nombre nome".split()
# In a list of members, the cities.
MEMBER_NAMES = (
    "member members membre membres miembro miembros mitglied mitglieder socio soci socios membro "
    "membros"
).split()
COUNTRY_NAMES = (
    "country countries country_code country_name country_territory country_region "
    "pays code_pays iso iso2 iso3 iso_a2 iso_a3 "
    "iso_code alpha_2 alpha_3 cc pais paises codigo_pais land staat landercode paese nazione "
    "nation"
).split() + read_words(_VOCABULARY, "country")
ADMIN_NAMES = (
    "admin1 admin admin_1 admin1_code state states state_code us_state st prov province provinces "
    "state_province province_state etat departement region regions estado provincia comunidad "
    "comunidad_autonoma uf bundesland kanton canton regione regiao distrito county land"
).split() + read_words(_VOCABULARY, "division")
NETWORK_ID_NAMES = (
    "network_id id_network networkid reseau_id id_reseau red_id id_red netzwerk_id rete_id "
    "id_rete rede_id id_rede"
).split()
NETWORK_NAMES = [
    *NETWORK_ID_NAMES,
    *(
        "network networks network_name reseau reseaux nom_reseau nom_du_reseau city_network "
        "city_networks reseau_de_villes reseaux_de_villes red redes red_de_ciudades "
        "redes_de_ciudades netzwerk netzwerke stadtenetzwerk stadtenetzwerke rete reti "
        "rete_di_citta reti_di_citta rede redes_de_cidades rede_de_cidades"
    ).split(),
    *read_words(_VOCABULARY, "network"),
]
_NETWORK_WORDS = frozenset(
    (
        "network networks reseau reseaux red redes netzwerk netzwerke rete reti rede alliance "
        "alliances association associations programme programmes program programs organisation "
        "organisations organization organizations affiliation affiliations membership memberships "
        "member membre miembro mitglied coalition coalitions partnership partnerships initiative "
        "initiatives project projects projet projets firm firms company companies campaign "
        "campaigns group groups club league mitgliedschaft mitgliedschaften adhesions appartenance "
        "appartenances asociacion asociaciones associazione associazioni associacao"
    ).split()
)
# Of how much of a member a city is, in a long table.
VALUE_NAMES = (
    "membership_value value values service_value service_values weight weights valeur valeurs "
    "valeur_de_service poids valor valores peso wert werte gewicht gewichte valore valori pesi "
    "share shares part parts anteil anteile quota quote"
).split()
LATITUDE_NAMES = (
    "lat latitude latitud latitudine breite breitengrad lat_dd latitude_dd dec_lat y y_coord "
    "coord_y ycoord lat_wgs84 latitude_wgs84 northing"
).split()
LONGITUDE_NAMES = (
    "lon lng long longitude longitud longitudine lange laengengrad langengrad lon_dd longitude_dd "
    "dec_lon x x_coord coord_x xcoord lon_wgs84 lng_wgs84 longitude_wgs84 easting"
).split()
# Of both in one cell.
POINT_NAMES = (
    "coordinates coordinate coords coord coordonnees coordenadas koordinaten "
    "lat_lon lat_lng lat_long latlon latlng latlong lon_lat lng_lat long_lat lonlat lnglat "
    "latitude_longitude longitude_latitude geo geom geometry geolocation geo_point geopoint "
    "geo_coordinates geocoordinates gps gps_coordinates wkt wkt_geom the_geom point location "
    "position centroid shape"
).split()
# Headings of the two ends of a tie, in graph programs and by hand.
TIE_NAMES = (
    ("source", "target"), ("from", "to"), ("origin", "destination"), ("origine", "destination"),
    ("city_1", "city_2"), ("city1", "city2"), ("city_a", "city_b"), ("ville_1", "ville_2"),
    ("ville_a", "ville_b"), ("node_1", "node_2"), ("ego", "alter"),
)  # fmt: skip
_TWIN_WORDS = re.compile(
    r"(?:^|_)(?:twin|twins|twinn\w*|sister|sisters|jumel\w*|partnerst\w+|hermanad\w*|hermanamiento\w*"
    r"|gemell\w*|geminad\w*|partner_(?:city|cities|town|towns)|villes?_partenaires?)(?:_|$)"
)
# Columns that describe a city or a row; never taken for a network by themselves.
ATTRIBUTE_NAMES = frozenset(
    (
        "population pop inhabitants habitants poblacion einwohner popolazione populacao "
        "lat latitude lon lng long longitude x y elevation area year annee ano jahr anno date "
        "as_of since depuis mark source sources url source_url link lien note notes comment "
        "comments commentaire commentaires remarque remarques fid ogc_fid objectid gid id "
        "continent website wikidata wikipedia geonameid score match n_networks "
        "total sum somme count nb number nombre_de_reseaux rank rang totaux totale gesamt "
        "summe suma soma nombre "
        "joined joining_date join_date member_since membre_depuis date_adhesion "
        "ref refs reference references "
        "date_d_adhesion annee_d_adhesion annee_adhesion year_of_joining year_joined adhesion "
        "mitglied_seit beitritt desde dal sheet row reason"
    ).split()
)
# A name made of nothing but these words, of fillers and of years, describes the city or the row.
_DESCRIPTIVE_WORDS = frozenset(
    (
        "year years annee annees jahr jahre anno anni ano anos date dates datum data fecha fechas "
        "day month time timestamp updated update last first latest reported reporting report "
        "created modified start end begin beginning since until joined joining join signature "
        "signed signing accession adhesion adhered entry founded foundation establishment "
        "population populations pop inhabitants inhab habitants residents people households area "
        "surface size density km2 sqkm ha elevation altitude gdp pib income budget amount count "
        "counts number numbers nb nr num no total totals sum mean avg average median min max rank "
        "ranking ranks score scores index weight weights value values share shares percent pct "
        "percentage rate ratio level phone telephone tel fax mobile email emails mail mails e url "
        "urls web website websites site sites homepage link links uri href contact contacts person "
        "address addresses adresse street zip post postal postcode plz cp code codes id ids "
        "identifier uuid insee lau nuts iso fips geonames geoname wikidata osm wikipedia note "
        "notes comment comments remark remarks description details status type kind category class "
        "classification language languages currency latitude longitude lat lon lng long x y coord "
        "coords coordinate coordinates geometry geom wkt position location gps continent region "
        "regions subregion world zone capital coastal mayor mayors maire burgermeister alcalde "
        "wgs84 wgs deg degrees decimal dd epsg latlon latlng lonlat coord geom breitengrad "
        "langengrad laengengrad sindaco prefeito president secretary chair gender age source "
        "sources reference references "
        "survey census censo censos recensement zensus censimento elected mandate file version "
        "emission emissions co2 ghg temperature "
        "einwohner flache hohe poblacion popolazione populacao habitantes abitanti superficie "
        "telefon telefono telefone correo "
        "direccion indirizzo morada endereco nombre_de nota notas bemerkung bemerkungen kontakt "
        "contatto contacto quelle fuente fonte sitio pagina courriel bureau office fonction"
    ).split()
) | {word for name in read_words(_VOCABULARY, "descriptive") for word in name.split("_")}
# Names of sheets that describe the others.
NOTES_SHEET_NAMES = frozenset(
    (
        "readme read_me note notes about info infos information legend legende legenda leyenda "
        "metadata metadonnees source sources contact contacts lisez_moi a_lire notas nota "
        "hinweise leggimi leiame summary resume synthese codebook dictionary dictionnaire "
        "changelog help aide template modele lists listes"
    ).split()
)
# Words that say nothing more about a column: "Villes membres" are villes.
_FILLER_WORDS = frozenset(
    (
        "member members membre membres miembro miembros mitglied mitglieder socio soci membro "
        "membros partner partners partenaire partenaires signatory signatories signataire "
        "signataires name names nom noms nombre nome of de du des la le les l d the der von di "
        "do da or ou list liste lista in en what which is it are your this quel quelle quels "
        "quelles est votre dans del della dello dei degli delle do dos das appartenance "
        "appartenenza pertenencia membership official officiel officielle oficial "
        "nazwa nazev nazov naziv ime numele nev neve naam namn navn nimi adi isim pavadinimas "
        "nosaukums название названия наименование назва назив име ονομα اسم czlonkowskie clenske "
        "uye medlem medlems leden jasen lista"
    ).split()
)
_BRACKETS = re.compile(r"[(\[][^()\[\]]*[)\]]")


def strip_filler_words(name: str) -> str:
    """Return a name, folded, without words such as member, name, of, years and what is in brackets.

    >>> (strip_filler_words("Member cities 2020"),
    ...  strip_filler_words("What is the name of your city?"))
    ('cities', 'city')
    >>> (strip_filler_words("Pays (ISO)"), strip_filler_words("Network(s)"),
    ...  strip_filler_words("city population"))
    ('pays', 'network', 'city_population')
    """
    bare = _BRACKETS.sub(" ", name.removesuffix("Label"))  # as Wikidata calls names
    words = (w for w in fold_for_comparison(bare).split("_") if not is_year(w))
    return "_".join(w for w in words if w not in _FILLER_WORDS)


_MEMBERSHIP_WORDS = frozenset(
    "member members membership membre membres mitglied mitgliedschaft miembro membro socio joined "
    "adhesion".split()
)
_TELLING_WORDS = _MEMBERSHIP_WORDS | {"year", "since", "annee", "depuis", "seit", "desde", "jahr"}
_WORDS_AROUND_MEMBERSHIP = frozenset(
    "is a of in the since year date de du des la le au do da del depuis seit desde dal annee "
    "jahr".split()
)


def name_networks(headings: Sequence[str]) -> list[str]:
    """Return the networks of columns called so, without footnotes and shared words of membership.

    >>> name_networks(["Member of C40?", "Member of ICLEI?"]), name_networks(["C40[1]", "UCLG*"])
    (['C40', 'ICLEI'], ['C40', 'UCLG'])
    >>> name_networks(["C40 member since", "ICLEI member since"]), name_networks(["Members' Club"])
    (['C40', 'ICLEI'], ["Members' Club"])
    """
    bare = [name if name.endswith(")") else strip_note_marks(name) for name in headings]
    first, last = (_count_shared_words(bare, from_end) for from_end in (False, True))
    shortened = [_cut(name.rstrip(" ?:"), first, last) for name in bare]
    for names in (shortened, bare):
        if all(names) and len({*names}) == len(names):
            return names
    return [*headings]


def _cut(name: str, first: int, last: int) -> str:
    words = name.split()
    return " ".join(words[first : len(words) - last])


def _count_shared_words(names: Sequence[str], from_end: bool) -> int:
    """Return how many words about membership all names begin, or end, with."""
    lists = [[fold_for_comparison(word) for word in name.split()] for name in names]
    shared: list[str] = []
    for words in zip(*(reversed(one) if from_end else one for one in lists)):
        if len({*words}) > 1 or words[0] not in _MEMBERSHIP_WORDS | _WORDS_AROUND_MEMBERSHIP:
            break
        shared.append(words[0])
    return len(shared) if len(names) > 1 and not _TELLING_WORDS.isdisjoint(shared) else 0


def is_year(name: str) -> bool:
    """Return whether a name is nothing but a year, as that of a column with figures often is."""
    return bool(re.fullmatch(r"\d{4}s?", name, re.ASCII))


def describes_cities(name: str) -> bool:
    """Return whether a name says that its column describes the city or the row, never a network.

    >>> [describes_cities(n) for n in ("Year Reported", "Population (2016)", "Last update", "ICC")]
    [True, True, True, False]
    """
    if is_year(name) or not ATTRIBUTE_NAMES.isdisjoint(
        (fold_for_comparison(name), strip_filler_words(name))
    ):
        return True
    words = [word for word in strip_filler_words(name).split("_") if not word.isdigit()]
    return any(words) and _DESCRIPTIVE_WORDS.issuperset(words)


def find_tie_columns(names: Sequence[str]) -> tuple[int, int] | None:
    """Return the columns of the two ends of ties, by their names: Source and Target…

    >>> find_tie_columns(["Source", "Target", "Weight"]), find_tie_columns(["City", "Country"])
    ((0, 1), None)
    """
    places = {fold_for_comparison(name): i for i, name in reversed([*enumerate(names)])}
    return next(((places[a], places[b]) for a, b in TIE_NAMES if a in places and b in places), None)


def says_network(name: str) -> bool:
    """Return whether a name speaks of networks, though it is not a usual one for their column.

    >>> says_network("Memberships"), says_network("Réseaux (2019)"), says_network("Mayor")
    (True, True, False)
    """
    return not _NETWORK_WORDS.isdisjoint(fold_for_comparison(name).split("_"))


def names_twins(name: str) -> bool:
    """Return whether a name says that its column holds the partner cities of the others.

    >>> names_twins("Sister city"), names_twins("Ville jumelée"), names_twins("Network")
    (True, True, False)
    """
    return bool(_TWIN_WORDS.search(fold_for_comparison(name)))


def match_usual_name(name: str, usual: Collection[str]) -> str:
    """Return which of the usual names a column goes by, empty if by none.

    >>> [match_usual_name(name, CITY_NAMES) for name in ("Ville", "Villes membres", "City/Ville")]
    ['ville', 'villes', 'city']
    >>> (match_usual_name("Nom du réseau de villes", NETWORK_NAMES),
    ...  match_usual_name("City/Country", CITY_NAMES))
    ('reseau_de_villes', '')
    """
    if fold_for_comparison(name) in usual:
        return fold_for_comparison(name)
    plain = _usual_by_stripped(tuple(usual))
    parts = (
        [strip_filler_words(name)]
        if strip_filler_words(name) in plain
        else [*map(strip_filler_words, name.split("/"))]
    )
    return plain[parts[0]] if all(part and part in plain for part in parts) else ""


@cache
def _usual_by_stripped(usual: tuple[str, ...]) -> dict[str, str]:
    return {strip_filler_words(word): word for word in reversed(usual)}
