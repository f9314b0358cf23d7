"""The words of the interface in one language."""

import re
from typing import NamedTuple

from carebook.languages.display import display_number, plural_category
from carebook.model.book import Book
from carebook.model.text import Sentence, Wording

_VALUE = re.compile(r"\{(\w+)\}")


class Word(NamedTuple):
    """A word or sentence of the interface, and the language it was found in."""

    string: str
    language: str


class Words:
    """Looks words up; where the language lacks one, the source language's stands in."""

    def __init__(self, book: Book, language: str) -> None:
        self._book = book
        self._language = language

    def __call__(self, key: str, **values: str | int) -> str:
        """Return the word for a key, its blanks filled with the values; the key itself if there is none."""
        return self.find(key, **values).string

    def find(self, key: str, **values: str | int) -> Word:
        """Return the same with its language."""
        text = self._book.interface.get(key)
        for language in (self._language, self._book.settings.source):
            wording = text.wordings.get(language) if text else None
            if wording and wording.sentences:
                return Word(_fill(_choose(wording, values), values, language), language)
        return Word(key, self._language)


def _choose(wording: Wording, values: dict[str, str | int]) -> Sentence:
    """Return the sentence for the number that the wording follows."""
    number = values.get(wording.by.name) if wording.by else None
    if isinstance(number, int):
        category = plural_category(number, wording.language)
        for sentence in wording.sentences:
            if sentence.variant.plural == category:
                return sentence
    return wording.sentences[-1]


def _fill(sentence: Sentence, values: dict[str, str | int], language: str) -> str:
    def value(match: re.Match[str]) -> str:
        found = values.get(match[1], match[0])
        return display_number(found, language) if isinstance(found, int) else found

    return _VALUE.sub(value, sentence.string)
