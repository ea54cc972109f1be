"""Fields of communities, links, networks and their tables."""

from __future__ import annotations

from ...analysis.core.columns import boolean_column, integer_column, real_column, text_column

COLUMNS = {
    "community": integer_column("Community", "Louvain community, 1 being the largest."),
    "stability": real_column(
        "Stability", "Share of its companions the city keeps in the other runs, on average."
    ),
    "stability_error": real_column(
        "Error of the stability", "Its standard error over the runs: more runs lower it."
    ),
    "first_group": text_column("First group", "Group of the city in the first partition."),
    "second_group": text_column("Second group", "Group of the city in the second partition."),
    "expected_group": text_column(
        "Expected group", "Group of the second partition that stands for the city’s first group."
    ),
    "moved": boolean_column("Moved", "Whether the second group is another than the expected one."),
    "label": text_column("Label", "What its cities have in common."),
    "cities": integer_column("Cities", "Number of cities."),
    "nodal_cities": integer_column("Nodal cities", "Number of nodal cities."),
    "countries": text_column("Countries", "Countries with their number of cities."),
    "regions": text_column("World regions", "World regions with their number of cities."),
    "languages": text_column(
        "Languages", "Main languages of the countries with their number of cities."
    ),
    "method": text_column("Method", "What found the communities, with version, seed and pass."),
    "modularity_share": real_column(
        "Part of the modularity", "What the community adds to the modularity."
    ),
    "source": text_column("From", "City id of one end."),
    "target": text_column("To", "City id of the other end."),
    "shared": integer_column("Shared networks", "Number of networks both cities belong to."),
    "weight": real_column("Weight", "Weight of the link."),
    "p_value": real_column(
        "p-value", "Probability that chance alone gives a link as strong, or stronger."
    ),
    "dist_km": real_column("Distance (km)", "Length of the geodesic on the WGS 84 ellipsoid."),
    "same_community": boolean_column("Same community", "Whether both ends are in one community."),
    "network_id": text_column("Network id", "Identifier of the network."),
    "founded": integer_column("Founded", "Year the network began."),
    "scale": text_column("Scale", "global, regional, national or local."),
    "creation": text_column(
        "Way of creation", "spontaneous: by cities themselves; sponsored: by another body."
    ),
    "sponsor": text_column("Sponsor", "Organisation or state that had the network created."),
    "type": text_column("Type", "forum, association, project or campaign."),
    "basis": text_column(
        "Basis", "How its memberships are known, by their column of that name; joined by ;"
    ),
    "members": integer_column("Members", "Number of member cities."),
    "nodal_members": integer_column("Nodal members", "Members that belong to another network too."),
    "isolated": boolean_column("Isolated", "Whether the network shares no city with any other."),
    "connecting": boolean_column("Connecting", "Whether its removal takes its component apart."),
    "cut_off_cities": integer_column(
        "Cities cut off", "Cities its removal separates from the largest part left."
    ),
    "cut_off_networks": integer_column(
        "Networks cut off", "Networks its removal separates from the largest part left."
    ),
    "cut_off": text_column("Cut off", "Names of the networks, then of the cities, separated by ;"),
    "mode": text_column("Mode", "Vertices that are counted: city or network."),
    "count": integer_column("Count", "How many there are."),
    "first_year": integer_column("First year", "Year the earliest of these networks was founded."),
    "last_year": integer_column("Last year", "Year the latest of these networks was founded."),
    "memberships": integer_column("Memberships", "Number of memberships."),
    "network_count": integer_column("Number of networks", "Networks with a member."),
    "components": integer_column(
        "Components", "Parts of the graph of cities and networks without a path between them."
    ),
    "largest_component": integer_column("Largest component", "Number of its cities."),
    "communities": integer_column("Communities", "Number of those of several cities."),
    "modularity": real_column("Modularity", "Of the communities found."),
    "resolution": real_column("Resolution", "Higher values give smaller communities."),
    "largest": integer_column("Largest community", "Number of its cities."),
    "run_agreement": real_column(
        "Agreement between runs", "Mean adjusted Rand index between them."
    ),
    "step_agreement": real_column(
        "Agreement with the resolution before", "Adjusted Rand index of both partitions."
    ),
    "plateau": integer_column(
        "Plateau", "Resolutions over which communities stay the same, 1 the longest; 0 for none."
    ),
    "member_since": integer_column(
        "Member since", "Year of its first membership: of joining, or else its network’s founding."
    ),
    "nodal_since": integer_column("Nodal since", "The same of its second network."),
    "linked_since": integer_column(
        "Linked since", "Year since which both cities share as many networks as a line needs."
    ),
    "network_names": text_column(
        "Names of the networks", "Separated by ; – those of a type by year of founding."
    ),
}
