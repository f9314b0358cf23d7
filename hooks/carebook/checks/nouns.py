"""Nouns with the article that English gives them."""


def a(noun: str) -> str:
    """Return a noun behind its article: `an item`, `a step`."""
    return f"an {noun}" if noun[0] in "aeiou" else f"a {noun}"
