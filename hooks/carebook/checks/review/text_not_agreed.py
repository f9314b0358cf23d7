"""The check `text-not-agreed`."""

from collections.abc import Iterator

from carebook.checks.check import check
from carebook.model.agreement import INTERFACE
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity


@check(Severity.INFO, alone=True)
def text_not_agreed(book: Book) -> Iterator[Finding]:
    """Every text stands in `translations.lock`.

    ## Why it matters
    Of a text that was never agreed nobody can tell later which language has changed. A book without the lock is not
    asked for it.

    ## What to do
    When its languages say the same, run `carebook stamp` with the id, or without one for all.
    """
    if not book.is_locked:
        return
    told = set()
    for text in book.agreeables:
        entry = text.key.entry
        if text.key in book.agreements or len(text.words) <= 1 or entry in told:
            continue
        told.add(entry)
        yield Finding(
            next(iter(text.places.values())),
            f"`{text.key.field}` is not in translations.lock",
            f"run `carebook stamp {entry}` when its languages say the same",
            entry="" if entry == INTERFACE else entry,
        )
