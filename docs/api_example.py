"""A study of the sample, cell by cell (`# %%`), as notebooks and editors split it.

In the Python console of QGIS it runs as it is; elsewhere the folder of the plugins of QGIS is to
be on `sys.path`. pandas and networkx are needed.
"""

# %% The sample: which city is in which network
from nodal_cities import api

study = api.read()
print(f"{len(study.memberships)} memberships of {len(study.cities)} cities")

# %% The cities of most networks, and those between the others
columns = ["name", "country", "n_networks", "degree", "betweenness"]
print(study.cities.nlargest(10, "n_networks")[columns].to_string(index=False))
print(study.cities.nlargest(10, "betweenness")[columns].to_string(index=False))

# %% Communities, and how sure they are
found = study.communities(seed=1, runs=5)
print(f"modularity {found.modularity:.3f}")
print(found.communities[["label", "cities", "nodal_cities"]].head(8).to_string(index=False))
doubtful = found.cities[found.cities["stability"] < 0.5]
print(f"{len(doubtful)} cities keep less than half of their companions from run to run")

# %% Over which resolutions the communities stay the same
sweep = study.sweep(0.8, 1.2, 0.2, runs=2)
print(sweep[["resolution", "communities", "modularity", "step_agreement"]].to_string(index=False))

# %% A graph of networkx: the nodal cities that share three networks or more
graph = study.graph("cities", min_shared=3)
graph.remove_nodes_from([city for city, degree in dict(graph.degree()).items() if degree == 0])
print(f"{graph.number_of_nodes()} cities, {graph.number_of_edges()} links")
