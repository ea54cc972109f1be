"""Figures 6 and 7, drawn by matplotlib, and the numbers behind them.

May import ``core`` and ``graph``.
"""
