"""Counts with their nouns, which have a singular."""

from __future__ import annotations

from ...analysis.graph.memberships import Memberships
from .translation import language, number, translate, translate_all


def counted(noun: str, count: float) -> str:
    """Return a count with its noun in the user's language; in French none is singular too."""
    singular, plural = {
        "cities": translate_all("{n} city", "{n} cities"),
        "nodal cities": translate_all("{n} nodal city", "{n} nodal cities"),
        "networks": translate_all("{n} city network", "{n} city networks"),
        "memberships": translate_all("{n} membership", "{n} memberships"),
        "communities": translate_all("{n} community", "{n} communities"),
        "smaller communities": translate_all("{n} smaller community", "{n} smaller communities"),
        "smaller ones": translate_all("and {n} smaller one", "and {n} smaller ones"),
        "ones without nodal city": translate_all(
            "and {n} without a nodal city", "and {n} without a nodal city"
        ),
        "shared": translate_all("{n} network in common or more", "{n} networks in common or more"),
    }[noun]
    is_one = count < 2 if language() == "fr" else count == 1
    return (singular if is_one else plural).format(n=number(count))


def count_study(memberships: Memberships) -> str:
    """Return how much a map or a figure is made of."""
    return translate("NodalCities", "{nodal} among {cities} in {networks}, {memberships}").format(
        nodal=counted("nodal cities", memberships.nodal.sum()),
        cities=counted("cities", len(memberships.city_ids)),
        networks=counted("networks", len(memberships.network_ids)),
        memberships=counted("memberships", len(memberships)),
    )
