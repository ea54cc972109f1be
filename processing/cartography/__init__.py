"""How results look: layer styles, the base map, the printed sheet and its export."""
