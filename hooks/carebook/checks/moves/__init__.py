"""Moves: sentences that do what the book says one never does."""
