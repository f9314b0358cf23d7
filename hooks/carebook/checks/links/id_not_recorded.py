"""The check `id-not-recorded`."""

from collections.abc import Iterator

from carebook.checks.check import check
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity


@check(Severity.INFO)
def id_not_recorded(book: Book) -> Iterator[Finding]:
    """Every id that people can link to is in `ids.lock`.

    ## Why it matters
    What the lock does not know can be renamed or deleted without anybody noticing that links to it die.

    ## What to do
    Run `carebook stamp` before it is published. A book without the lock is not asked.
    """
    if not book.published:
        return
    missing = [one for one in book.declarations if one.id in book.homes and one.id not in book.published]
    if missing:
        names = ", ".join(f"`{one.id}`" for one in missing[:3]) + (" …" if missing[3:] else "")
        yield Finding(
            missing[0].place,
            f"{len(missing)} id{'s are' if missing[1:] else ' is'} not in ids.lock: {names}",
            "run `carebook stamp`",
        )
