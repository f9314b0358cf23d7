"""The check `odd-space`."""

from collections.abc import Iterator

from carebook.checks.check import check, faults_of
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity


@check(Severity.ERROR)
def odd_space(book: Book) -> Iterator[Finding]:
    """Indentation and the gap behind a colon are made of plain spaces.

    ## Why it matters
    A pasted non-breaking space looks like a space and is a letter to YAML, so the name in front of it
    becomes another name.

    ## What to do
    Delete the space and type it again. Inside a text between quotes such a space is fine.
    """
    yield from faults_of(book, "odd-space")
