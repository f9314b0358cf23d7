"""The check `wrong-type`."""

from collections.abc import Iterator

from carebook.checks.check import check, faults_of
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity


@check(Severity.ERROR)
def wrong_type(book: Book) -> Iterator[Finding]:
    """A field holds the kind of value that it takes.

    ## Why it matters
    A list where a text belongs, or no value at all, leaves a gap on the page.

    ## What to do
    Write the value in the form that the message names.
    """
    yield from faults_of(book, "wrong-type")
