"""Spacing: too many spaces, and too few."""
