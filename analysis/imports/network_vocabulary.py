"""The words that describe networks, in English and French, however they are spelt.

Values: scale global / regional / national / local; field specialised / generalist; creation
spontaneous / sponsored; type forum / association / project / campaign. The words are those of
Lacroix & Le Campion (2025), hal-05357848.
"""

from __future__ import annotations

import re
from difflib import get_close_matches

from ..core.text import fold_for_comparison
from ..gazetteer.countries import COUNTRIES, country_code

# Canonical word -> how it is written without case and accents; plural s, x and final e are dropped.
_WORDS = {
    "scale": {
        "global": "global globaux mondial mondiaux monde world worldwide planetaire",
        "regional": "regional regionaux continental continentaux",
        "national": "national nationaux",
        "local": "local locaux municipal municipaux",
    },
    "field": {
        "specialised": "specialised specialized specialise specialisee specialist specialiste",
        "generalist": "generalist generaliste general generaux generalised generalized",
    },
    "creation": {
        "spontaneous": "spontaneous spontane spontanee spontaneously",
        "sponsored": "sponsored sponsor sponsorise sponsorisee sponsoring parraine parrainee",
    },
    "type": {
        "forum": "forum",
        "association": "association associative associatif",
        "project": "project projet",
        "campaign": "campaign campagne",
    },
}
# Before one of the words these say something else of it: not specialised, sub-national.
_QUALIFIERS = frozenset(
    "non not pas no un peu sub infra supra inter trans multi semi or ou".split()
)

# Canonical field -> usual names of its column.
_COLUMNS = {
    "network_id": "id|identifier|identifiant|sigle|acronym|acronyme|code|abbreviation",
    "name": "name|nom|network|reseau|title|titre|intitule|designation",
    "founded": (
        "founded|foundation|founding|founding year|year founded|year of foundation|fondation|"
        "fonde|fondee|date de fondation|annee de fondation|date of creation|date de creation|"
        "creation date|creation year|year of creation|annee de creation|created|cree|creee|"
        "cree en|year|annee|date|since|depuis"
    ),
    "scale": "scale|echelle|level|niveau|zone|scope|portee|perimetre",
    "region": "region|continent|world region|region du monde|zone du monde|aire geographique",
    "country": "country|pays|country code|code pays|iso|iso2|nation|state",
    "field": (
        "field|perspective|domaine|champ|champ d activite|field of activity|activity|activite|"
        "domaine d activite|orientation|specialisation|specialization"
    ),
    "creation": (
        "creation|mode de creation|creation mode|mode of creation|way of creation|"
        "type de creation|origin|origine|initiative"
    ),
    "sponsor": "sponsor|sponsored by|sponsorise par|parrain|soutien|supporter|funder|financeur",
    "type": "type|form|forme|nature|statut",
}
# Words of a heading that do not tell which column it is.
_FILL_WORDS = (
    "network reseau city ville de du des d l le la les un une of the s in en au aux and et "
    "geographique geographical geographic spatial spatiale principal main"
)
_REGIONS = {
    "World": "world|monde|monde entier|global",
    "Europe": "europe|european|europeen|europeenn",
    "North America": "north america|north american|amerique du nord|nord americain",
    "Latin America": (
        "latin america|latin american|amerique latine|latino americain|latin america caribbean|"
        "amerique latine caraibes"
    ),
    "Africa": "africa|african|afrique|africain|sub saharan africa|afrique subsaharienne",
    "Asia": "asia|asian|asie|asiatique",
    "Asia-Pacific": "asia pacific|asie pacifique",
    "Middle East and North Africa": (
        "middle east north africa|moyen orient afrique nord|mena|middle east|moyen orient|"
        "proche orient|arab states|monde arabe"
    ),
    "Oceania": "oceania|oceanie|pacific|pacifique",
}
_SPONSORS = {
    "UNHCR": "unhcr|hcr|haut commissariat aux refugies",
    "UN": "un|onu|united nations|nations unies",
    "EU": "eu|ue|european union|union europeenne",
    "UCLG": "uclg|cglu",
    "IOM": "iom|oim",
    "Council of Europe": "council of europe|conseil de l europe",
    "United Kingdom": "uk|ru",
    "multi-donor": "multi donor|multidonor|multi donateurs|multidonneurs|multibailleurs|multideurs",
}
_BRACKETS = re.compile(r"[(\[].*?[)\]]")
_PARTS = re.compile(r"(\s*[,;/+&]\s*)")
_ARTICLE = re.compile(r"^(?:the|le|la|les) |^l['’]\s*", re.IGNORECASE)


