"""Fields of communities, links, networks and their tables."""

from __future__ import annotations

from ...analysis.core.columns import Column, ColumnKind
from ...analysis.core.errors import Message

TEXT, INTEGER, REAL, BOOLEAN = ColumnKind

COLUMNS = {
    "community": Column(
        INTEGER, Message("Community"), Message("Louvain community, 1 being the largest.")
    ),
    "stability": Column(
        REAL,
        Message("Stability"),
        Message("Share of its companions the city keeps in the other runs, on average."),
    ),
    "label": Column(TEXT, Message("Label"), Message("What its cities have in common.")),
    "cities": Column(INTEGER, Message("Cities"), Message("Number of cities.")),
    "nodal_cities": Column(INTEGER, Message("Nodal cities"), Message("Number of nodal cities.")),
    "countries": Column(
        TEXT, Message("Countries"), Message("Countries with their number of cities.")
    ),
    "regions": Column(
        TEXT, Message("World regions"), Message("World regions with their number of cities.")
    ),
    "languages": Column(
        TEXT,
        Message("Languages"),
        Message("Main languages of the countries with their number of cities."),
    ),
    "modularity_share": Column(
        REAL,
        Message("Part of the modularity"),
        Message("What the community adds to the modularity."),
    ),
    "source": Column(TEXT, Message("From"), Message("City id of one end.")),
    "target": Column(TEXT, Message("To"), Message("City id of the other end.")),
    "shared": Column(
        INTEGER, Message("Shared networks"), Message("Number of networks both cities belong to.")
    ),
    "weight": Column(REAL, Message("Weight"), Message("Weight of the link.")),
    "dist_km": Column(
        REAL, Message("Distance (km)"), Message("Length of the geodesic on the WGS 84 ellipsoid.")
    ),
    "same_community": Column(
        BOOLEAN, Message("Same community"), Message("Whether both ends are in one community.")
    ),
    "network_id": Column(TEXT, Message("Network id"), Message("Identifier of the network.")),
    "founded": Column(INTEGER, Message("Founded"), Message("Year the network began.")),
    "scale": Column(TEXT, Message("Scale"), Message("global, regional, national or local.")),
    "creation": Column(
        TEXT,
        Message("Way of creation"),
        Message("spontaneous: by cities themselves; sponsored: by another body."),
    ),
    "sponsor": Column(
        TEXT, Message("Sponsor"), Message("Organisation or state that had the network created.")
    ),
    "type": Column(TEXT, Message("Type"), Message("forum, association, project or campaign.")),
    "members": Column(INTEGER, Message("Members"), Message("Number of member cities.")),
    "nodal_members": Column(
        INTEGER, Message("Nodal members"), Message("Members that belong to another network too.")
    ),
    "isolated": Column(
        BOOLEAN, Message("Isolated"), Message("Whether the network shares no city with any other.")
    ),
    "connecting": Column(
        BOOLEAN, Message("Connecting"), Message("Whether its removal takes its component apart.")
    ),
    "cut_off_cities": Column(
        INTEGER,
        Message("Cities cut off"),
        Message("Cities its removal separates from the largest part left."),
    ),
    "cut_off_networks": Column(
        INTEGER,
        Message("Networks cut off"),
        Message("Networks its removal separates from the largest part left."),
    ),
    "cut_off": Column(
        TEXT,
        Message("Cut off"),
        Message("Names of the networks, then of the cities, separated by ;"),
    ),
    "mode": Column(TEXT, Message("Mode"), Message("Vertices that are counted: city or network.")),
    "count": Column(INTEGER, Message("Count"), Message("How many there are.")),
    "first_year": Column(
        INTEGER, Message("First year"), Message("Year the earliest of these networks was founded.")
    ),
    "last_year": Column(
        INTEGER, Message("Last year"), Message("Year the latest of these networks was founded.")
    ),
    "network_names": Column(
        TEXT,
        Message("Names of the networks"),
        Message("Names, by year of founding, separated by ;"),
    ),
}
