"""The check `file-encoding`."""

from collections.abc import Iterator

from carebook.checks.check import check, faults_of
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity


@check(Severity.ERROR)
def file_encoding(book: Book) -> Iterator[Finding]:
    """A file is UTF-8 text without characters that nobody can see.

    ## Why it matters
    A file in another encoding turns ș into a question mark in front of an agent; a control character
    can stop a screen reader or a search.

    ## What to do
    Save the file as UTF-8 (most editors show the encoding at the bottom of the window) and delete the
    characters that the message names.
    """
    yield from faults_of(book, "file-encoding")
