"""The check `unspeakable-sign`."""

import re
from collections.abc import Iterator

from carebook.checks.check import check
from carebook.checks.finder import found, said_aloud
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity

_SIGN = re.compile(
    r"(?<=\s)\+(?=\s)|[&#@=<>*~^_|\\§→←↔•✓✔✗]|(?<![^\W\d_])/|/(?![^\W\d_])|[\U0001f300-\U0001faff☺-☻]"
)


@check(Severity.WARNING, alone=True)
def unspeakable_sign(book: Book) -> Iterator[Finding]:
    """What is said aloud has no signs that only the eye understands.

    ## Why it matters
    In the middle of a sentence, *&* and *→* make the agent stop; a picture of a smile cannot be said at all.

    ## What to do
    Write the word that is said.
    """
    for passage in said_aloud(book):
        for match in _SIGN.finditer(passage.string):
            yield found(passage, match.span(), f"`{match.group()}` cannot be said", "write it as a word")
