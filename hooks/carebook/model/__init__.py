"""The knowledge base as frozen data: every object knows the file, line and column that it comes from."""
