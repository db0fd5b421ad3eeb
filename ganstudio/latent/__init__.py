"""Priors, interpolation, directions and rendering of a trained generator."""
