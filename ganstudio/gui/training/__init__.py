"""The training page: curves, controls, snapshots and what the run says."""
