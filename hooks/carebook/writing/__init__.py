"""Writing: what commands put into a knowledge base, whole or not at all, and how they refuse."""
