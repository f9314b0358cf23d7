"""What learning platforms take, beside the pages."""

from collections.abc import Mapping, Sequence
from functools import cached_property, partial
from pathlib import Path

from carebook.model.book import Book
from carebook.packs.decks import decks
from carebook.packs.kinds import packs


class DeckFiles:
    """The decks of a build. They are made once, when a page first asks how large they are."""

    def __init__(self, book: Book, languages: Sequence[str]) -> None:
        self._made = partial(decks, book, tuple(languages))

    @cached_property
    def by_path(self) -> Mapping[str, bytes]:
        """The decks by their paths in the site."""
        return self._made()

    def write(self, site_dir: Path) -> None:
        """Write all decks."""
        for name, content in self.by_path.items():
            path = site_dir / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)


def write_packs(book: Book, languages: Sequence[str], site_dir: Path) -> None:
    """Write each pack in each language that has what belongs in it."""
    for pack in packs(book, languages, book.edition):
        path = site_dir / pack.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(pack.content)
