"""What a run would write and what it reads, compared before anything is computed.

Nothing of the user's is replaced but the file that was asked for, and that one only where it
holds nothing else. May import ``schema``, ``inputs`` and QGIS.
"""
