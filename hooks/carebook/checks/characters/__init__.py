"""Characters: letters that look right and are wrong."""
