"""The user's word on cities that the gazetteer cannot place by itself.

A row has the ``name``, ``country`` and ``admin1`` of a city as in the memberships, and one
of: ``same_as``, the place it is; ``near``, a place at which it is drawn while it stays what
it is; ``lat`` and ``lon``. A place is given by its name, by name and country or division
("Paris, FR", "Richmond, VA"), or by its GeoNames id. Rows not filled in yet are passed over.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from ..core.errors import AnalysisError
from ..core.positions import LonLat
from ..core.text import shorten, text
from ..gazetteer.countries import country_code, division_code
from ..gazetteer.names import normalise

CORRECTION_FIELDS = ("name", "country", "admin1", "same_as", "near", "lat", "lon")


class Correction(NamedTuple):
    """One row that says where a city is: ``same_as``, ``near`` or ``position`` is set."""

    row: int  # row of the table, from 1, for messages
    name: str
    country: str
    admin1: str
    same_as: str
    near: str
    position: LonLat | None

    @property
    def city(self) -> tuple[str, str, str]:
        """Name, as one compares it, country and division of the city it is about."""
        return _city_key(normalise(self.name) or self.name, self.country, self.admin1)


def read_corrections(rows: Iterable[Mapping[str, Any]]) -> tuple[Correction, ...]:
    """Return the corrections of a table, given as one mapping by field name per row.

    Raises AnalysisError naming row and field, if a field is missing or a row contradicts itself.

    >>> read_corrections([{"name": "Landkreis Harburg", "country": "DE", "near": "Winsen"}])[0].near
    'Winsen'
    """
    lower = ({str(name).strip().lower(): value for name, value in row.items()} for row in rows)
    found = (_read_correction(number, row) for number, row in enumerate(lower, start=1))
    return tuple(correction for correction in found if correction is not None)


def _read_correction(number: int, row: Mapping[str, Any]) -> Correction | None:
    if "name" not in row:
        raise AnalysisError(
            "The corrections have no field name: they need name, country, admin1 and one of "
            "same_as, near, or lat and lon."
        )
    cell = {field: text(row.get(field)) for field in CORRECTION_FIELDS}
    filled = [field for field in ("same_as", "near") if cell[field]]
    if cell["lat"] or cell["lon"]:
        filled.append("lat, lon")
    if not filled:
        return None
    if len(filled) > 1:
        raise AnalysisError(
            "Corrections, row {row} ({name}): {fields} are filled in; keep one. same_as says "
            "which place it is, near or lat and lon only where to draw it.",
            row=number,
            name=shorten(cell["name"]),
            fields=" + ".join(filled),
        )
    if not cell["name"]:
        raise AnalysisError(
            "Corrections, row {row}, field name: it is empty; give the name as it stands in "
            "the memberships.",
            row=number,
        )
    position = _position(number, cell) if filled == ["lat, lon"] else None
    country = _country(number, cell)
    return Correction(
        number, cell["name"], country, cell["admin1"], cell["same_as"], cell["near"], position
    )


def _country(number: int, cell: Mapping[str, str]) -> str:
    code = country_code(cell["country"])
    if cell["country"] and code is None:
        raise AnalysisError(
            "Corrections, row {row}, field country: {value} is no country that is known; "
            "write its ISO code, for example FR.",
            row=number,
            value=shorten(cell["country"]),
        )
    return code or ""


def _position(number: int, cell: Mapping[str, str]) -> LonLat:
    lat = _degrees(number, cell, "lat", 90.0)
    return LonLat(_degrees(number, cell, "lon", 180.0), lat)


def _degrees(number: int, cell: Mapping[str, str], field: str, limit: float) -> float:
    try:
        value = float(cell[field].replace(",", "."))
    except ValueError:
        value = limit + 1
    if not -limit <= value <= limit:
        raise AnalysisError(
            "Corrections, row {row}, field {field}: {value} is no angle between -{limit} and "
            "{limit} degrees.",
            row=number,
            field=field,
            value=shorten(cell[field]) or '""',
            limit=f"{limit:g}",
        )
    return value


class CorrectionTable:
    """Corrections by the city they are about; an empty country or admin1 is any."""

    def __init__(self, corrections: Sequence[Correction]) -> None:
        self._by_city: dict[tuple[str, str, str], Correction] = {}
        for correction in corrections:
            other = self._by_city.setdefault(correction.city, correction)
            if other[1:] != correction[1:]:
                raise AnalysisError(
                    "Corrections, rows {first} and {second} say different things of {name}: "
                    "keep one.",
                    first=other.row,
                    second=correction.row,
                    name=correction.name,
                )

    def find(self, name_key: str, country: str, admin1: str) -> Correction | None:
        """Return the most specific correction of a city, by the key of its name."""
        if not self._by_city:
            return None
        key = _city_key(name_key, country, admin1)
        for known in (key, (key[0], country, ""), (key[0], "", "")):
            if known in self._by_city:
                return self._by_city[known]
        return None


def _city_key(name_key: str, country: str, admin1: str) -> tuple[str, str, str]:
    division = division_code(country, admin1) or admin1.casefold()
    return name_key, country, division
