"""The check `wrong-encoding`."""

import re
from collections.abc import Iterator

from carebook.checks.check import check
from carebook.checks.finder import found, replacing
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity

_ODD = re.compile(
    "[\u0080-\u00ff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u2122]{2,}"
)
"""What the bytes of UTF-8 become when they are read as Windows-1252."""


@check(Severity.ERROR)
def wrong_encoding(book: Book) -> Iterator[Finding]:
    """A text has not been saved as one encoding and read as another.

    ## Why it matters
    `ProszÄ™` instead of `Proszę`: nobody can say it, and it looks like a fault of the company.

    ## What to do
    Type the letters anew, or let `carebook check --fix --unsafe-fixes` read them as they were meant. Then look how
    they came into the file: another line may have lost its letters for good.
    """
    for passage in book.passages:
        for match in _ODD.finditer(passage.string):
            meant = _meant(match.group())
            if meant:
                yield found(
                    passage,
                    match.span(),
                    f"`{match.group()}` was `{meant}` before it was read in the wrong encoding",
                    f"write `{meant}`",
                    replacing(book, passage, match.span(), meant, safe=False),
                )


def _meant(signs: str) -> str:
    """Return what the signs were before; empty where they are what they seem."""
    content = b""
    for sign in signs:
        # Windows leaves five bytes without a character; they stay control characters.
        try:
            content += sign.encode("cp1252")
        except UnicodeEncodeError:
            content += sign.encode("latin-1", errors="ignore")
    try:
        meant = content.decode()
    except UnicodeDecodeError:
        return ""
    return meant if len(meant) < len(signs) and meant.isprintable() else ""
