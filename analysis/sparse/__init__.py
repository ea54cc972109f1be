"""Compressed rows of numbers, and walks along them: what serves where most pairs are empty.

May import ``core`` only; knows nothing of cities.
"""
