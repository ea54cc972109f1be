"""What may be chosen or found among a few: enumerations whose members are their stored text."""

from __future__ import annotations

from enum import Enum


class Choice(str, Enum):
    """A text among those of its class; it reads, is compared and is stored as that text.

    >>> f"{LinkWeight.COUNT}", LinkWeight("count") is LinkWeight.COUNT
    ('count', True)
    """

    def __str__(self) -> str:
        return str(self.value)


class LinkWeight(Choice):
    """What a link between two cities weighs; ``graph.projection`` has the formulas."""

    COUNT = "count"
    BINARY = "binary"
    NEWMAN = "newman"
    JACCARD = "jaccard"
    COSINE = "cosine"
    INTERLOCKING = "interlocking"


class NullModel(Choice):
    """What chance gives, beside which communities have more links inside.

    CONFIGURATION: cities link by their strengths. DISTANCE: by strengths and by how far apart
    they are; ``communities.distance_model`` has the formula.
    """

    CONFIGURATION = "configuration"
    DISTANCE = "distance"


class Print(Choice):
    """How a map is printed: communities told by colours, or by shapes and greys."""

    COLOUR = "colour"
    GREY = "grey"


class PageFormat(Choice):
    """What a map is printed for: paper, a slide of 16:9, or a square."""

    A4 = "a4"
    A3 = "a3"
    SLIDE = "slide"
    SQUARE = "square"


class BackboneModel(Choice):
    """Which links are more than chance; ``graph.backbone`` has the formulas.

    SDSM: more shared networks than the sizes of both cities and of the networks explain.
    DISPARITY: a larger part of the strength of one of its ends than chance gives.
    """

    NONE = "none"
    SDSM = "sdsm"
    DISPARITY = "disparity"


class TableShape(Choice):
    """How a table says who is in which network.

    LONG: a row says one city is in one network. WIDE: a row is a city, a column a network.
    LIST: a row is a city, one cell holds its networks. SHEETS: a sheet is a network.
    LINKS: a row, or a cell of a square matrix, links two cities. AUTO: to be recognised.
    """

    AUTO = "auto"
    LONG = "long"
    WIDE = "wide"
    LIST = "list"
    SHEETS = "sheets"
    LINKS = "links"


class SampleKind(Choice):
    """Which memberships of the bundled sample.

    LISTED: those of which a page names the city. FULL: with the national associations too, in
    which, by their pages, every municipality of the country is a member.
    """

    LISTED = "listed"
    FULL = "full"


class SheetKind(Choice):
    """What a sheet with cities is: a long or wide table, or the list of members of a network."""

    LONG = "long"
    WIDE = "wide"
    MEMBERS = "members"


class Match(Choice):
    """How a name was found in the gazetteer; ``places.match_scores`` has the scores."""

    OWN = "own"  # the table says where it is
    EXACT = "exact"
    ALTERNATE = "alternate"
    NORMALISED = "normalised"
    DIVISION = "division"
    CLOSE = "close"
    CORRECTED = "corrected"
    AMBIGUOUS = "ambiguous"
    NOT_FOUND = "not_found"


class Role(Choice):
    """What the user may give, to be named in a sentence by whoever asked for it."""

    CITY = "city field"
    NAME = "name"  # of the city, beside its identifier
    CITY_NAME = "name field"  # of a table of cities
    COUNTRY = "country field"
    DIVISION = "division field"
    NETWORK = "network field"
    NETWORKS = "network fields"  # of a wide table
    NETWORK_NAME = "network name"  # of a table that lists the members of one network
    VALUE = "value field"  # of a long table
    VALUE_THRESHOLD = "value threshold"
    SHAPE = "shape"
    FILE = "file"
    CITIES = "cities"
    DEFAULT_COUNTRY = "default country"
    GAZETTEER = "gazetteer"
    GAZETTEER_NAME = "name field of the gazetteer"
    NETWORK_FILTER = "network filter"
    REGION = "region"
    MIN_SHARED = "smallest number of shared networks"
    COAST = "coast"
    MATRIX = "distance matrix"
    ROWS = "rows"
    COLUMNS = "columns"
