"""The links that chance does not explain.

May import ``core`` and ``graph``.
"""
