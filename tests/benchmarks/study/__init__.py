"""The parts of study_balance.py: what is compared, how it is trained, what is read off it."""
