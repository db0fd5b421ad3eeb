"""The explorer: a generator's latent space by hand."""
