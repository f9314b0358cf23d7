"""The check `double-space`."""

import re
from collections.abc import Iterator

from carebook.checks.check import check
from carebook.checks.finder import found, ours, replacing
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity

_SPACES = re.compile(r"(?<=\S) {2,}(?=\S)")


@check(Severity.WARNING, alone=True)
def double_space(book: Book) -> Iterator[Finding]:
    """Between two words stands one space.

    ## Why it matters
    It is the trace of a word that was taken out, and of one that may be missing. Chats and e-mails show it.

    ## What to do
    Take one out, or let `carebook check --fix` do it.
    """
    for passage in ours(book):
        if passage.text is None and "|" in passage.string:  # a table is lined up with spaces
            continue
        if "  " not in passage.string:
            continue
        for match in _SPACES.finditer(passage.string):
            yield found(
                passage,
                match.span(),
                f"{len(match.group())} spaces stand here",
                "leave one",
                replacing(book, passage, match.span(), " "),
            )
