"""The check `retired-id-wrong`."""

from collections.abc import Iterator

from carebook.checks.check import check
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity


@check(Severity.ERROR)
def retired_id_wrong(book: Book) -> Iterator[Finding]:
    """A retired id names nothing that there is, and says what has become of it.

    ## Why it matters
    One id for two things sends half of those who follow it to the wrong one; one without a word sends all of them
    nowhere.

    ## What to do
    Take an id that nobody has used for what is new, or the line out of `retired.yml`. Give each its `successor` or its
    `reason`, not both.
    """
    for retired in book.retired.values():
        if retired.id in book.kinds:
            yield Finding(
                retired.place,
                f"`{retired.id}` is retired, and there is a {book.kinds[retired.id]} of that id",
                "give what is new another id, or take this one out",
                entry=retired.id,
            )
        if (retired.successor is None) == (retired.reason is None):
            has = (
                "both a `successor` and a `reason`" if retired.reason else "neither `successor` nor `reason`"
            )
            yield Finding(
                retired.place,
                f"`{retired.id}` has {has}",
                "name what stands in its place, or say why nothing does",
                entry=retired.id,
            )
