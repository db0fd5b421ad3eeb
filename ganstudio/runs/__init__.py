"""The run folder: journal, checkpoints, snapshots, branches."""
