"""Algorithms that explain, compare and hand over results."""
