"""The check `unbalanced-pair`."""

import re
from collections.abc import Iterator
from functools import cache

from carebook.checks.check import check
from carebook.checks.finder import found, ours
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity
from carebook.model.passage import Passage

_BRACKETS = {"(": ")", "[": "]"}
_MARKS = frozenset("()[]")


@check(Severity.ERROR, alone=True)
def unbalanced_pair(book: Book) -> Iterator[Finding]:
    """What is opened is closed: brackets and quotation marks.

    ## Why it matters
    A part of the sentence is missing, or one mark too many is there; nobody can say where the quotation ends.

    ## What to do
    Add the other mark, or take this one out.
    """
    for passage in ours(book):
        if passage.text is None:  # a line of a page may begin what another one ends
            continue
        policy = book.settings.policies.get(passage.language)
        quotes = policy.quotes if policy else ""
        if _MARKS.isdisjoint(passage.string) and (not quotes or frozenset(quotes).isdisjoint(passage.string)):
            continue
        pairs = dict(_BRACKETS)
        for opening, closing in zip(quotes[::2], quotes[1::2], strict=True):
            # An apostrophe closes nothing, and what both opens and closes tells no tale.
            if closing not in (opening, "’") and not {opening, closing} & {*pairs, *pairs.values()}:
                pairs[opening] = closing
        yield from _unbalanced(passage, pairs)


def _unbalanced(passage: Passage, pairs: dict[str, str]) -> Iterator[Finding]:
    opened: list[tuple[str, int]] = []
    string = passage.string
    for match in _any_of(frozenset((*pairs, *pairs.values()))).finditer(string):
        sign, at = match.group(), match.start()
        if sign in pairs:
            opened.append((sign, at))
        elif opened and pairs[opened[-1][0]] == sign:
            opened.pop()
        elif not _is_list_or_smiley(string, at):
            yield found(
                passage,
                (at, at + 1),
                f"`{sign}` closes what nothing opens",
                "add the other mark, or take it out",
            )
    for sign, at in opened:
        if not _is_list_or_smiley(string, at):
            yield found(
                passage, (at, at + 1), f"`{sign}` is never closed", f"add `{pairs[sign]}`, or take it out"
            )


@cache
def _any_of(signs: frozenset[str]) -> re.Pattern[str]:
    return re.compile(f"[{re.escape(''.join(signs))}]")


def _is_list_or_smiley(string: str, at: int) -> bool:
    """Tell whether a bracket numbers a point, `1)` and `a)`, or smiles, `:)`."""
    before = string[max(0, at - 2) : at]
    numbers = (
        string[at] == ")" and before[-1:].isalnum() and (before[-1].isdigit() or not before[:-1].strip())
    )
    return numbers or (string[at] in "()" and before[-1:] in (":", ";", "-"))
