"""The check `id-removed`."""

from collections.abc import Iterator

from carebook.checks.check import check
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity


@check(Severity.ERROR)
def id_removed(book: Book) -> Iterator[Finding]:
    """An id that was published is still there, or was retired.

    ## Why it matters
    A trainer's lesson, a print with a code on it and a mail of last year lead to it. `ids.lock` knows every id that
    was ever published.

    ## What to do
    If it has another name now, undo that and use `carebook rename`. If it is gone, add it to `retired.yml`: with the
    `successor` that links lead to from then on, or with a `reason` that people read who follow an old link.
    """
    for name, published in book.published.items():
        if name not in book.kinds and name not in book.retired and not book.is_damaged(name):
            yield Finding(
                published[0].place,
                f"the {published[0].kind} `{name}` was published and is gone",
                "`carebook rename` keeps links; an id without a new name goes into retired.yml with its `successor` "
                "or a `reason`",
            )
