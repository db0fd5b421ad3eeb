"""Generators and discriminators, by name."""
