"""Which letters of a book no font has a shape for."""

import unicodedata
from collections.abc import Mapping
from collections.abc import Set as AbstractSet

from carebook.model.book import Book
from carebook.model.passage import MASK
from carebook.model.place import Place


def is_printable(letter: str, letters: AbstractSet[int]) -> bool:
    """Tell whether a letter has a shape, or needs none."""
    return ord(letter) in letters or letter.isspace() or unicodedata.category(letter) in ("Cc", "Cf")


def letters_without_shape(book: Book, letters: AbstractSet[int]) -> Mapping[str, Mapping[str, Place]]:
    """Return, by language, the letters that none of `letters` is, each with the place where it comes first."""
    found: dict[str, dict[str, Place]] = {}
    fine = {MASK}
    for passage in book.passages:
        known = found.setdefault(passage.language, {})
        for letter in sorted(set(passage.string) - fine - known.keys()):
            if is_printable(letter, letters):
                fine.add(letter)
            else:
                known[letter] = passage.place(passage.string.index(letter), 1)
    return {language: missing for language, missing in found.items() if missing}
