"""Words to what their forms have in common, by Snowball's algorithms; of a language without one, the word itself."""

from functools import cache
from typing import Any

import snowballstemmer
from babel import Locale, UnknownLocaleError


@cache
def stem(word: str, language: str) -> str:
    """Return what the forms of a word have in common.

    Remembered, for a server asks for the same words again and again.
    """
    stemmer = _stemmer(language.partition("-")[0])
    return str(stemmer.stemWord(word)) if stemmer else word


def has_stems(language: str) -> bool:
    """Tell whether there is an algorithm for a language."""
    return _stemmer(language.partition("-")[0]) is not None


@cache
def _stemmer(language: str) -> Any:  # noqa: ANN401  it has no types
    """Return Snowball's stemmer of a language; None where there is none."""
    try:
        name = str(Locale(language).get_language_name("en")).lower()
    except UnknownLocaleError:
        return None
    return snowballstemmer.stemmer(name) if name in snowballstemmer.algorithms() else None
