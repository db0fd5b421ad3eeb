"""The data page: what lies in a folder of pictures, and what D will see of it."""
