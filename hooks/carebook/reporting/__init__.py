"""Findings as complete values, and their renderings."""
