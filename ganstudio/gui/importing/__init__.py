"""Opening model files of other scripts: what was recognised, and the run made of it."""
