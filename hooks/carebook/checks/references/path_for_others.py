"""The check `path-for-others`."""

from collections.abc import Iterator, Mapping

from carebook.checks.check import check
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity


@check(Severity.WARNING)
def path_for_others(book: Book) -> Iterator[Finding]:
    """What a path leads to is for somebody whom the path is for.

    ## Why it matters
    An agent who is sent to a lesson for team leads learns to decide what is not an agent's to decide.

    ## What to do
    Take the step out, or add the audience to what it leads to. What says of nobody that it is for them is
    for all.
    """
    readers = _readers(book)
    for path in book.paths:
        own = {one.name for one in path.audience}
        for step in path.steps:
            others = readers.get(step.entry.name, ())
            if own and others and own.isdisjoint(others):
                yield Finding(
                    step.entry.place,
                    f"`{step.entry.name}` is for {', '.join(others)}; the path is for {', '.join(sorted(own))}",
                    "take the step out, or name one of the path's audiences there too",
                    entry=path.id,
                )


def _readers(book: Book) -> Mapping[str, tuple[str, ...]]:
    """Return the audiences of all that names some."""
    found = {one.id: one.audience for one in book.scripts}
    found |= {one.id: one.audience for one in book.checklists}
    found |= {one.id: one.audience for one in book.lessons}
    found |= {one.id: one.audience for one in book.source_pages}
    return {name: tuple(one.name for one in audience) for name, audience in found.items()}
