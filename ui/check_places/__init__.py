"""The dialog over the places to check: cities, candidates on a map, answers.

Shows and collects; numbers and places come from algorithms by id.
"""
