"""The check `suppression-without-reason`."""

from collections.abc import Iterator

from carebook.checks.check import check
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity


@check(Severity.ERROR)
def suppression_without_reason(book: Book) -> Iterator[Finding]:
    """A suppression says why.

    ## Why it matters
    The next person to read the line has to decide whether it still holds.

    ## What to do
    Write the reason behind the brackets, in half a sentence.
    """
    for suppression in book.suppressions:
        if not suppression.reason:
            yield Finding(suppression.place, "the suppression gives no reason", "write it behind the `]`")
