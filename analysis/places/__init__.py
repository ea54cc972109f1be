"""Where cities are: names, countries, the gazetteer, matching, homonyms, corrections.

May import ``core``.
"""
