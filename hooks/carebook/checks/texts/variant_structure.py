"""The check `variant-structure`."""

from collections.abc import Iterator

from carebook.checks.check import check, faults_of
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity


@check(Severity.ERROR)
def variant_structure(book: Book) -> Iterator[Finding]:
    """The variants of a text follow one thing at a time, the speaker first, then the addressee, then a number.

    ## Why it matters
    Otherwise nobody can tell which sentence is said by whom to whom.

    ## What to do
    Give the variants of one level names of one kind and nest the others inside them.
    """
    yield from faults_of(book, "variant-structure")
