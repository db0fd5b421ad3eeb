"""Folders of pictures, as labelled uint8 images."""
