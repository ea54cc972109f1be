"""What Nodal Cities computes, free of QGIS and Qt: numpy and the standard library only."""
