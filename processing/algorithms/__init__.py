"""One algorithm a file, in the toolbox's groups; ``provider.ALGORITHMS`` has their order."""
