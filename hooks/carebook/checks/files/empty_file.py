"""The check `empty-file`."""

from collections.abc import Iterator

from carebook.checks.check import check, faults_of
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity


@check(Severity.ERROR)
def empty_file(book: Book) -> Iterator[Finding]:
    """A data file holds something.

    ## Why it matters
    An empty file is usually one that was lost in saving.

    ## What to do
    Fill it, take it back from the history, or delete it.
    """
    yield from faults_of(book, "empty-file")
