"""A run of as many cities as one asks for, with all that the explorer shows of one."""

from __future__ import annotations

import numpy as np
from nodal_cities.analysis.core.positions import LonLat
from nodal_cities.analysis.explore.exploration import Exploration
from nodal_cities.analysis.graph.memberships import Memberships
from nodal_cities.analysis.places.city import City
from nodal_cities.processing.explorer.runs import ExplorableRun
from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsVectorLayer,
)

COMMUNITIES = 15


def make_up_exploration(n_cities: int, n_networks: int) -> Exploration:
    """Return cities all over the world, most of them in one network or two of very unlike sizes."""
    random = np.random.RandomState(1)
    likely = random.pareto(1.5, n_networks) + 0.1
    likely /= likely.sum()
    pairs = [
        (f"Town {city:05d}", f"Network {network:02d}")
        for city in range(n_cities)
        for network in random.choice(
            n_networks, 1 + min(random.poisson(0.9), 9), replace=False, p=likely
        )
    ]
    m = Memberships.from_pairs(pairs)
    n, networks = len(m.city_ids), len(m.network_ids)
    places = zip(random.uniform(-120, 140, n), random.uniform(-50, 65, n))
    return Exploration(
        m,
        tuple(City(i, i, position=LonLat(*at)) for i, at in zip(m.city_ids, places)),
        random.randint(1, COMMUNITIES + 1, n),
        random.uniform(0, 1, n),
        random.pareto(1.0, n) * m.nodal,
        {number: f"Community {number}" for number in range(1, COMMUNITIES + 1)},
        m.network_ids,
        {
            "scale": tuple(random.choice(["global", "national", "local"], networks)),
            "founded": tuple(map(str, random.randint(1951, 2020, networks))),
        },
    )


def run_of(exploration: Exploration) -> ExplorableRun:
    """Return a run whose layer of cities has the cities alone."""
    layer = QgsVectorLayer("Point?crs=EPSG:4326&field=city_id:string", "cities", "memory")
    features = []
    for city in exploration.cities:
        feature = QgsFeature(layer.fields())
        feature["city_id"] = city.city_id
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(*city.position)))
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    layer.updateExtents()
    return ExplorableRun("Made up", layer, None, None, None, (layer.id(),), {}, None)
