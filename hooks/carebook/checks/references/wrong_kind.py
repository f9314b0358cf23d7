"""The check `wrong-kind`."""

from collections.abc import Iterator

from carebook.checks.check import check
from carebook.checks.nouns import a
from carebook.model.book import Book
from carebook.model.entries import END, Script
from carebook.model.finding import Finding, Severity
from carebook.model.uses import ANYTHING, Use, uses
from carebook.reading.pages import BLOCKS


@check(Severity.ERROR)
def wrong_kind(book: Book) -> Iterator[Finding]:
    """An id names the kind of entry that is needed where it stands.

    ## Why it matters
    A script among the phrases of a step, or a phrase where a branch should lead to a step, can be shown
    to nobody.

    ## What to do
    Name an entry of the right kind, or move the id to the field or block of its own kind.
    """
    for use in uses(book):
        kind = book.kinds.get(use.reference.name, "")
        if kind and kind not in use.kinds and use.reference.name != END:
            yield Finding(
                use.reference.place,
                f"`{use.reference.name}` is {a(kind)}; {_wanted(use)} is needed here",
                _remedy(use, kind),
                entry=use.entry,
                language=use.language,
            )
    for script in book.scripts:
        yield from _foreign_steps(book, script)


def _foreign_steps(book: Book, script: Script) -> Iterator[Finding]:
    """Yield branches into the middle of another script."""
    own = {step.id for step in script.steps}
    homes = {step.id: other.id for other in book.scripts for step in other.steps if step.id}
    goes = [(opening.id, opening.go) for opening in script.openings]
    goes += [(step.id, branch.go) for step in script.steps for branch in step.next]
    for entry, go in goes:
        if go.name in homes and go.name not in own:
            yield Finding(
                go.place,
                f"`{go.name}` is a step of the script `{homes[go.name]}`, not of `{script.id}`",
                f"lead to the script: `go: {homes[go.name]}`",
                entry=entry,
            )


def _wanted(use: Use) -> str:
    if use.kinds == ANYTHING:
        return "what has a place on the site"
    *others, last = (a(kind) for kind in use.kinds if kind != END)
    return f"{', '.join(others)} or {last}" if others else last


def _remedy(use: Use, kind: str) -> str:
    if kind in BLOCKS and use.language and use.kinds[0] in BLOCKS:  # not in the front matter of a page
        return f"write `/// {kind} | {use.reference.name}`"
    return "name another entry, or move this one to where its kind belongs"
