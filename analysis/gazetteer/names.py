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
from functools import cached_property, lru_cache

from .titles import centre_of_district, strip_division_title, strip_titles

# Letters that Unicode does not take apart into a base and an accent.
_LETTER_EQUIVALENTS = str.maketrans(
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
_PUNCTUATION = re.compile(r"(?:[^\w\u0900-\u109f\u1780-\u17ff\u3099\u309a]|_)+")
# Abbreviations of one and the same word, in any country: St. Gallen is Sankt Gallen.
_WORD_EQUIVALENTS = {"saint": "st", "sankt": "st", "sainte": "ste", "mount": "mt"}

MAX_NAME_LENGTH = 120  # letters of a name that are looked at; no place of the gazetteer has more


@lru_cache(maxsize=10_000)  # locating asks for the same names several times
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
    lower = _APOSTROPHES.sub("", name[:MAX_NAME_LENGTH].casefold()).translate(_LETTER_EQUIVALENTS)
    bare = _ACCENTS.sub("", unicodedata.normalize("NFKD", lower)).casefold()
    # Taking letters apart can bring new ones of both kinds forth.
    words = _PUNCTUATION.sub(" ", _APOSTROPHES.sub("", bare.translate(_LETTER_EQUIVALENTS))).split()
    return " ".join(_WORD_EQUIVALENTS.get(word, word) for word in words)


# Words between the name of a town and what it lies at or belongs to.
_LINKING_WORDS = frozenset(
    "am an a al auf bei d da de del della den der des di do dos du el en ii im in la las le les "
    "lez los na nad near ob of on op o pod sous sul sur the under upon vor ved y".split()
)
_GENITIVE_WORDS = frozenset("d da de del della di do du of".split())
_GENERIC_WORDS = frozenset("city si shi".split())  # Makati City is Makati


def is_part_of_name(key: str, main: str) -> bool:
    """Return whether a name, by its key, is but part of a main name, and perhaps of another thing.

    Camden (a borough) is not Camden Town (a quarter of it), Tenerife (an island) not Santa
    Cruz de Tenerife; but Frankfurt is Frankfurt am Main, and Hull Kingston upon Hull.

    >>> (is_part_of_name("camden", "Camden Town"),
    ...  is_part_of_name("tenerife", "Santa Cruz de Tenerife"))
    (True, True)
    >>> (is_part_of_name("frankfurt", "Frankfurt am Main"),
    ...  is_part_of_name("hull", "Kingston upon Hull"))
    (False, False)
    """
    words = key.split()
    # What stands in brackets tells namesakes apart: Kempten (Allgäu) is Kempten.
    bare = main.partition(" (")[0]
    names = [normalise(one).split() for one in (main, bare, *main.split("/"))]
    return not any(words == one for one in names) and any(
        _is_part_of_words(words, one) for one in names
    )


def _is_part_of_words(words: list[str], whole: list[str]) -> bool:
    if len(words) >= len(whole):
        return False
    if whole[: len(words)] == words:
        return whole[len(words)] not in _LINKING_WORDS | _GENERIC_WORDS
    return whole[-len(words) :] == words and whole[-len(words) - 1] in _GENITIVE_WORDS


@dataclass(frozen=True)
class Reading:
    """One way to understand a name."""

    name: str  # what to look up
    # What the name itself adds, in brackets or after a comma, a dash or a slash: country, division,
    # another name of the place; several with commas between them.
    hint: str = ""
    # False if the name is of something else than the place: a district called after its seat, an
    # agglomeration called after its centre.
    is_same_place: bool = True
    # True if a word before or after it says that it is a county, a district or the like.
    is_division: bool = False

    @cached_property
    def key(self) -> str:
        return normalise(self.name)


# How Germans shorten what tells namesakes apart: Frankfurt a. M., Freiburg i. Br.
_ABBREVIATIONS = (
    (re.compile(r"(?:/| a\. ?)(?:m\.|main)$", re.IGNORECASE), " am Main"),
    (re.compile(r" a\. ?n\.$", re.IGNORECASE), " am Neckar"),
    (re.compile(r" o\. ?d\. ?t\.$", re.IGNORECASE), " ob der Tauber"),
    (re.compile(r" a\. ?rh\.$", re.IGNORECASE), " am Rhein"),
    (re.compile(r" i\. ?br\.$", re.IGNORECASE), " im Breisgau"),
    (re.compile(r" i\. ?d\. ?o(?:ber)?pf(?:alz)?\.$", re.IGNORECASE), " in der Oberpfalz"),
    (re.compile(r" v\. ?d\. ?h\.$", re.IGNORECASE), " vor der Höhe"),
    (re.compile(r" a\. ?d\. ?(?=\w)", re.IGNORECASE), " an der "),
    (re.compile(r" i\. ?d\. ?(?=\w)", re.IGNORECASE), " in der "),
    (re.compile(r" b\. ?(?=\w)", re.IGNORECASE), " bei "),
)
# What else says where a place is, or what others call it: in brackets, after a comma, a dash or
# a slash; a bare code in capitals needs no sign before it (Renens VD).
_NAME_WITH_HINT = (
    re.compile(r"^(?P<name>[^()]*\S)\s*\((?P<hint>[^()]+)\)$"),
    re.compile(r"^(?P<name>[^,]*[^,\s])\s*,\s*(?P<hint>[^,\s].*)$"),
    re.compile(r"^(?P<name>.*\S)(?: [-–] | ?/ ?)(?P<hint>\S.*)$"),
    re.compile(r"^(?P<name>.*\S)[ -](?P<hint>[A-Z]{2,3})$"),
    re.compile(r"^(?P<name>.*\S) (?P<hint>(?:Co|Jud)\. ?\S.*)$"),
)
# How registers put an article last: Havre (Le), Coruña, A.
_ARTICLE_LAST = re.compile(
    r"^(?P<name>[^,(]*[^,(\s])(?:\s*,\s*|\s*\()"
    r"(?P<article>l['’]|les?|las?|the|el|els|los?|as?|os?|il|gli|den|de|die)\)?$",
    re.IGNORECASE,
)


def _move_article_first(name: str) -> str:
    """Return the name with its article before it, empty if none comes last.

    "Monroe, LA" is in Louisiana: capitals are an article in a name in capitals only.
    """
    found = _ARTICLE_LAST.match(name)
    if not found:
        return ""
    article = found["article"]
    if len(article) == 2 and article.isalpha() and article.isupper() and not name.isupper():
        return ""
    space = " " if article.isalpha() else ""
    return f"{article}{space}{found['name']}"


def readings(name: str) -> Iterator[Reading]:
    """Yield the ways to understand a name, the plainest first.

    >>> [r.name for r in readings("City of Leicester")]
    ['City of Leicester', 'Leicester']
    >>> [(r.name, r.is_division, r.is_same_place) for r in readings("Landkreis Cuxhaven")][1:]
    [('Cuxhaven', True, True), ('Cuxhaven', False, False)]
    >>> [(r.name, r.hint) for r in readings("San Fernando (La Union)")][1:]
    [('San Fernando', 'La Union')]
    """
    name = " ".join(name[:MAX_NAME_LENGTH].split())
    yield Reading(name)
    if name.isalpha():
        return  # a single word, as most are: nothing to take apart
    plain = name
    for plain in strip_titles(name):
        yield Reading(plain)
    division = strip_division_title(plain)
    if division:
        yield Reading(division, is_division=True)
    around = centre_of_district(plain)
    if around:
        yield Reading(around, is_same_place=False)
        return
    full = plain
    for pattern, words in _ABBREVIATIONS if "." in plain or "/" in plain else ():
        full = pattern.sub(words, full)
    if full != plain:
        yield Reading(full)
    article_first = _move_article_first(full)
    if article_first:
        yield Reading(article_first)
    for pattern in _NAME_WITH_HINT:
        hinted = pattern.match(full)
        if hinted:
            # "Amman (Greater Amman Municipality)" says the same twice and hints at nothing.
            repeats = f" {normalise(hinted['name'])} " in f" {normalise(hinted['hint'])} "
            yield Reading(hinted["name"], "" if repeats else hinted["hint"])


class PreparedName:
    """A name with its readings: each is found and made comparable once, and only if asked for.

    >>> name = PreparedName("City of Leicester")
    >>> name.key, [reading.key for reading in name]
    ('city of leicester', ['city of leicester', 'leicester'])
    """

    def __init__(self, given: str) -> None:
        self.given = given
        self._further = readings(given)
        self._found = [next(self._further)]

    def __iter__(self) -> Iterator[Reading]:
        yield from self._found
        for reading in self._further:
            self._found.append(reading)
            yield reading

    @property
    def plainest(self) -> Reading:
        return self._found[0]

    @property
    def key(self) -> str:
        return self.plainest.key
