"""The check `duplicate-key`."""

from collections.abc import Iterator

from carebook.checks.check import check, faults_of
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity


@check(Severity.ERROR)
def duplicate_key(book: Book) -> Iterator[Finding]:
    """A name stands once in its group.

    ## Why it matters
    YAML keeps one of the two without saying which, so a corrected sentence can silently stay the old
    one.

    ## What to do
    Keep the right line and delete the other.
    """
    yield from faults_of(book, "duplicate-key")
