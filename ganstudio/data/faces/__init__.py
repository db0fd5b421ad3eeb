"""How a sample face is drawn: its features, its curves, its hair."""