def _stem(word: str) -> str:
    return word.rstrip("sx").rstrip("e") or word


_FILL = frozenset(map(_stem, _FILL_WORDS.split()))


def _key(heading: str) -> frozenset[str]:
    words = fold_for_comparison(_BRACKETS.sub("", heading) or heading).split("_")
    stems = frozenset(_stem(word) for word in words if word)
    return stems - _FILL or stems


def _by_key(phrases: dict[str, str]) -> dict[frozenset[str], str]:
    return {_key(phrase): word for word, many in phrases.items() for phrase in many.split("|")}


_BY_STEM = {
    kind: {_stem(word): name for name, many in words.items() for word in many.split()}
    for kind, words in _WORDS.items()
}
_COLUMN_BY_KEY = _by_key(_COLUMNS)
_REGION_BY_KEY = _by_key(_REGIONS)
_SPONSOR_BY_NAME = {
    fold_for_comparison(phrase): name
    for name, many in _SPONSORS.items()
    for phrase in many.split("|")
}
# Words that stand for nothing but a network make it the column of the names.
_NAMES_ALONE = frozenset({_stem(word) for word in ("network", "reseau")})


def allowed_words(kind: str) -> tuple[str, ...]:
    """Return the words of a vocabulary: scale, field, creation or type.

    >>> allowed_words("field")
    ('specialised', 'generalist')
    """
    return tuple(_WORDS[kind])


def canonical_word(kind: str, value: str) -> str:
    """Return the word of a vocabulary that a cell says, empty if it says none or several.

    >>> canonical_word("field", "Spécialisées"), canonical_word("scale", "réseaux mondiaux")
    ('specialised', 'global')
    >>> canonical_word("field", "non spécialisé"), canonical_word("type", "forum, projet")
    ('', '')
    >>> canonical_word("field", "generalsite")
    'generalist'
    """
    words = fold_for_comparison(_BRACKETS.sub("", value)).split("_")
    if not _QUALIFIERS.isdisjoint(words):
        return ""
    known = _BY_STEM[kind]
    found = {known[stem] for stem in map(_stem, words) if stem in known}
    if not found:
        found = {
            known[alike[0]]
            for word in words
            if 6 <= len(word) <= 20  # short words are too much alike
            for alike in [get_close_matches(_stem(word), known, n=1, cutoff=0.85)]
            if alike
        }
    return found.pop() if len(found) == 1 else ""


def field_of_heading(heading: str) -> str:
    """Return the field that a column is, by its heading; empty if it is none known.

    >>> [field_of_heading(h) for h in ("Date de création", "Champ d’activité", "Nom du réseau")]
    ['founded', 'field', 'name']
    >>> field_of_heading("seed_table")
    ''
    """
    key = _key(heading)
    return "name" if key & _NAMES_ALONE else _COLUMN_BY_KEY.get(key, "")


def region_from_name(value: str) -> str:
    """Return the world region of that name, empty if there is none.

    >>> region_from_name("Amérique du Nord"), region_from_name("Réseaux européens")
    ('North America', 'Europe')
    """
    return _REGION_BY_KEY.get(_key(value), "")


def sponsor_name(value: str) -> str:
    """Return a sponsor under its English name where it is a usual one, else as it is given.

    >>> sponsor_name("HCR"), sponsor_name("UE / URBACT"), sponsor_name("the Netherlands")
    ('UNHCR', 'EU / URBACT', 'Netherlands')
    """
    parts = _PARTS.split(value)
    return "".join([_sponsor_part(part) if i % 2 == 0 else part for i, part in enumerate(parts)])


def _sponsor_part(part: str) -> str:
    bare = _ARTICLE.sub("", part)
    known = _SPONSOR_BY_NAME.get(fold_for_comparison(bare))
    code = None if known or len(bare) < 4 else country_code(bare)
    return known or (COUNTRIES[code].name if code else part)
