"""A broken table, and sound ones to break."""

from __future__ import annotations

from dataclasses import dataclass

CITIES = [
    ("Liège", "BE"),
    ("München", "DE"),
    ("São Paulo", "BR"),
    ("Łódź", "PL"),
    ("Montréal", "CA"),
    ("Bern", "CH"),
    ("Málaga", "ES"),
    ("Zürich", "CH"),
]
NETWORKS = ("Eurocities", "ICC", "Réseau européen")
HEADERS = {"en": ("city", "country", "network"), "fr": ("Ville", "Pays", "Réseau")}


@dataclass(frozen=True)
class Case:
    """A file: its name says what is wrong with it."""

    name: str
    extension: str
    content: bytes

    @property
    def id(self) -> str:
        return f"{self.name}.{self.extension}"


def long_rows() -> list[tuple[str, ...]]:
    """Return a sound long table, without its header."""
    return [
        (city, country, network)
        for i, (city, country) in enumerate(CITIES)
        for network in NETWORKS[: 1 + i % 3]
    ]


def wide_rows() -> list[tuple[str, ...]]:
    marks = [("x", "", "1"), ("1", "0", "2015"), ("oui", "non", ""), ("✓", "?", "yes")]
    return [(*city, *marks[i % 4]) for i, city in enumerate(CITIES)]


def quoted(cell: object, separator: str) -> str:
    text = str(cell)
    if any(c in text for c in (separator, '"', "\n", "\r")):
        return '"' + text.replace('"', '""') + '"'
    return text


def lines(header: object, rows: object, separator: str = ",", end: str = "\n") -> str:
    return "".join(
        separator.join(quoted(cell, separator) for cell in row) + end for row in (header, *rows)
    )


def sound(kind: str = "long", language: str = "en") -> str:
    city, country, network = HEADERS[language]
    if kind == "long":
        return lines((city, country, network), long_rows())
    return lines((city, country, *NETWORKS), wide_rows())


def text(name: str, content: str, extension: str = "csv") -> Case:
    return Case(name, extension, content.encode("utf-8", "surrogatepass"))
