"""A book to what the search in the browser loads: documents, terms, and where each term stands."""
