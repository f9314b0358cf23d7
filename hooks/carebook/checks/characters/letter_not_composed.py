"""The check `letter-not-composed`."""

import re
from collections.abc import Iterator
from unicodedata import is_normalized, normalize

from carebook.checks.check import check
from carebook.checks.finder import found, replacing
from carebook.checks.scan import having
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity

_MARKS = "".join(map(chr, range(0x300, 0x370)))
_MARKED = re.compile(f"[^{_MARKS}][{_MARKS}]+")


@check(Severity.ERROR, alone=True)
def letter_not_composed(book: Book) -> Iterator[Finding]:
    """A letter with a mark is one character.

    ## Why it matters
    macOS and some PDF files give an `ă` as an `a` and a mark behind it. It looks the same, and is another text for
    everything that compares: search, terms, consistency.

    ## What to do
    Type the letter anew, or let `carebook check --fix` do it.
    """
    for passage in having(book, _MARKS):
        if is_normalized("NFC", passage.string):
            continue
        for match in _MARKED.finditer(passage.string):
            composed = normalize("NFC", match.group())
            if composed != match.group():
                yield found(
                    passage,
                    match.span(),
                    f"`{composed}` is written as {len(match.group())} characters",
                    f"write it as one: U+{ord(composed[0]):04X}",
                    replacing(book, passage, match.span(), composed),
                )
