"""The check `malformed-id`."""

from collections.abc import Iterator

from carebook.checks.check import check
from carebook.model.book import Book
from carebook.model.entries import END
from carebook.model.finding import Finding, Severity
from carebook.model.ids import fault_of_id, suggested_id


@check(Severity.ERROR)
def malformed_id(book: Book) -> Iterator[Finding]:
    """An id is made of small Latin letters and digits, joined by hyphens and dots, at most 80 characters.

    ## Why it matters
    It becomes an address and the name of a folder, which have to work on every system and in every
    message for years. Windows refuses the names of its old devices: con, nul, aux, prn, com1, lpt1.

    ## What to do
    Write it like `hold.one-moment`, and change what names it too. If it has been published already, links
    to the old id from outside will break.
    """
    for name, _, place in book.declarations:
        fault = "is what ends a call in a script" if name == END else fault_of_id(name)
        if fault:
            yield Finding(place, f"the id `{name}` {fault}", _remedy(name), entry=name)


def _remedy(name: str) -> str:
    suggestion = suggested_id(name)
    if suggestion and suggestion != name and not fault_of_id(suggestion):
        return f"write `{suggestion}`"
    return "choose another id; it says what the entry does"
