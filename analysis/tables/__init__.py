"""Tables as people keep them: files and encodings, headers, roles of columns, shapes, cells.

What a row means is said in ``imports``. May import ``core``, ``gazetteer`` and ``places``.
"""
