"""The home page: choose pictures, or go on with a run."""
