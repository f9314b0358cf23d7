"""The check `suppression-unused`."""

from collections.abc import Iterator

from carebook.checks.check import check, faults_of
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity


@check(Severity.WARNING)
def suppression_unused(book: Book) -> Iterator[Finding]:
    """A suppression allows something that is there.

    ## Why it matters
    One that has outlived its cause hides the next fault on its line.

    ## What to do
    Delete it.
    """
    yield from faults_of(book, "suppression-unused")
