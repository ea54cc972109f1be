"""The interface in both languages."""

from __future__ import annotations

import pytest
from nodal_cities.tests.processing.test_contract import french  # noqa: F401


@pytest.fixture(params=["en", "fr"])
def language(request):
    """Run the test in English and in French."""
    if request.param == "fr":
        request.getfixturevalue("french")
    return request.param
