"""Remembering: what the last check has found, for a book in which nothing has changed since."""
