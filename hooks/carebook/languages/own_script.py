"""Whether letters are enough to write a language at all."""

from collections.abc import Set as AbstractSet

from carebook.languages.display import locale_of


def is_written_with(language: str, letters: AbstractSet[int]) -> bool:
    """Tell whether the code points have a language's script, by what its speakers call it."""
    name = [letter for letter in locale_of(language).display_name if letter.isalpha()]
    return all(ord(letter) in letters for letter in name)
