"""An id to another one, in all files at once."""
