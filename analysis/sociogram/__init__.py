"""The drawing of cities and networks on a sheet: the chapter's Figures 1 to 5.

May import ``study`` and all below it.
"""
