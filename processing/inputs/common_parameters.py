"""The parameters several algorithms share, each with its help, made in one place."""

from __future__ import annotations

from ...analysis.core.choices import LinkWeight, SampleKind, TableShape
from ...analysis.graph.estimated_betweenness import TIME_LIMIT
from . import own_table, parameter_kinds
from .parameter_kinds import Parameter


def membership_parameters(source: str = "MEMBERSHIPS") -> list[Parameter]:
    """Return ``source``, SAMPLE, CITY_FIELD, NETWORK_FIELD: what everything starts from."""
    return [
        parameter_kinds.table(
            source,
            "Memberships (empty: the sample)",
            "Table that says which city is in which network: a CSV, a spreadsheet, a layer… "
            "Left empty, the bundled sample is used.",
            default=own_table.default_table(),
        ),
        sample_parameter(),
        parameter_kinds.field(
            "CITY_FIELD",
            "City field",
            "Field with the name or id of the city. Left empty, it is recognised by its name.",
            parent=source,
            advanced=True,
        ),
        parameter_kinds.field(
            "NETWORK_FIELD",
            "Network field",
            "Field with the name or id of the network, where each row has one. "
            "Left empty, it is recognised by its name.",
            parent=source,
            advanced=True,
        ),
    ]


def sample_parameter() -> Parameter:
    """Return SAMPLE: which sample is used where no table is chosen."""
    return parameter_kinds.choice(
        "SAMPLE",
        "Sample, where no table is chosen",
        "listed: memberships of which a public page names the city. full: with the national "
        "associations (VNG, LGA, ULGA) too, in which every municipality of the Netherlands, of "
        "England and Wales, of Uganda is a member.",
        [kind.value for kind in SampleKind],
        advanced=True,
    )


def value_parameters(source: str = "MEMBERSHIPS") -> list[Parameter]:
    """Return VALUE_FIELD, VALUE_THRESHOLD: how much of a member a city is."""
    return [
        parameter_kinds.field(
            "VALUE_FIELD",
            "Value field",
            "Field of a long table with how much of a member the city is: the service value of a "
            "firm’s office, a share… Left empty, a field called value, weight or share is taken. "
            "The numbers in a wide table need no field.",
            parent=source,
            advanced=True,
        ),
        parameter_kinds.number(
            "VALUE_THRESHOLD",
            "Least value of a membership",
            "Memberships of a lower value do not count. Left empty, every one above 0 does.",
            None,
            0.0,
            1e11,
            advanced=True,
        ),
    ]


def time_limit_parameter() -> Parameter:
    """Return TIME_LIMIT: how long the exact betweenness may take."""
    return parameter_kinds.number(
        "TIME_LIMIT",
        "Seconds for the exact betweenness",
        "Where a forecast, the same on every machine, says that the exact betweenness takes "
        "longer, it is estimated from cities drawn at random, and betweenness_low and "
        "betweenness_high are its 95 % confidence interval; the log says what limit makes it "
        "exact.",
        TIME_LIMIT,
        0.0,
        1e7,
        advanced=True,
    )


def country_field(source: str) -> Parameter:
    """Return COUNTRY_FIELD of a table of memberships."""
    return parameter_kinds.field(
        "COUNTRY_FIELD",
        "Country field",
        "Field with the country, as a code or a name. Left empty, it is recognised by its "
        "name. Without countries many homonyms cannot be located.",
        parent=source,
    )


def division_field(source: str) -> Parameter:
    """Return ADMIN_FIELD of a table of memberships."""
    return parameter_kinds.field(
        "ADMIN_FIELD",
        "State or province field",
        "Field with the state, province or region, for homonyms.",
        parent=source,
    )


def shape_parameter() -> Parameter:
    """Return SHAPE of a table of memberships."""
    return parameter_kinds.choice(
        "SHAPE",
        "Shape of the table",
        "long: one row per city and network. wide: one row per city, one column per "
        "network. list: one row per city, its networks in one cell. sheets: a workbook with "
        "one sheet per network. links: each row, or each cell of a square matrix, links two "
        "cities. auto: recognised, and said in the report.",
        [shape.value for shape in TableShape],
    )


