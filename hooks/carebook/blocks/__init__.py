"""References in pages to elements: a Python-Markdown extension that needs no MkDocs."""
