"""Graphs and tables handed to other programs and packages: networkx, pandas, python-louvain.

They are imported where they are used: whatever needs none of them works without.
"""
