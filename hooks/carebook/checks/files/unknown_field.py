"""The check `unknown-field`."""

from collections.abc import Iterator

from carebook.checks.check import check, faults_of
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity


@check(Severity.ERROR)
def unknown_field(book: Book) -> Iterator[Finding]:
    """Fields have the names that the formats give them.

    ## Why it matters
    A misspelt field is one that nobody reads: a warning beside a risky phrase would simply not be
    shown.

    ## What to do
    Take the name that the message suggests, or look into the list of fields. A language among the
    fields is a text that has lost its indentation.
    """
    yield from faults_of(book, "unknown-field")
