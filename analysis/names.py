"""Names of places made comparable: the same function makes the gazetteer's keys and the queries.

Two strengths. ``normalise`` changes how a name is written, never what it names; the keys
of the gazetteer are made with it. ``readings`` goes further and takes a name apart: "City
of Leicester", "San Fernando (La Union)", "Landkreis Cuxhaven".
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

# Letters that Unicode does not take apart into a base and an accent.
_LETTERS = str.maketrans(
    {"ß": "ss", "ø": "o", "ł": "l", "ı": "i", "đ": "d", "ð": "d", "æ": "ae", "œ": "oe"}
    | {"þ": "th", "ħ": "h", "ŧ": "t", "ŋ": "ng", "ə": "a", "&": " and "}
)
_APOSTROPHES = re.compile("['’‘ʼʻʹ′`´]")
# Accents, Hebrew points and Arabic vowel signs, with the hamza that many leave out.
_ACCENTS = re.compile(
    "[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7"
    "\u0610-\u061a\u064b-\u065f\u0670]"
)
# In the scripts of South and South-East Asia and in Japanese such signs are letters.
_BREAKS = re.compile(r"(?:[^\w\u0900-\u109f\u1780-\u17ff\u3099\u309a]|_)+")
# Abbreviations of one and the same word, in any country: St. Gallen is Sankt Gallen.
_WORDS = {"saint": "st", "sankt": "st", "sainte": "ste", "mount": "mt"}

LONGEST = 120  # letters of a name that are looked at; no place of the gazetteer has more


def normalise(name: str) -> str:
    """Return the key of a name: what is left when only its writing varies.

    Case, accents, ligatures and barred letters (ß ø ł ı đ æ œ), apostrophes (dropped),
    hyphens and any other punctuation (a space), "&" (and), Saint/Sankt/St, Sainte/Ste and
    Mount/Mt make no difference. Other scripts than Latin are kept, without vowel points.
    Only the first 120 letters count. Idempotent.

    >>> normalise("Saint-Étienne"), normalise("ST. GALLEN"), normalise("L’Hospitalet")
    ('st etienne', 'st gallen', 'lhospitalet')
    >>> normalise("Łódź"), normalise("Diyarbakır"), normalise("東京"), normalise("!")
    ('lodz', 'diyarbakir', '東京', '')
    """
    lower = _APOSTROPHES.sub("", name[:LONGEST].casefold()).translate(_LETTERS)
    bare = _ACCENTS.sub("", unicodedata.normalize("NFKD", lower)).casefold()
    # Taking letters apart can bring new ones of both kinds forth.
    words = _BREAKS.sub(" ", _APOSTROPHES.sub("", bare.translate(_LETTERS))).split()
    return " ".join(_WORDS.get(word, word) for word in words)


@dataclass(frozen=True)
class Reading:
    """One way to understand a name.

    Attributes
    ----------
    name : str
        What to look up.
    hint : str
        A country or division the name itself gives, in brackets or after a comma.
    same : bool
        False if the name is of something else than the place: a district called after its
        seat, an agglomeration called after its centre.
    """

    name: str
    hint: str = ""
    same: bool = True


_OF = r"(?: (?:of|de|di|do|da|del|della|du|des) | d['’])"
# "City of", "Ville de" and the like say what the place is: it is the place itself.
_TITLE = re.compile(
    r"^(?:city|town|municipality|village|commune|ville|mairie|comune|citt[àa]|municipio|"
    r"ayuntamiento|ciudad|prefeitura|munic[ií]pio|c[âa]mara municipal|concello|ajuntament)"
    + _OF
    + r"|^(?:hansestadt|universitätsstadt|landeshauptstadt|stadt|gemeinde|gemeente|kommune) ",
    re.IGNORECASE,
)
_TITLE_AFTER = re.compile(
    r",? (?:kommune|kommun|stadt|(?:büyükşehir )?belediyesi|municipality|borough council|"
    r"city council|arrondissement|d\. ?c\.|d\. ?f\.)$"
    r"| stad$",
    re.IGNORECASE,
)
# How Germans shorten what tells namesakes apart: Frankfurt a. M., Freiburg i. Br.
_SHORTENED = (
    (re.compile(r"(?:/| a\. ?)(?:m\.|main)$", re.IGNORECASE), " am Main"),
    (re.compile(r" a\. ?rh\.$", re.IGNORECASE), " am Rhein"),
    (re.compile(r" i\. ?br\.$", re.IGNORECASE), " im Breisgau"),
    (re.compile(r" v\. ?d\. ?h\.$", re.IGNORECASE), " vor der Höhe"),
    (re.compile(r" a\. ?d\. ?(?=\w)", re.IGNORECASE), " an der "),
    (re.compile(r" i\. ?d\. ?(?=\w)", re.IGNORECASE), " in der "),
    (re.compile(r" b\. ?(?=\w)", re.IGNORECASE), " bei "),
)
# These make another thing of it, which keeps its identity; the place is where to draw it.
# "County" is not among them: Orange County is not around Orange.
_AROUND = re.compile(
    r"^(?:landkreis|kreis|st[äa]dteregion|region(?=\s+\w+$)|greater|metropolitan|metro) "
    r"|^(?:(?:euro)?m[ée]tropole|[aá]rea metropolitana|communauté urbaine|"
    r"communauté d['’]agglomération)" + _OF,
    re.IGNORECASE,
)
_AROUND_AFTER = re.compile(
    r" (?:(?:euro)?m[ée]tropole|metropolitan area|metropolitan city|metro|metropolitan"
    r"|\((?:district|kreis|landkreis|region|metropolitan area)\))$",
    re.IGNORECASE,
)
_BRACKET = re.compile(r"^(?P<name>[^()]*\S)\s*\((?P<hint>[^()]+)\)$")
_COMMA = re.compile(r"^(?P<name>[^,]*[^,\s])\s*,\s*(?P<hint>[^,]*[^,\s])$")


def _article(title: re.Match[str]) -> str:
    """Return the article that French contracts with "de": Ville du Mans is that of Le Mans."""
    contracted = title[0].lower().split()[-1]
    return {"du": "Le ", "des": "Les "}.get(contracted, "")


def readings(name: str) -> Iterator[Reading]:
    """Yield the ways to understand a name, the plainest first.

    >>> [r.name for r in readings("City of Leicester")]
    ['City of Leicester', 'Leicester']
    >>> list(readings("Landkreis Cuxhaven"))[1]
    Reading(name='Cuxhaven', hint='', same=False)
    >>> list(readings("San Fernando (La Union)"))[1]
    Reading(name='San Fernando', hint='La Union', same=True)
    """
    name = " ".join(name[:LONGEST].split())
    yield Reading(name)
    around = _AROUND_AFTER.sub("", _AROUND.sub("", name))
    if around != name:
        yield Reading(around, same=False)
        return
    plain = _TITLE_AFTER.sub("", _TITLE.sub(_article, name))
    for pattern, full in _SHORTENED:
        plain = pattern.sub(full, plain)
    if plain != name:
        yield Reading(plain)
        if name.casefold() == f"{plain.casefold()} stad" and plain.endswith("s"):
            yield Reading(plain[:-1])  # the Swedish genitive: Göteborgs stad
    hinted = _BRACKET.match(plain) or _COMMA.match(plain)
    if hinted:
        # "Amman (Greater Amman Municipality)" says the same twice and hints at nothing.
        repeats = f" {normalise(hinted['name'])} " in f" {normalise(hinted['hint'])} "
        yield Reading(hinted["name"], "" if repeats else hinted["hint"])
