"""The check `comment-after-text`."""

from collections.abc import Iterator

from carebook.checks.check import check, faults_of
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity


@check(Severity.ERROR)
def comment_after_text(book: Book) -> Iterator[Finding]:
    """No comment stands behind a text.

    ## Why it matters
    It may not be a comment at all but the end of the sentence: YAML cuts an unquoted text at a hash.

    ## What to do
    Put the text between double quotes, or give the comment a line of its own above it.
    """
    yield from faults_of(book, "comment-after-text")
