"""Review: texts that have changed in one language and not in the others."""
