"""The autopilot: turns controls so that D and G stay in balance. No torch, no Qt."""
