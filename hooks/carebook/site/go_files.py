"""The pages behind permalinks with their QR codes, and those at addresses that pages had once."""

from collections.abc import Sequence
from pathlib import Path

from carebook.links.go_page import go_page, redirect_page
from carebook.links.permalinks import FOLDER, permalinks, redirects
from carebook.links.qr_code import FILE, coded, qr_code
from carebook.model.book import Book


def write_permalinks(book: Book, languages: Sequence[str], site_dir: Path) -> None:
    """Write a page for every id that was ever published, the codes, and a page at every address that one has left."""
    names = {code: book.settings.language(code).name for code in languages}
    for link in permalinks(book, languages):
        _write(site_dir / FOLDER / link.id / "index.html", go_page(book, link, names))
    for name in coded(book):
        (site_dir / FOLDER / name / FILE).write_bytes(qr_code(book, name))
    for redirect in redirects(book, languages):
        path = site_dir / redirect.address
        if not path.exists():
            _write(path, redirect_page(book, redirect, names))


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
