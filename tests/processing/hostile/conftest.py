"""The interface in both languages."""

from __future__ import annotations

import pytest
from nodal_cities.tests.processing.algorithms.test_contract import french  # noqa: F401


@pytest.fixture
def language(request):
    """Run the test in the language it is given: en or fr."""
    if request.param == "fr":
        request.getfixturevalue("french")
    return request.param
