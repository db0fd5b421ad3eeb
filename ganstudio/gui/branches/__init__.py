"""The branches of a run, in words and to choose one of, for every page that offers them."""
