"""Words to what their forms have in common: by Snowball's algorithms, and by lemmas where those fall short."""

from functools import cache
from typing import Any

import snowballstemmer
from babel import Locale
from simplemma import lemmatize
from simplemma.strategies.dictionaries.dictionary_factory import SUPPORTED_LANGUAGES

from carebook.languages.morphology import has_analyser, polish_lemma

_SHORT_OF_STEMS = ("pl", "ro")
"""Languages that Snowball knows less well than simplemma."""


@cache
def stem(word: str, language: str) -> str:
    """Return what the forms of a word have in common.

    Remembered, for a server asks for the same words again and again.
    """
    stemmer = _stemmer(language.partition("-")[0])
    return str(stemmer.stemWord(word)) if stemmer else word


def lemma(word: str, language: str) -> str:
    """Return the form of a word that dictionaries have, where Snowball does not do as well; elsewhere nothing.

    Measured on the forms of the glossary's terms, which nobody had written for it: Snowball brings 60 % of the Romanian
    forms together with their word and 86 % of the Polish, stems and lemmas together 92 and 93; with simplemma alone
    English and Russian are as with Snowball. Polish is asked of Morfeusz, which is there in a tenth of the time.
    """
    language = language.partition("-")[0]
    if language == "pl" and has_analyser(language):
        return polish_lemma(word)
    if language not in SUPPORTED_LANGUAGES or (language not in _SHORT_OF_STEMS and has_stems(language)):
        return ""
    return str(lemmatize(word, language, greedy=True))


def has_stems(language: str) -> bool:
    """Tell whether there is an algorithm for a language."""
    return _stemmer(language.partition("-")[0]) is not None


@cache
def _stemmer(language: str) -> Any:  # noqa: ANN401  it has no types
    """Return Snowball's stemmer of a language, which it calls by its English name; None where there is none."""
    name = str(Locale("en").languages.get(language, "")).lower()
    return snowballstemmer.stemmer(name) if name in snowballstemmer.algorithms() else None
