"""The way to those who answer for a knowledge base, for whoever finds a fault or a gap in it."""

from urllib.parse import quote

from carebook.model.book import Book

QUERY = "{query}"
"""What the search puts a query in the place of."""
_ABOUT = "{about}"


def report_address(book: Book, about: str, language: str) -> str:
    """Return the address that reports something; empty where the settings name none.

    It carries what it is about (an id, or `QUERY`), the language and the edition, and nothing else.
    """
    carried = quote(f"{about} [{language}] {book.edition}", safe=QUERY)
    return book.settings.report.replace(_ABOUT, carried)
