"""The check `lock-malformed`."""

from collections.abc import Iterator

from carebook.checks.check import check, faults_of
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity


@check(Severity.WARNING)
def lock_malformed(book: Book) -> Iterator[Finding]:
    """Every line of `translations.lock` is one that `carebook stamp` has written.

    ## Why it matters
    A line that cannot be read agrees on nothing; the others hold.

    ## What to do
    Delete the line and run `carebook stamp`. After a merge, keep the lines of both sides.
    """
    yield from faults_of(book, "lock-malformed")
