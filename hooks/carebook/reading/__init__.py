"""Source files to model: the only code that opens sources.

Bad content never raises here: whatever cannot be read becomes a fault, and the rest of the book is read.
"""