def network_fields_parameter(source: str) -> Parameter:
    """Return NETWORK_FIELDS of a wide table of memberships."""
    return parameter_kinds.field(
        "NETWORK_FIELDS",
        "Network fields of a wide table",
        "The columns that are networks. Left empty: recognised.",
        parent=source,
        allow_multiple=True,
    )


def network_name_parameter() -> Parameter:
    """Return NETWORK_NAME of a table that lists the members of one network."""
    return parameter_kinds.text(
        "NETWORK_NAME",
        "Name of the only network",
        "Where the table lists the members of one network: what it is called. Left empty, a table "
        "that names none is taken for one, called after the table.",
    )


def city_parameters() -> list[Parameter]:
    """Return CITIES and CITY_ID_FIELD: where the cities are, and what is known of them."""
    return [
        parameter_kinds.table(
            "CITIES",
            "Cities (points)",
            "Point layer or table of the cities; fields name, country, admin1, region and "
            "population are used where present.",
        ),
        parameter_kinds.field(
            "CITY_ID_FIELD",
            "City id field",
            "Field of the cities with the same values as the city field. "
            "Left empty, the one that has most of them is taken.",
            parent="CITIES",
            advanced=True,
        ),
    ]


def corrections_parameter() -> Parameter:
    """Return CORRECTIONS: the user's word on cities that cannot be located by name."""
    return parameter_kinds.table(
        "CORRECTIONS",
        "Corrections of places",
        "Table with name, country, admin1, then same_as, near, or lat and lon, as “Locate "
        "cities” makes it. The sample has its own.",
    )


def network_parameters() -> list[Parameter]:
    """Return NETWORKS, NETWORK_ID_FIELD, NETWORK_FILTER: which networks count."""
    return [
        parameter_kinds.table(
            "NETWORKS",
            "Networks",
            "Table of the networks with their attributes; headings and words may be in "
            "English or French, as in Tables 1-5 of the chapter.",
            advanced=True,
        ),
        parameter_kinds.field(
            "NETWORK_ID_FIELD",
            "Network id field",
            "Field of the networks with the same values as the network field. "
            "Left empty, the one that has most of them is taken.",
            parent="NETWORKS",
            advanced=True,
        ),
        parameter_kinds.expression(
            "NETWORK_FILTER",
            "Only the networks where",
            "Expression on the networks; the others are left out. For example "
            "\"scale\" <> 'global' keeps the regional and national networks.",
            parent="NETWORKS",
            advanced=True,
        ),
    ]


def weight_parameter() -> Parameter:
    """Return WEIGHT: what a link between two cities weighs."""
    return parameter_kinds.choice(
        "WEIGHT",
        "Weight of the links",
        "count: shared networks. binary: 1. newman: sum over shared networks of "
        "1/(members − 1), so that large networks weigh less. jaccard and cosine: shared "
        "networks relative to the networks of both cities. interlocking: sum over shared "
        "networks of the product of both values, where memberships have values.",
        list(map(str, LinkWeight)),
        advanced=True,
    )


def min_shared_parameter(advanced: bool = False) -> Parameter:
    """Return MIN_SHARED: how many networks two cities share before a line is drawn."""
    return parameter_kinds.number(
        "MIN_SHARED",
        "Minimum number of shared networks",
        "A line is drawn between two cities that share at least this many networks. Left empty, "
        "the least number, from two, that keeps the map readable (1000 lines at most).",
        None,
        0,
        1000,
        advanced,
    )


def study_parameters() -> list[Parameter]:
    """Return the memberships, the cities and the networks that a study is made of."""
    return [
        *membership_parameters(),
        *value_parameters(),
        *city_parameters(),
        *network_parameters(),
    ]


def data_credits_parameters() -> list[Parameter]:
    """Return DATA_DATE and DATA_SOURCE, for the line of credits."""
    return [
        parameter_kinds.text(
            "DATA_DATE", "Date of the data", "Printed in the credits, for example 2018-2020."
        ),
        parameter_kinds.text(
            "DATA_SOURCE",
            "Source of the data",
            "Printed in the credits. Left empty: the name of the table.",
        ),
    ]
