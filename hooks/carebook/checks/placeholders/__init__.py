"""Placeholders: whether every language has the same blanks."""
