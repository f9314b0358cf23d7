"""The check `three-dots`."""

import re
from collections.abc import Iterator

from carebook.checks.check import check
from carebook.checks.finder import found, ours, replacing
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity

_DOTS = re.compile(r"(?<!\.)\.{3}(?!\.)")


@check(Severity.WARNING, alone=True)
def three_dots(book: Book) -> Iterator[Finding]:
    """An ellipsis is one character.

    ## Why it matters
    Three full stops may be torn apart at the end of a line, and some screen readers say *dot dot dot*.

    ## What to do
    Write `…`, or let `carebook check --fix` do it.
    """
    for passage in ours(book):
        if "..." not in passage.string:
            continue
        for match in _DOTS.finditer(passage.string):
            yield found(
                passage,
                match.span(),
                "three full stops stand for an ellipsis",
                "write `…`",
                replacing(book, passage, match.span(), "…"),
            )
