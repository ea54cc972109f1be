"""The place of a city among the others: in its community and across communities, in the core, in
structural holes; and the role that sums these up.
"""
