"""Searching: whether what people type can bring them to what they mean."""
