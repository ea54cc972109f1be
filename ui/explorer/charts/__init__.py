"""Charts that Qt alone draws: they know values, colours and labels, and nothing of networks."""
