"""Fields of communities, links, networks and their tables."""

from __future__ import annotations

from ...analysis.core.columns import Column, Kind
from ...analysis.core.errors import Message

COLUMNS = {
    "community": Column(
        Kind.WHOLE, Message("Community"), Message("Louvain community, 1 being the largest.")
    ),
    "stability": Column(
        Kind.REAL,
        Message("Stability"),
        Message("Share of its companions the city keeps in the other runs, on average."),
    ),
    "label": Column(Kind.TEXT, Message("Label"), Message("What its cities have in common.")),
    "cities": Column(Kind.WHOLE, Message("Cities"), Message("Number of cities.")),
    "nodal_cities": Column(Kind.WHOLE, Message("Nodal cities"), Message("Number of nodal cities.")),
    "countries": Column(
        Kind.TEXT, Message("Countries"), Message("Countries with their number of cities.")
    ),
    "regions": Column(
        Kind.TEXT, Message("World regions"), Message("World regions with their number of cities.")
    ),
    "languages": Column(
        Kind.TEXT,
        Message("Languages"),
        Message("Main languages of the countries with their number of cities."),
    ),
    "modularity_share": Column(
        Kind.REAL,
        Message("Part of the modularity"),
        Message("What the community adds to the modularity."),
    ),
    "source": Column(Kind.TEXT, Message("From"), Message("City id of one end.")),
    "target": Column(Kind.TEXT, Message("To"), Message("City id of the other end.")),
    "shared": Column(
        Kind.WHOLE, Message("Shared networks"), Message("Number of networks both cities belong to.")
    ),
    "weight": Column(Kind.REAL, Message("Weight"), Message("Weight of the link.")),
    "dist_km": Column(
        Kind.REAL,
        Message("Distance (km)"),
        Message("Length of the geodesic on the WGS 84 ellipsoid."),
    ),
    "same_community": Column(
        Kind.YES_NO, Message("Same community"), Message("Whether both ends are in one community.")
    ),
    "network_id": Column(Kind.TEXT, Message("Network id"), Message("Identifier of the network.")),
    "founded": Column(Kind.WHOLE, Message("Founded"), Message("Year the network began.")),
    "scale": Column(Kind.TEXT, Message("Scale"), Message("global, regional, national or local.")),
    "creation": Column(
        Kind.TEXT,
        Message("Way of creation"),
        Message("spontaneous: by cities themselves; sponsored: by another body."),
    ),
    "sponsor": Column(
        Kind.TEXT,
        Message("Sponsor"),
        Message("Organisation or state that had the network created."),
    ),
    "type": Column(Kind.TEXT, Message("Type"), Message("forum, association, project or campaign.")),
    "members": Column(Kind.WHOLE, Message("Members"), Message("Number of member cities.")),
    "nodal_members": Column(
        Kind.WHOLE, Message("Nodal members"), Message("Members that belong to another network too.")
    ),
    "isolated": Column(
        Kind.YES_NO,
        Message("Isolated"),
        Message("Whether the network shares no city with any other."),
    ),
    "connecting": Column(
        Kind.YES_NO,
        Message("Connecting"),
        Message("Whether its removal takes its component apart."),
    ),
    "cut_off_cities": Column(
        Kind.WHOLE,
        Message("Cities cut off"),
        Message("Cities its removal separates from the largest part left."),
    ),
    "cut_off_networks": Column(
        Kind.WHOLE,
        Message("Networks cut off"),
        Message("Networks its removal separates from the largest part left."),
    ),
    "cut_off": Column(
        Kind.TEXT,
        Message("Cut off"),
        Message("Names of the networks, then of the cities, separated by ;"),
    ),
    "mode": Column(
        Kind.TEXT, Message("Mode"), Message("Vertices that are counted: city or network.")
    ),
    "count": Column(Kind.WHOLE, Message("Count"), Message("How many there are.")),
    "first_year": Column(
        Kind.WHOLE,
        Message("First year"),
        Message("Year the earliest of these networks was founded."),
    ),
    "last_year": Column(
        Kind.WHOLE, Message("Last year"), Message("Year the latest of these networks was founded.")
    ),
    "network_names": Column(
        Kind.TEXT,
        Message("Names of the networks"),
        Message("Names, by year of founding, separated by ;"),
    ),
}
