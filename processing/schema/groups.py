"""Fields of communities, links, networks and their tables."""

from __future__ import annotations

from ...analysis.core.columns import Column, ColumnKind
from ...analysis.core.errors import Message

COLUMNS = {
    "community": Column(
        ColumnKind.INTEGER, Message("Community"), Message("Louvain community, 1 being the largest.")
    ),
    "stability": Column(
        ColumnKind.REAL,
        Message("Stability"),
        Message("Share of its companions the city keeps in the other runs, on average."),
    ),
    "label": Column(ColumnKind.TEXT, Message("Label"), Message("What its cities have in common.")),
    "cities": Column(ColumnKind.INTEGER, Message("Cities"), Message("Number of cities.")),
    "nodal_cities": Column(
        ColumnKind.INTEGER, Message("Nodal cities"), Message("Number of nodal cities.")
    ),
    "countries": Column(
        ColumnKind.TEXT, Message("Countries"), Message("Countries with their number of cities.")
    ),
    "regions": Column(
        ColumnKind.TEXT,
        Message("World regions"),
        Message("World regions with their number of cities."),
    ),
    "languages": Column(
        ColumnKind.TEXT,
        Message("Languages"),
        Message("Main languages of the countries with their number of cities."),
    ),
    "modularity_share": Column(
        ColumnKind.REAL,
        Message("Part of the modularity"),
        Message("What the community adds to the modularity."),
    ),
    "source": Column(ColumnKind.TEXT, Message("From"), Message("City id of one end.")),
    "target": Column(ColumnKind.TEXT, Message("To"), Message("City id of the other end.")),
    "shared": Column(
        ColumnKind.INTEGER,
        Message("Shared networks"),
        Message("Number of networks both cities belong to."),
    ),
    "weight": Column(ColumnKind.REAL, Message("Weight"), Message("Weight of the link.")),
    "dist_km": Column(
        ColumnKind.REAL,
        Message("Distance (km)"),
        Message("Length of the geodesic on the WGS 84 ellipsoid."),
    ),
    "same_community": Column(
        ColumnKind.BOOLEAN,
        Message("Same community"),
        Message("Whether both ends are in one community."),
    ),
    "network_id": Column(
        ColumnKind.TEXT, Message("Network id"), Message("Identifier of the network.")
    ),
    "founded": Column(ColumnKind.INTEGER, Message("Founded"), Message("Year the network began.")),
    "scale": Column(
        ColumnKind.TEXT, Message("Scale"), Message("global, regional, national or local.")
    ),
    "creation": Column(
        ColumnKind.TEXT,
        Message("Way of creation"),
        Message("spontaneous: by cities themselves; sponsored: by another body."),
    ),
    "sponsor": Column(
        ColumnKind.TEXT,
        Message("Sponsor"),
        Message("Organisation or state that had the network created."),
    ),
    "type": Column(
        ColumnKind.TEXT, Message("Type"), Message("forum, association, project or campaign.")
    ),
    "members": Column(ColumnKind.INTEGER, Message("Members"), Message("Number of member cities.")),
    "nodal_members": Column(
        ColumnKind.INTEGER,
        Message("Nodal members"),
        Message("Members that belong to another network too."),
    ),
    "isolated": Column(
        ColumnKind.BOOLEAN,
        Message("Isolated"),
        Message("Whether the network shares no city with any other."),
    ),
    "connecting": Column(
        ColumnKind.BOOLEAN,
        Message("Connecting"),
        Message("Whether its removal takes its component apart."),
    ),
    "cut_off_cities": Column(
        ColumnKind.INTEGER,
        Message("Cities cut off"),
        Message("Cities its removal separates from the largest part left."),
    ),
    "cut_off_networks": Column(
        ColumnKind.INTEGER,
        Message("Networks cut off"),
        Message("Networks its removal separates from the largest part left."),
    ),
    "cut_off": Column(
        ColumnKind.TEXT,
        Message("Cut off"),
        Message("Names of the networks, then of the cities, separated by ;"),
    ),
    "mode": Column(
        ColumnKind.TEXT, Message("Mode"), Message("Vertices that are counted: city or network.")
    ),
    "count": Column(ColumnKind.INTEGER, Message("Count"), Message("How many there are.")),
    "first_year": Column(
        ColumnKind.INTEGER,
        Message("First year"),
        Message("Year the earliest of these networks was founded."),
    ),
    "last_year": Column(
        ColumnKind.INTEGER,
        Message("Last year"),
        Message("Year the latest of these networks was founded."),
    ),
    "network_names": Column(
        ColumnKind.TEXT,
        Message("Names of the networks"),
        Message("Names, by year of founding, separated by ;"),
    ),
}
