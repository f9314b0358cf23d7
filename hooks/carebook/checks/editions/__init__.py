"""Editions: what was released stays as people have it on paper."""
