"""All passages of a book as one string, in which to look for what hardly any of them has."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple

from carebook.checks.once import once_per_book
from carebook.model.book import Book
from carebook.model.passage import Passage

_BETWEEN = "\0"
"""No pattern that is looked for matches it."""


class _Whole(NamedTuple):
    string: str
    starts: Sequence[int]
    """Where each passage begins."""


@once_per_book
def alphabets(book: Book) -> Mapping[str, frozenset[str]]:
    """Return every sign that the passages of a language are written with."""
    strings: defaultdict[str, list[str]] = defaultdict(list)
    for passage in book.passages:
        strings[passage.language].append(passage.string)
    return {language: frozenset("".join(several)) for language, several in strings.items()}


def having(book: Book, signs: Collection[str]) -> Iterator[Passage]:
    """Yield the passages in which one of some signs stands, in their order."""
    here = frozenset(signs).intersection(*[frozenset().union(*alphabets(book).values())])
    return matching(book, re.compile(f"[{re.escape(''.join(here))}]")) if here else iter(())


def matching(book: Book, pattern: re.Pattern[str]) -> Iterator[Passage]:
    """Yield the passages in which a pattern matches that asks for nothing beyond the signs that it matches."""
    string, starts = _whole(book)
    before = -1
    for match in pattern.finditer(string):
        number = bisect_right(starts, match.start()) - 1
        if number != before:
            yield book.passages[number]
        before = number


@once_per_book
def _whole(book: Book) -> _Whole:
    strings = [passage.string for passage in book.passages]
    lengths = (len(string) + len(_BETWEEN) for string in strings)
    return _Whole(_BETWEEN.join(strings), [0, *accumulate(lengths)])
