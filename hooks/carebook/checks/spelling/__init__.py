"""Spelling: whether there is something to say for every letter, digit and sign."""
