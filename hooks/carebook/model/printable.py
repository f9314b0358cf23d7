"""Which letters of a book no font has a shape for."""

import unicodedata
from collections.abc import Mapping
from collections.abc import Set as AbstractSet

from carebook.model.book import Book
from carebook.model.passage import MASK
from carebook.model.place import Place

_FOREIGN = 0.5
"""Where more than half of a language's different letters have no shape, the fonts do not know its script."""


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


def unset_languages(book: Book, letters: AbstractSet[int]) -> frozenset[str]:
    """Return the languages whose script the fonts do not have: nothing can be printed in them."""
    missing = letters_without_shape(book, letters)
    return frozenset(
        language for language in missing if is_of_another_script(book, language, missing[language])
    )


def is_of_another_script(book: Book, language: str, missing: Mapping[str, Place]) -> bool:
    """Tell whether so many letters of a language are missing that its script is."""
    # The interface may be in another language.
    own = (one.string for one in book.passages if one.language == language and one.entry)
    used = {letter for string in own for letter in string if letter.isalpha()}
    return len([letter for letter in missing if letter.isalpha()]) > _FOREIGN * len(used)
