"""Algorithms that prepare: memberships read, cities located."""
