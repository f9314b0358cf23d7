"""What learning platforms take, beside the pages."""

from collections.abc import Sequence
from pathlib import Path

from carebook.model.book import Book
from carebook.packs.kinds import packs


def write_packs(book: Book, languages: Sequence[str], site_dir: Path) -> None:
    """Write each pack in each language that has what belongs in it."""
    for pack in packs(book, languages, book.edition):
        path = site_dir / pack.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(pack.content)
