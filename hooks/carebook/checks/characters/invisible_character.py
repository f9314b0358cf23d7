"""The check `invisible-character`."""

import re
from collections.abc import Iterator
from unicodedata import name

from carebook.checks.check import check
from carebook.checks.finder import found, replacing
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity

_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]"
)
_JOINERS = re.compile("(?<=[ -\u024f\u0400-\u04ff])[\u200c\u200d](?=[ -\u024f\u0400-\u04ff])")
"""They shape letters of Arabic and Indian scripts, and pictures; between these letters they do nothing."""


@check(Severity.ERROR)
def invisible_character(book: Book) -> Iterator[Finding]:
    """A text has no characters that nobody can see.

    ## Why it matters
    They come with what is pasted from web pages and word processors. A word with one in it is not found, is cut in
    two by a screen reader, or turns the rest of the line around.

    ## What to do
    Delete it, or let `carebook check --fix` do it.
    """
    for passage in book.passages:
        for pattern in (_INVISIBLE, _JOINERS):
            for match in pattern.finditer(passage.string):
                sign = match.group()
                yield found(
                    passage,
                    match.span(),
                    f"U+{ord(sign):04X} {name(sign, 'unnamed').lower()} cannot be seen",
                    "delete it",
                    replacing(book, passage, match.span(), ""),
                )
