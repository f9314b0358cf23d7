"""The check `space-before-mark`."""

import re
from collections.abc import Iterator

from carebook.checks.check import check
from carebook.checks.finder import found, ours, replacing
from carebook.languages.typography import spaced_marks
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity

# Not before `…` or `...`, which may begin what follows, nor before a decimal point, a smiley or `?!` in brackets.
_SPACE = re.compile(r"(?<=[^\s|]) +(?P<mark>[,;:!?]|\.(?![.\d\w]))(?![-)(DPp/.])")

_SPACED = (" ,", " ;", " :", " !", " ?", " .")


@check(Severity.WARNING, alone=True)
def space_before_mark(book: Book) -> Iterator[Finding]:
    """No space stands before a comma, a full stop or their like.

    ## Why it matters
    The mark may slip to the beginning of the next line. French is the exception: there the space belongs.

    ## What to do
    Take the space out, or let `carebook check --fix` do it.
    """
    for passage in ours(book):
        if not any(mark in passage.string for mark in _SPACED):
            continue
        spaced = spaced_marks(passage.language)
        for match in _SPACE.finditer(passage.string):
            if match["mark"] not in spaced:
                span = match.start(), match.start("mark")
                yield found(
                    passage,
                    span,
                    f"a space stands before `{match['mark']}`",
                    "take it out",
                    replacing(book, passage, span, ""),
                )
