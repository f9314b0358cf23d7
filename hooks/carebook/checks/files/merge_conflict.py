"""The check `merge-conflict`."""

from collections.abc import Iterator

from carebook.checks.check import check, faults_of
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity


@check(Severity.ERROR)
def merge_conflict(book: Book) -> Iterator[Finding]:
    """No file holds both sides of a merge.

    ## Why it matters
    Two people changed the same lines, and somebody still has to say which version customers will hear.

    ## What to do
    Keep the right lines and delete the others together with the lines of <, = and >.
    """
    yield from faults_of(book, "merge-conflict")
