"""The check `unknown-entry`."""

from collections.abc import Iterator

from carebook.checks.check import check
from carebook.model.book import Book
from carebook.model.entries import END
from carebook.model.finding import Finding, Severity
from carebook.model.uses import TOPICAL, Use, uses
from carebook.reading.nearest import did_you_mean


@check(Severity.ERROR)
def unknown_entry(book: Book) -> Iterator[Finding]:
    """Whatever is named by its id exists.

    ## Why it matters
    A misspelt id is a gap in the middle of a call: the step is there, and what to say is not.

    ## What to do
    Take the id that the message suggests, or look it up in its file: phrases stand in `phrases/` by
    topic, sources in `sources.yml`.
    """
    for use in uses(book):
        name = use.reference.name
        if name and name not in book.kinds and not _ends(use) and not book.is_damaged(name):
            yield Finding(
                use.reference.place,
                f"there is no {_wanted(use)} `{name}`",
                _remedy(book, use),
                entry=use.entry,
                language=use.language,
            )
    for page in book.pages.values():
        for kind, argument in page.blocks:
            if not argument.name and kind.name not in TOPICAL:
                yield Finding(
                    argument.place,
                    f"the block names no {kind.name}",
                    f"write its id behind a bar: `/// {kind.name} | the-id`",
                    entry=page.id,
                    language=page.language,
                )


def _ends(use: Use) -> bool:
    return use.reference.name == END and END in use.kinds


def _wanted(use: Use) -> str:
    kinds = [kind for kind in use.kinds if kind != END]
    return " or ".join(kinds) if len(kinds) <= 2 else "entry"  # noqa: PLR2004  a longer list says nothing


def _remedy(book: Book, use: Use) -> str:
    """Name the successor of what was retired; else suggest the nearest id that may stand here, else of all."""
    name = use.reference.name
    retired = book.retired.get(name)
    if retired:
        return f"it was retired; write `{retired.successor.name}`" if retired.successor else "it was retired"
    fitting = [known for known, kind in book.kinds.items() if kind in use.kinds]
    if END in use.kinds:
        fitting.append(END)
    return (
        did_you_mean(name, fitting)
        or did_you_mean(name, book.kinds)
        or "write it first, or take the name out"
    )
