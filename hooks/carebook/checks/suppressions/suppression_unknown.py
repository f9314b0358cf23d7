"""The check `suppression-unknown`."""

from collections.abc import Iterator

from carebook.checks.check import check, faults_of
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity


@check(Severity.ERROR)
def suppression_unknown(book: Book) -> Iterator[Finding]:
    """A suppression names checks that there are.

    ## Why it matters
    A misspelt name allows nothing.

    ## What to do
    Take the name that the finding itself carries.
    """
    yield from faults_of(book, "suppression-unknown")
