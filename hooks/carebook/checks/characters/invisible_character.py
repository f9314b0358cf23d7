"""The check `invisible-character`."""

import re
from collections.abc import Iterator
from unicodedata import name

from carebook.checks.check import check
from carebook.checks.finder import found, replacing
from carebook.checks.scan import having
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity

_SIGNS = (
    "\u00ad\u034f\u061c\u180e\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
    "\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\ufeff"
)
_INVISIBLE = re.compile(f"[{_SIGNS}]")
_JOINER = "\u200c\u200d"
_JOINERS = re.compile(f"(?<=[ -\u024f\u0400-\u04ff])[{_JOINER}](?=[ -\u024f\u0400-\u04ff])")
"""They shape letters of Arabic and Indian scripts, and pictures; between these letters they do nothing."""


@check(Severity.ERROR, alone=True)
def invisible_character(book: Book) -> Iterator[Finding]:
    """A text has no characters that nobody can see.

    ## Why it matters
    They come with what is pasted from web pages and word processors. A word with one in it is not found, is cut in
    two by a screen reader, or turns the rest of the line around.

    ## What to do
    Delete it, or let `carebook check --fix` do it.
    """
    for passage in having(book, _SIGNS + _JOINER):
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
