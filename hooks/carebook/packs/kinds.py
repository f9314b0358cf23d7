"""The kinds of packs, and every pack of a book."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

from carebook.model.book import Book
from carebook.model.entries import Entry, LearningPath, Lesson
from carebook.packs.cartridge import cartridge
from carebook.packs.gift import gift

FOLDER = "packs"
"""The folder of the site that packs are in, in one for each language."""


class PackKind(NamedTuple):
    """A format, and what there is of it."""

    suffix: str
    """What the names of its files end with, behind the id of the entry."""
    of: tuple[type[Entry], ...]
    """The kinds of entries that are packed in it."""
    content: Callable[[Book, Any, str, str], bytes]
    """Book, entry, language and edition to the bytes of a file; none where there is nothing to pack."""


def _gift(_book: Book, lesson: Lesson, language: str, edition: str) -> bytes:
    return gift(lesson, language, edition).encode()


KINDS = (
    PackKind(".gift.txt", (Lesson,), _gift),
    PackKind(".imscc", (Lesson, LearningPath), cartridge),
)


class Pack(NamedTuple):
    """A file for a learning platform."""

    entry: str
    path: str
    """Relative to the root of the site."""
    content: bytes


def packs(book: Book, languages: Sequence[str], edition: str) -> Iterator[Pack]:
    """Yield the packs of a book, by language; each names the edition."""
    for language in languages:
        for entry in book.entries.values():
            for kind in KINDS:
                content = kind.content(book, entry, language, edition) if isinstance(entry, kind.of) else b""
                if content:
                    path = f"{FOLDER}/{language}/{entry.id}{kind.suffix}"
                    yield Pack(entry.id, path, content)
