"""Texts: whether each is there, whole, and in the variants that it needs."""
