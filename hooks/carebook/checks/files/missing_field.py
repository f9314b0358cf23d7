"""The check `missing-field`."""

from collections.abc import Iterator

from carebook.checks.check import check, faults_of
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity


@check(Severity.ERROR)
def missing_field(book: Book) -> Iterator[Finding]:
    """An entry has all the fields that its kind needs.

    ## Why it matters
    Without them it cannot be shown, found or checked.

    ## What to do
    Add the line that the message names; carebook new shows a complete example.
    """
    yield from faults_of(book, "missing-field")
