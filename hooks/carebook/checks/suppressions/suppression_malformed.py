"""The check `suppression-malformed`."""

from collections.abc import Iterator

from carebook.checks.check import check, faults_of
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity


@check(Severity.ERROR)
def suppression_malformed(book: Book) -> Iterator[Finding]:
    """A suppression has the form that Carebook reads.

    ## Why it matters
    One that cannot be read allows nothing and looks as if it did.

    ## What to do
    Write it as carebook: allow[name-of-the-check] and then the reason.
    """
    yield from faults_of(book, "suppression-malformed")
