"""Generators and discriminators, built from a recipe by the name of their family."""

from ganstudio.nets.discriminator import Discriminator, Opinion
from ganstudio.nets.generator import Generator
from ganstudio.nets.initial import initialise
from ganstudio.nets.registry import FAMILIES, Family, build_discriminator, build_generator

__all__ = [
    "FAMILIES",
    "Discriminator",
    "Family",
    "Generator",
    "Opinion",
    "build_discriminator",
    "build_generator",
    "initialise",
]
