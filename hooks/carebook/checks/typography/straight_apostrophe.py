"""The check `straight-apostrophe`."""

import re
from collections.abc import Iterator

from carebook.checks.check import check
from carebook.checks.finder import found, ours, replacing
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity

_STRAIGHT = re.compile(r"(?<=[^\W\d_])'(?=[^\W\d_])")


@check(Severity.WARNING, alone=True)
def straight_apostrophe(book: Book) -> Iterator[Finding]:
    """An apostrophe inside a word is curved.

    ## Why it matters
    *Don't* and *don’t* side by side look as if two people had written the site, and count as two texts.

    ## What to do
    Write `’`, or let `carebook check --fix` do it.
    """
    for passage in ours(book):
        if "'" not in passage.string:
            continue
        for match in _STRAIGHT.finditer(passage.string):
            yield found(
                passage,
                match.span(),
                "`'` stands inside a word",
                "write `’`",
                replacing(book, passage, match.span(), "’"),
            )
