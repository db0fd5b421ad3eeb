"""What D sees of the pictures under the present augmentation."""
