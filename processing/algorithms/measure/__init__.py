"""Algorithms that measure cities, networks and communities."""
