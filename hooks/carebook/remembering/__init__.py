"""Remembering: what the last check has found, so that only what has changed is checked anew."""
