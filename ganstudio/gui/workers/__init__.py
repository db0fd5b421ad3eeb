"""Thin Qt threads around the core: no logic of their own."""
