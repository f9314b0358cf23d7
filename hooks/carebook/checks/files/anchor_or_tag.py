"""The check `anchor-or-tag`."""

from collections.abc import Iterator

from carebook.checks.check import check, faults_of
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity


@check(Severity.ERROR)
def anchor_or_tag(book: Book) -> Iterator[Finding]:
    """Values are written out: no anchors, no references to them, no tags.

    ## Why it matters
    A sentence that stands in two places at once cannot be changed in one of them, and no translator
    sees where it comes from.

    ## What to do
    Write the value where it is needed. A text that begins with &, * or ! goes between double quotes.
    """
    yield from faults_of(book, "anchor-or-tag")
