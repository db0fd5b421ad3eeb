"""Objectives, augmentation, averaging and the trainer."""
