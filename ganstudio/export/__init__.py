"""Pictures, animations and files for others."""
