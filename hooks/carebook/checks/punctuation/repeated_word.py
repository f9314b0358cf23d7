"""The check `repeated-word`."""

import re
from collections.abc import Iterator

from carebook.checks.check import check
from carebook.checks.finder import found, may_have_capital, ours, replacing
from carebook.languages.emphasis import said_twice
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity
from carebook.model.passage import Passage

_TWICE = re.compile(r"(?<![\w’'-])(?P<word>[^\W\d_]+)(?P<again>\s+(?P=word))(?![\w’'-])", re.IGNORECASE)


@check(Severity.WARNING, alone=True)
def repeated_word(book: Book) -> Iterator[Finding]:
    """No word stands there twice.

    ## Why it matters
    Whoever reads aloud stumbles over it, and it is often the trace of a sentence that was changed in haste.

    ## What to do
    Take one out. If it is meant, allow the line with the reason.
    """
    digits = {
        language: {word.name.lower() for word in spelling.digits.values()}
        for language, spelling in book.spelling.items()
    }
    for passage in ours(book):
        meant = said_twice(passage.language) | digits.get(passage.language, set())
        for match in _TWICE.finditer(passage.string):
            if match["word"].lower() not in meant and not _is_name(passage, match):
                yield found(
                    passage,
                    match.span("again"),
                    f"`{match['word']}` stands there twice",
                    "take one out",
                    replacing(book, passage, match.span("again"), "", safe=False),
                )


def _is_name(passage: Passage, match: re.Match[str]) -> bool:
    """Tell whether both words have a capital that no beginning explains: *Bora Bora*."""
    is_title = match["word"].istitle() and match["again"].strip().istitle()
    return is_title and not may_have_capital(passage, match.start())
