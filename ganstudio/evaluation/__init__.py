"""Figures of merit: how good and how varied a generator's samples are, and how near its training pictures."""
