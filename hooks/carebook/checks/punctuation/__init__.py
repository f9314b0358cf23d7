"""Punctuation: what is opened and never closed, and what languages end differently."""
