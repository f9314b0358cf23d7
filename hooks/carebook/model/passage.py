"""Passages: every sentence of the data files and every line of prose, as the checks of language read them.

What is no language in them is masked, character for character, so that places stay right: blanks, addresses, code,
links and marks of Markdown.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from carebook.model.place import Place
from carebook.model.placeholders import blanks
from carebook.model.text import Addresses, Sentence, Text

if TYPE_CHECKING:
    from carebook.model.book import Book

MASK = "\ufffc"
"""Stands for what is there and is no language: Unicode's "object replacement character"."""
ADDRESS = re.compile(
    r"(?:https?://|www\.)[^\s<>\"“”„«»]+[\w/]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|example)\b"
)
"""What people reach somebody or something at: web and e-mail addresses."""


class Passage(NamedTuple):
    """A sentence, or a line of a page."""

    entry: str
    """The id of the entry or page that it belongs to; empty for the interface."""
    language: str
    addresses: Addresses
    sentence: Sentence
    """As it is written."""
    string: str
    """The same, with masks."""
    text: Text | None
    """The text that it is a sentence of; None for a line of a page."""

    def place(self, start: int, length: int) -> Place:
        """Return the place of a part of it."""
        return self.sentence.place_of(start, max(length, 1))


def passages_of(book: "Book") -> Iterator[Passage]:
    """Yield all passages of a book."""
    for entry, text in book.texts:
        for language, sentence in text.sentences():
            string = masked(sentence.string)
            yield Passage(entry, language, text.addresses, sentence, string, text)
    for page in book.pages.values():
        for sentence in page.prose:
            yield Passage(page.id, page.language, Addresses.COLLEAGUE, sentence, sentence.string, None)


def masked(string: str) -> str:
    """Return a sentence with its blanks and addresses masked."""
    for blank in blanks(string):
        end = blank.start + blank.length
        string = string[: blank.start] + MASK * blank.length + string[end:]
    if not may_have_address(string):
        return string
    return ADDRESS.sub(lambda match: MASK * len(match.group()), string)


def may_have_address(string: str) -> bool:
    """Tell whether it is worth looking for addresses: most sentences have none of what each of them has."""
    if "@" in string or "://" in string or "www." in string:
        return True
    return ".com" in string or ".org" in string or ".net" in string or ".example" in string
