"""The check `setting-wrong`."""

from collections.abc import Iterator

from carebook.checks.check import check, faults_of
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity


@check(Severity.ERROR)
def setting_wrong(book: Book) -> Iterator[Finding]:
    """The settings in mkdocs.yml make sense together.

    ## Why it matters
    Everything else is read in their light.

    ## What to do
    Do what the message says; README.md shows a complete example.
    """
    yield from faults_of(book, "setting-wrong")
