"""What Figures 6 and 7 share: parameters, data, files.

May import all of ``processing`` but ``algorithms``, ``carte1`` and ``sociogram``.
"""
