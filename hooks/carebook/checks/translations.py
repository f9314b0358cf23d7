"""Texts beside the source language's, as checks compare them."""

from collections.abc import Sequence
from typing import NamedTuple

from carebook.checks.once import once_per_book
from carebook.model.book import Book
from carebook.model.text import Addresses, Text, Wording


class Translation(NamedTuple):
    """A text in the source language and in another one."""

    entry: str
    text: Text
    source: Wording
    target: Wording


@once_per_book
def translations(book: Book) -> Sequence[Translation]:
    """Return every text of which there is more than one language; not what customers are quoted with, who differ."""
    found = []
    for entry, text in book.texts:
        source = text.wordings.get(book.settings.source)
        if source is None or not source.sentences or text.addresses is Addresses.NOBODY:
            continue
        for language, target in text.wordings.items():
            if language != book.settings.source and target.sentences:
                found.append(Translation(entry, text, source, target))
    return found
