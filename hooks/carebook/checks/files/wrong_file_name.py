"""The check `wrong-file-name`."""

from collections.abc import Iterator

from carebook.checks.check import check, faults_of
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity


@check(Severity.ERROR)
def wrong_file_name(book: Book) -> Iterator[Finding]:
    """A file that holds one entry is named after its id.

    ## Why it matters
    People look for an entry by its id; a file of another name is found by nobody.

    ## What to do
    Rename the file. The id itself must stay as it is: links lead to it.
    """
    yield from faults_of(book, "wrong-file-name")
