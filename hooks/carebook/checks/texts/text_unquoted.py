"""The check `text-unquoted`."""

from collections.abc import Iterator

from carebook.checks.check import check, faults_of
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity


@check(Severity.WARNING)
def text_unquoted(book: Book) -> Iterator[Finding]:
    """A text stands between straight double quotes.

    ## Why it matters
    YAML cuts an unquoted text at a hash and breaks it at a colon, without asking whether the customer
    needed the rest.

    ## What to do
    Put a double quote before its first and behind its last letter. Quotation marks inside the text are
    the curly ones of its language.
    """
    yield from faults_of(book, "text-unquoted")
