"""Suppressions: whether they are right themselves."""
