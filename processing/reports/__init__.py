"""Pages, tables and sentences that a run leaves for its reader.

May import ``framework``, ``inputs`` and ``outputs``.
"""
