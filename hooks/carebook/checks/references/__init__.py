"""References: whether what is named exists and is of the right kind."""
