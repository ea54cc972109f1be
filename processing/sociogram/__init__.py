"""The sociogram's layers, styles and sheet.

May import all of ``processing`` but ``algorithms``, ``carte1`` and ``charts``.
"""
