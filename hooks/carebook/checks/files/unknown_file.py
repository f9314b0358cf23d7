"""The check `unknown-file`."""

from collections.abc import Iterator

from carebook.checks.check import check, faults_of
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity


@check(Severity.ERROR)
def unknown_file(book: Book) -> Iterator[Finding]:
    """Every file under _book/ is one that a book is made of.

    ## Why it matters
    A file in the wrong folder is read by nobody, so the phrases in it are missing without a word.

    ## What to do
    Move it to the folder that its content belongs to; the message names the nearest one.
    """
    yield from faults_of(book, "unknown-file")
