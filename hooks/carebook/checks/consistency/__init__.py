"""Consistency: texts in the wrong language, and the same sentence said in two ways."""
