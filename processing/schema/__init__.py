"""Every output field: its type, its alias and what it means.

May import ``analysis`` and ``language``.
"""
