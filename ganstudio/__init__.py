"""GAN Studio: train a GAN on a folder of pictures and keep D and G in balance."""

__version__ = "0.1.0"
