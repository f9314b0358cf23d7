"""Which letters of a book no font has a shape for."""

import unicodedata
from collections.abc import Mapping
from collections.abc import Set as AbstractSet

from carebook.model.book import Book
from carebook.model.place import Place


def is_printable(letter: str, letters: AbstractSet[int]) -> bool:
    """Tell whether a letter has a shape, or needs none."""
    return ord(letter) in letters or letter.isspace() or unicodedata.category(letter) in ("Cc", "Cf")


def first_places(book: Book, letters: frozenset[str]) -> Mapping[str, Mapping[str, Place]]:
    """Return, by language, those of some letters that stand in the book, each with the place where it comes first."""
    found: dict[str, dict[str, Place]] = {}
    for passage in book.passages if letters else ():
        known = found.setdefault(passage.language, {})
        for letter in sorted(letters.intersection(passage.string) - known.keys()):
            known[letter] = passage.place(passage.string.index(letter), 1)
    return {language: missing for language, missing in found.items() if missing}
