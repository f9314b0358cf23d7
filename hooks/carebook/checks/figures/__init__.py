"""Figures: whether they add up."""
