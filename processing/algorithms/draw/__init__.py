"""Algorithms that draw: links, sociograms, charts and Carte 1."""
