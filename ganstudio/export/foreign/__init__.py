"""State dicts of other people's scripts: read with distrust, recognised by keys and shapes, written again."""

MODEL_SUFFIXES = (".pth", ".pt", ".tar", ".ckpt", ".bin")
"""What such files are usually called; the content decides."""
