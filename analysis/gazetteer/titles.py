"""What stands around the name of a city in lists of administrations, and is not its name.

"City of", "Gemeente", "Prefeitura Municipal de", "Belediyesi" say what the place is: it is the
place itself. "Greater", "Landkreis", "Metropolitan Area" make another thing of it, which keeps its
identity; the place is where to draw it. "County" is neither: Orange County is not around Orange.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

# Left to ``re`` to compile and keep when the first name is read: they are long.
_PREPOSITION = r"(?: (?:of|de|di|do|da|del|della|du|des) | dell['’]| d['’])"
# By language: English, French, Italian, Spanish, Portuguese, Galician and Catalan.
_TITLE_PREFIX = (
    r"(?i)^(?:(?:the|la|el|o|a) )?(?:"
    r"(?:(?:local|city|municipal|town) council"
    r"|(?:(?:free and )?hanseatic )?city(?: (?:(?:and|&) county|government))?)"
    r"|town(?:ship)?|village|(?:metropolitan )?municipality|district"
    r"|(?:royal |london |metropolitan )?borough"
    r"|ville|mairie|commune(?: urbaine| rurale)?|municipalit[ée]|administration communale"
    r"|comune|citt[àa]"
    r"|municipio|(?:(?:h\.|honorable|excmo\.|excelent[íi]simo) )?ayuntamiento(?: constitucional)?"
    r"|ciudad"
    r"|alcald[ií]a(?: mayor| municipal| distrital)?|intendencia(?: departamental)?"
    r"|(?:ilustre )?municipalidad(?: provincial| distrital| metropolitana)?"
    r"|gobierno(?: aut[óo]nomo)?(?: municipal)?|gad municipal|distrito metropolitano"
    r"|prefeitura(?: municipal| do munic[ií]pio| da (?:cidade|est[âa]ncia(?: \w+)?))?"
    r"|munic[ií]pio"
    r"|(?:c[âa]mara|conselho) municipal|concelho"
    r"|concello|ajuntament"
    r")"
    + _PREPOSITION
    # Without "of": German, Dutch, Spanish, Nordic, Slavic, Romanian, Albanian, Indonesian.
    + r"|^(?:(?:freie (?:und )?)?hansestadt|kreisfreie stadt|große kreisstadt|stad"
    r"|ayuntamiento|ciudad"
    r"|(?:universitäts|landeshaupt|bundes|wissenschafts|statutar|kreis)?stadt"
    r"|(?:stadt|markt|einwohner)?gemeinde|gemeng|gemeente|kommune"
    r"|(?:het )?(?:gemeente|stads)bestuur van"
    r"|gmina(?: miejska| miasto)?|urząd miasta|miasto(?: stołeczne)?"
    r"|(?:statutární |hlavní )?město|mesto"
    r"|mestna občina|občina|općina|opština|grad|град|город|місто|община|општина"
    r"|municipiul|ora[șşs](?:ul)?"
    r"|δήμος|dimos|بلدية|أمانة|עיריית|thành phố|lungsod ng|bayan ng"
    r"|prim[ăa]ria(?: municipiului)?|bashkia|(?:pemerintah )?kota|municipio) "
)
_SUFFIX_WORDS = (
    r"(?:kommune|kommun|(?:landeshaupt)?stadt|gemeente|(?:büyükşehir )?belediyesi|s\. ?a\. ?r\."
    r"|sar|(?:metropolitan |district )?municipality|(?:(?:metropolitan|municipal|city) )corporation"
    r"|(?:(?:metropolitan|municipal) )?government|metropolitan assembly"
    r"|(?:(?:borough|town|municipal) )?council|(?:metropolitan|special) city|capitale"
    r"|(?:(?:capital )?city|metropolitan) authority|kaupunki|(?:miesto|rajono) savivaldyb[ėe]"
    r"|(?:(?:megyei jogú |fő)?város(?:i)? )?önkormányzata|megyei jogú város|linn|pilsēta"
    r"|city(?: (?:(?:and|&) )?county)?|commune|ville|arrondissement|d\. ?c\.|d\. ?f\.)"
)
_TITLE_SUFFIX = (
    rf"(?i),? {_SUFFIX_WORDS}$| \({_SUFFIX_WORDS}\)$|-ville$|ko udala$|-(?:shi|ku|si|gu)$"
    r"| (?:stad|shi)$"
)
_DISTRICT_PREFIX = (
    r"(?i)^(?:(?:euro)?m[ée]tropole|[aá]rea metropolitana|communauté urbaine"
    r"|communauté d['’]agglomération|communauté de communes"
    r"|metropolitan city|citt[àa] metropolitana|regional municipality)"
    + _PREPOSITION
    + r"|^(?:landkreis|kreis|st[äa]dteregion|region(?=\s+\w+$)|greater|metropolitan|metro"
    r"|kabupaten) "
)
_DISTRICT_SUFFIX = (
    r"(?i) (?:(?:euro)?m[ée]tropole|metropolitan area|metro|metropolitana?"
    r"|\((?:district|kreis|landkreis|region|metropolitan area|m[ée]tropole)\))$"
    # Praha 7, Marseille 15e: a quarter of it.
    r"|(?<=[^\W\d]) \d{1,2} ?(?:er?|è?me|ème)?$"
)
# By the title, the ending of the genitive and that of the name. Göteborgs stad, Københavns Kommune,
# Tampereen kaupunki, Jūrmalas pilsēta, Vilniaus miesto savivaldybė, Δήμος Πατρέων.
_GENITIVES = tuple(
    (re.compile(title, re.IGNORECASE), tuple(pair.split(">") for pair in endings.split()))
    for title, endings in (
        (r" (?:stad|kommune?)$", "s>"),
        (r" kaupunki$", "ngin>nki nnan>nta den>ti en> n>"),
        (r" pilsēta$", "as>a es>e"),
        (r" savivaldyb[ėe]$", "iaus>ius io>ys o>as ės>ė os>a"),
        (r"^δήμος ", "αίων>α έων>α ίων>ιά ων>α ών>ες ου>ος ου>ο ης>η ας>α"),
        (r"^dimos ", "aion>a eon>a on>a ou>os ou>o is>i as>a"),
    )
)


# What counties, provinces and merged municipalities are called in registers; the word may also be
# left out. "Landkreis" is in both tables: what is in no register is drawn at its main town.
_DIVISION_PREFIX = (
    r"(?i)^(?:the )?(?:county|co\.?|province|provinc(?:ia|ie)|provinz|prov[íi]ncia|d[ée]partement"
    r"|departamento|d[ie]stri[ck]t|distrito|regency|prefecture|governorate|muhafazah?|wilaya"
    r"|region|r[ée]gion|regi[óo]n|regione|regierungsbezirk|state|estado|land|(?:land)?kreis"
    r"|kabupaten|kota|gemeente|kommune|comuna|gmina|powiat|jud(?:e[țţt]ul|\.)|ora[șşs]|oblast"
    r"|rai?on|canton|kanton|cant[óo]n|comarca|municipality|municipalit[ée]|munic[ií]pio"
    r"|m[ée]tropole|(?:metropolitan|regional) (?:city|municipality)|citt[àa] metropolitana"
    r"|diputaci[óo]n?(?: provincial)?|conseil (?:d[ée]partemental|r[ée]gional)|cabildo(?: insular)?"
    r"|(?:county|provincial|state) government|governo do estado"
    r"|(?:royal |london |metropolitan )?borough"
    r"|(?:gobierno|gobernaci[óo]n)(?: provincial| regional| departamental| del estado)?)"
    r"(?:" + _PREPOSITION + r" ?| )"
)
_DIVISION_SUFFIX = (
    r"(?i)[ -](?:county(?: council| government)?"
    r"|(?:prefectural|provincial|state|regional) government"
    r"|(?:metropolitan |municipal )?district(?: council| local government)?"
    r"|provinc(?:e|ia)|prefecture|(?:autonomous |capital )?region(?:al council)?|regency"
    r"|governorate|state|oblast|powiat|(?:land)?kreis|kommune?"
    r"|(?:(?:regional|metropolitan|local|district|rural|city) )?municipal(?:ity|ty)|shire"
    r"|l[äa]n|megye|v[áa]rmegye|fylke(?:skommune)?|department|canton|rai?on|division|gun|do|ken|fu"
    r"|apskritis|maakunta|ili|il[çc]esi|(?:combined |regional )?authority|m[ée]tropole"
    r"|metropolitan city|borough)$"
)


def strip_division_title(name: str) -> str:
    """Return the name of a division without the word for it, empty if there is none.

    >>> [strip_division_title(n) for n in ("Cook County", "Gemeente Katwijk", "Jud. Timis", "Bern")]
    ['Cook', 'Katwijk', 'Timis', '']
    """
    bare = re.sub(_DIVISION_SUFFIX, "", re.sub(_DIVISION_PREFIX, "", name)).strip()
    return "" if bare == name else bare


def strip_titles(name: str) -> Iterator[str]:
    """Yield the name with one title less each time.

    >>> list(strip_titles("City of Leicester")), list(strip_titles("Ville du Havre"))
    (['Leicester'], ['Le Havre'])
    >>> list(strip_titles("Kansas City Council"))
    ['Kansas City', 'Kansas']
    """
    while True:
        bare = re.sub(_TITLE_PREFIX, _article, name)
        if bare == name:
            bare = re.sub(_TITLE_SUFFIX, "", name)
        if bare == name or not bare.strip():
            return
        yield from _nominatives(name, bare)
        yield bare
        name = bare


def _nominatives(name: str, bare: str) -> Iterator[str]:
    """Yield what a name in the genitive before its title may be the genitive of."""
    for title, endings in _GENITIVES:
        if title.search(name):
            yield from (
                bare.removesuffix(genitive) + nominative
                for genitive, nominative in endings
                if bare.endswith(genitive)
            )


def centre_of_district(name: str) -> str:
    """Return what an agglomeration or district is called after, empty if it is neither.

    >>> (centre_of_district("Landkreis Cuxhaven"), centre_of_district("Nantes Métropole"),
    ...  centre_of_district("Praha 7"), centre_of_district("Bern"))
    ('Cuxhaven', 'Nantes', 'Praha', '')
    """
    bare = re.sub(_DISTRICT_SUFFIX, "", re.sub(_DISTRICT_PREFIX, "", name))
    return "" if bare == name else bare


def _article(title: re.Match[str]) -> str:
    """Return the article contracted with "of": Ville du Mans is Le Mans, Comune dell'Aquila."""
    contracted = title[0].lower().split()[-1]
    articles = {"du": "Le ", "des": "Les ", "della": "La ", "dell'": "L'", "dell’": "L'"}
    return articles.get(contracted, "")
