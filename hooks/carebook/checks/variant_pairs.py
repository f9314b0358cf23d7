"""The sentences that differ in nothing but one gender."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import NamedTuple

from carebook.checks.variants import varied
from carebook.model.book import Book
from carebook.model.text import Sentence

_WORD = re.compile(r"[^\W\d_]+")


class Pair(NamedTuple):
    """Two forms of a sentence, of a speaker's or an addressee's gender."""

    entry: str
    language: str
    masculine: Sentence
    feminine: Sentence


def pairs(book: Book) -> Iterator[Pair]:
    """Yield every sentence that has a form for men with the one for women."""
    for entry, wording in varied(book):
        language = wording.language
        by_variant = {sentence.variant: sentence for sentence in wording.sentences}
        for variant, sentence in by_variant.items():
            for axis in ("speaker", "addressee"):
                if getattr(variant, axis) == "m":
                    other = by_variant.get(variant._replace(**{axis: "f"}))
                    if other:
                        yield Pair(entry, language, sentence, other)


def changes(one: str, other: str) -> Iterator[tuple[list[str], list[str]]]:
    """Yield the words of one string that others stand for in the other one; either may be none."""
    first, second = _WORD.findall(one.lower()), _WORD.findall(other.lower())
    for kind, a1, a2, b1, b2 in SequenceMatcher(None, first, second, autojunk=False).get_opcodes():
        if kind != "equal":
            yield first[a1:a2], second[b1:b2]
