"""The check `path-entry-twice`."""

from collections.abc import Iterator

from carebook.checks.check import check
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity


@check(Severity.WARNING)
def path_entry_twice(book: Book) -> Iterator[Finding]:
    """A path leads to each entry once.

    ## Why it matters
    Whoever has taken a lesson does not know whether to take it again, and its minutes count twice.

    ## What to do
    Take one of the two steps out. If it is meant to be taken again, allow it there and say why.
    """
    for path in book.paths:
        seen: dict[str, int] = {}
        for number, step in enumerate(path.steps, start=1):
            name = step.entry.name
            if name in seen:
                yield Finding(
                    step.entry.place,
                    f"`{name}` is step {seen[name]} of the path already",
                    "take one of the two out",
                    entry=path.id,
                )
            elif name:
                seen[name] = number
