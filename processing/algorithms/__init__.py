"""One algorithm a file; ``provider.ALGORITHMS`` lists them in the order users meet them."""
