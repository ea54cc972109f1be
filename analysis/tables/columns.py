"""Which column is which, from its name and, failing that, from what it holds."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from ..core.choices import Role, TableShape
from ..core.errors import AnalysisError, Message
from ..core.positions import CoordinateColumns
from ..core.text import fold_for_comparison, shorten, strip_note_marks, text
from .column_names import (
    ADMIN_NAMES,
    CITY_ID_NAMES,
    CITY_NAMES,
    COUNTRY_NAMES,
    GENERIC_NAMES,
    MEMBER_NAMES,
    NETWORK_ID_NAMES,
    NETWORK_NAMES,
    find_tie_columns,
    match_usual_name,
    name_networks,
)

_NUMBERED = re.compile(r"(?P<name>.*?\D)[ _]?\d{1,2}")
_GROUPED_OR_NUMBERED = re.compile(r"(?:.* – )?(?P<name>.+?)(?:[ _]?\d{1,2})?")


@dataclass(frozen=True)
class ColumnChoice:
    """What the user says of a table; None and () mean: recognise it."""

    shape: TableShape = TableShape.AUTO
    # Field names.
    city: str | None = None
    country: str | None = None
    admin: str | None = None
    network: str | None = None
    networks: Sequence[str] = ()  # field names of the networks of a wide table
    network_name: str = ""  # network of every row, of a table that lists its members
    table_name: str = ""  # the network, where nothing else can be
    value: str | None = None  # field name of how much of a member a city is, in a long table
    value_threshold: float = 0.0  # least value of a membership
    # Field names of the degrees, where they are known beforehand, as those of points are.
    latitude: str | None = None
    longitude: str | None = None


@dataclass
class ColumnLayout:
    """Positions of the columns, and why they were taken."""

    names: list[str]
    shape: TableShape = TableShape.AUTO  # AUTO until it is recognised
    # ``city`` is never None; ``name`` is set when the city field holds identifiers.
    city: int | None = None
    name: int | None = None
    country: int | None = None
    admin: int | None = None
    network: int | None = None
    value: int | None = None  # how much of a member the city is, in a long table
    coordinates: CoordinateColumns | None = None  # where the cities are
    no_degrees: CoordinateColumns | None = None  # columns so called that hold something else
    lone_angle: int | None = None  # the only column of latitude or longitude
    # The other end of the links in a table of links.
    partner: int | None = None
    partner_country: int | None = None
    one_network: str = ""  # network of every row, where no column says any
    networks: list[int] = field(default_factory=list)  # columns of a wide table
    values: list[int] = field(default_factory=list)  # those of them with numbers beyond 1
    reversed_marks: frozenset[str] = frozenset()  # that say the contrary of what they usually do
    # Further columns of a list that name networks: Network 2, Network 3…
    others: list[int] = field(default_factory=list)
    separators: tuple[str, ...] = ()  # what separates the networks in one cell of a list
    city_separators: tuple[str, ...] = ()  # what separates the cities in one cell
    # Items of lists that are two networks joined by "and", with the two.
    joined: dict[str, list[str]] = field(default_factory=dict)
    # What may separate networks in the network column of a long table, but need not.
    doubtful: tuple[str, ...] = ()
    # Why the table is read in this shape.
    reason: Message = field(default_factory=lambda: Message(""))
    doubts: list[Message] = field(default_factory=list)  # what else the table may say
    recognised: list[tuple[Role, int]] = field(default_factory=list)  # columns nobody named
    # Columns that hold figures only, which their exact name alone makes a city or network.
    numeric_columns: frozenset[int] = frozenset()
    ignored: set[int] = field(default_factory=set)

    def used(self) -> tuple[int, ...]:
        """Return the columns that have a role, in the order of the table."""
        ends = (self.partner, self.partner_country)
        place = (self.city, self.name, self.country, self.admin)
        where = self.coordinates[:2] if self.coordinates else ()
        single = (*place, *where, self.network, self.value, *ends)
        return tuple(sorted({i for i in single if i is not None} | {*self.networks, *self.others}))

    def free(self) -> list[int]:
        """Return the columns that have no role."""
        used = {*self.used(), *self.ignored}
        return [i for i in range(len(self.names)) if i not in used]

    def network_names(self) -> dict[int, str]:
        """Return the networks of a wide table by their columns."""
        return dict(zip(self.networks, name_networks([self.names[i] for i in self.networks])))

    def holds_ids(self) -> bool:
        """Return whether the city field holds identifiers, to be taken as they are."""
        return self.city is not None and fold_for_comparison(self.names[self.city]) in CITY_ID_NAMES

    def recognise(self, role: Role, usual: Sequence[str]) -> int | None:
        """Return the free column with the most telling usual name, and remember it."""
        free = list(reversed(self.free()))
        plain = [
            "" if i in self.numeric_columns else match_usual_name(self.names[i], usual)
            for i in free
        ]
        counts = Counter(plain)
        names = {name: i for name, i in zip(plain, free) if counts[name] == 1}
        names.update((fold_for_comparison(self.names[i]), i) for i in free)
        found = next((names[name] for name in usual if name in names), None)
        if found is not None:
            self.recognised.append((role, found))
        return found

    def recognise_networks(self) -> None:
        """Find the column of networks, or several that are numbered, where nobody named them."""
        self.network = self.recognise(Role.NETWORK, NETWORK_NAMES)
        numbered = [i for i in self.free() if _is_numbered(self.names[i])]
        if self.network is None and len(numbered) > 1:
            self.network = numbered.pop(0)
            self.recognised.append((Role.NETWORK, self.network))
        if self.network is not None and not self.holds_network_ids():
            self.others = numbered

    def holds_network_ids(self) -> bool:
        """Return whether the network field holds identifiers, which are never lists."""
        return (
            self.network is not None
            and fold_for_comparison(self.names[self.network]) in NETWORK_ID_NAMES
        )


def _is_numbered(name: str) -> bool:
    match = _NUMBERED.fullmatch(name)
    return bool(match and match_usual_name(match["name"], NETWORK_NAMES))


def has_letter(value: str) -> bool:
    """Return whether a cell has a letter: figures, dates and references name no network."""
    return any(c.isalpha() for c in strip_note_marks(value))


def check_header(header: Sequence[object]) -> list[str]:
    """Return the cleaned names of the columns.

    Raises AnalysisError if there is no column, one without a name or two of the same name.
    """
    names = [text(name) for name in header]
    if not names:
        raise AnalysisError("The table has no column: choose a table with a city and a network.")
    if "" in names:
        raise AnalysisError(
            "Column {number} has no name: name it in the first row of the table.",
            number=names.index("") + 1,
        )
    _refuse_tables_side_by_side(names)
    name, count = Counter(names).most_common(1)[0]
    if count > 1:
        raise AnalysisError(
            "Two columns are called {field}: rename one of them.", field=shorten(name)
        )
    return names


def _refuse_tables_side_by_side(names: Sequence[str]) -> None:
    """Refuse columns, that of the cities among them, which all come back in another group."""
    matches = (_GROUPED_OR_NUMBERED.fullmatch(name) for name in names)
    counts = Counter(fold_for_comparison(match["name"]) for match in matches if match)
    if (
        len(counts) > 1
        and min(counts.values()) > 1
        and not counts.keys().isdisjoint((*CITY_NAMES, *GENERIC_NAMES, *MEMBER_NAMES))
        and not find_tie_columns(names)
    ):
        raise AnalysisError(
            "The columns {fields} come back, as where tables stand side by side. Put these below "
            "each other in the same columns, with a column of networks if their titles are the "
            "networks. If a row holds the two ends of a link, call its cities City 1 and City 2.",
            fields=join_for_message(names),
        )


def layout_from_choice(names: list[str], choice: ColumnChoice) -> ColumnLayout:
    """Return the layout that the user named, the rest still open.

    Raises AnalysisError if a field does not exist, is given twice, or contradicts the shape.
    """
    layout = ColumnLayout(names)
    used: dict[int, Role] = {}

    def position(role: Role, name: str | None) -> int | None:
        if not name:
            return None
        found = _find_field(names, name, role)
        if found in used:
            raise AnalysisError(
                "The field {field} is given twice, as {first} and as {second}: "
                "choose another field for one of them.",
                field=names[found],
                first=used[found],
                second=role,
            )
        used[found] = role
        return found

    layout.city = position(Role.CITY, choice.city)
    layout.country = position(Role.COUNTRY, choice.country)
    layout.admin = position(Role.DIVISION, choice.admin)
    layout.network = position(Role.NETWORK, choice.network)
    layout.value = position(Role.VALUE, choice.value)
    layout.one_network = text(choice.network_name)
    columns = (position(Role.NETWORKS, name) for name in choice.networks)
    layout.networks = [column for column in columns if column is not None]
    if choice.latitude and choice.longitude:
        layout.coordinates = CoordinateColumns(
            names.index(choice.latitude), names.index(choice.longitude)
        )
    _refuse_contradiction(layout, choice.shape)
    return layout


def join_for_message(names: Sequence[str]) -> str:
    """Return names for a sentence, however many and long they are."""
    return shorten(", ".join(shorten(name) for name in names), 600)


def _find_field(names: list[str], wanted: str, role: Role) -> int:
    name = text(wanted)
    alike = [i for i, other in enumerate(names) if other.casefold() == name.casefold()]
    if name in names:
        return names.index(name)
    if len(alike) == 1:
        return alike[0]
    raise AnalysisError(
        "{parameter}: there is no field {field}; the fields are {fields}.",
        parameter=role,
        field=shorten(name),
        fields=join_for_message(names),
    )


def _refuse_contradiction(layout: ColumnLayout, shape: TableShape) -> None:
    if layout.one_network and (layout.networks or layout.network is not None):
        raise AnalysisError(
            "{network_name} is for a table that lists the members of one network: leave it empty, "
            "or leave {network_field} and {network_fields} empty.",
            network_name=Role.NETWORK_NAME,
            network_field=Role.NETWORK,
            network_fields=Role.NETWORKS,
        )
    if layout.networks and (
        layout.network is not None or shape not in (TableShape.AUTO, TableShape.WIDE)
    ):
        raise AnalysisError(
            "{network_fields} is for wide tables, with one column per network: leave it empty, or "
            "choose the shape wide and leave {network_field} empty.",
            network_fields=Role.NETWORKS,
            network_field=Role.NETWORK,
        )
    if layout.network is not None and shape in (TableShape.WIDE, TableShape.SHEETS):
        raise AnalysisError(
            "{network_field} is for long tables and lists, where a column names the networks: "
            "leave it empty, or choose the shape long or list.",
            network_field=Role.NETWORK,
        )


def recognise_city_columns(layout: ColumnLayout) -> None:
    """Find the city, country and division among usual names, where nobody named them."""
    if layout.city is None:
        names = [*CITY_ID_NAMES, *CITY_NAMES, *GENERIC_NAMES, *MEMBER_NAMES]
        layout.city = layout.recognise(Role.CITY, names)
    if layout.holds_ids() and layout.name is None:
        layout.name = layout.recognise(Role.NAME, [*GENERIC_NAMES, *CITY_NAMES])
    if layout.country is None:
        layout.country = layout.recognise(Role.COUNTRY, COUNTRY_NAMES)
    if layout.admin is None:
        layout.admin = layout.recognise(Role.DIVISION, ADMIN_NAMES)
