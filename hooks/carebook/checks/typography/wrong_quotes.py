"""The check `wrong-quotes`."""

from collections.abc import Iterator

from carebook.checks.check import check
from carebook.checks.finder import found, ours, replacing
from carebook.model.book import Book
from carebook.model.finding import Edit, Finding, Fix, Severity
from carebook.model.passage import Passage

_MARKS = '"“”„‟«»'
_SINGLE = "‘‚‹›"
"""They quote; `’` does too, and is an apostrophe as well."""
_QUOTING = frozenset(_MARKS + _SINGLE)
_BEFORE_OPENING = " \u00a0([—–-/"
"""What stands before a mark that opens; other marks do too."""


@check(Severity.WARNING, alone=True)
def wrong_quotes(book: Book) -> Iterator[Finding]:
    """Quotation marks are those of the language.

    ## Why it matters
    „Polish and Romanian”, «Russian», “English”: whoever reads their language with another's marks sees that nobody
    took care. Which marks a language has is in the settings, under `policies:`, outer pair and inner pair.

    ## What to do
    Type the language's own marks, or let `carebook check --fix` do it.
    """
    for passage in ours(book):
        policy = book.settings.policies.get(passage.language)
        if policy is None or _QUOTING.isdisjoint(passage.string):
            continue
        for opening, closing, depth in _quotations(passage.string):
            right = policy.quotes[:2] if depth == 0 else policy.quotes[2:]
            written = passage.string[opening] + passage.string[closing]
            if written != right:
                yield found(
                    passage,
                    (opening, closing + 1),
                    f"`{'…'.join(written)}` is not how `{passage.language}` quotes"
                    + (" inside a quotation" if depth else ""),
                    f"write `{'…'.join(right)}`",
                    _fix(book, passage, ((opening, right[0]), (closing, right[1]))),
                )


def _quotations(string: str) -> Iterator[tuple[int, int, int]]:
    """Yield where each quotation opens and closes, and how many it stands in.

    Whether a mark opens or closes is told by what stands before it, not by its shape: that may be the fault.
    """
    opened: list[int] = []
    for at, sign in enumerate(string):
        if sign not in _QUOTING and not (sign == "’" and opened and string[opened[-1]] in "‘‚"):
            continue
        before = string[at - 1] if at else " "
        if before in _BEFORE_OPENING or (before in _QUOTING and opened and opened[-1] == at - 1):
            opened.append(at)
        elif opened:
            yield opened[-1], at, len(opened) - 1
            opened.pop()


def _fix(book: Book, passage: Passage, marks: tuple[tuple[int, str], ...]) -> Fix | None:
    edits: tuple[Edit, ...] = ()
    for at, mark in marks:
        fix = replacing(book, passage, (at, at + 1), mark)
        if fix is None:
            return None
        edits += fix.edits
    return Fix(safe=True, edits=edits)
