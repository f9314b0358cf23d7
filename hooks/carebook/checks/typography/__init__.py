"""Typography: quotation marks, dashes and what is typed in their place."""
