"""How D and G stand to each other: a state's name, its evidence and its remedies. No torch, no Qt."""
