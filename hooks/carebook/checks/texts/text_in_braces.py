"""The check `text-in-braces`."""

from collections.abc import Iterator

from carebook.checks.check import check, faults_of
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity


@check(Severity.ERROR)
def text_in_braces(book: Book) -> Iterator[Finding]:
    """A text does not stand in braces.

    ## Why it matters
    Between braces YAML cuts a text at its first comma and takes the rest for another name.

    ## What to do
    Give each language a line of its own, its text between double quotes.
    """
    yield from faults_of(book, "text-in-braces")
