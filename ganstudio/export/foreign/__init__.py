"""State dicts of other people's scripts: read with distrust, recognised by keys and shapes, written again."""
