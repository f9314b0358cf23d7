"""Small books that the tests of this folder print."""

from collections.abc import Callable
from pathlib import Path

import pytest
from carebook.printing.manuscript import Manuscript, manuscript
from carebook.printing.typesetting import set_book
from carebook.printing.volume import Imprint, SitePage
from carebook.reading.book import read_book

from tests.printing.pdf import Pdf
from tests.site.tiny_site import TinySite

Print = Callable[..., Pdf]


def write(root: Path, pages: dict[str, str], language: str = "en", fonts: Path | None = None) -> Manuscript:
    """Return the manuscript of a book with these pages, HTML by path, as they would stand in one site."""
    site = TinySite(root, (language,), settings={})
    settings = root / "mkdocs.yml"
    told = settings.read_text(encoding="utf-8").replace("  carebook:\n", "  carebook:\n    books: {}\n")
    settings.write_text(told, encoding="utf-8")
    if fonts:
        target = site.root / "docs/_book/fonts"
        target.mkdir()
        for font in fonts.iterdir():
            (target / font.name).write_bytes(font.read_bytes())
    kept = {
        path: SitePage(path, path.replace(".md", ".html"), path, html, ("Part",) if "/" in path else ())
        for path, html in pages.items()
    }
    pictures = {
        "assets/dot.svg": b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9z"/></svg>'
    }
    return manuscript(
        read_book(root),
        language,
        "handbook",
        kept,
        Imprint("Tiny & Co", "https://tiny.example/under/"),
        pictures.get,
    )


@pytest.fixture
def printed(tmp_path: Path) -> Print:
    """Pages to the PDF of a book; arguments as for `write`."""

    def make(pages: dict[str, str], language: str = "en", fonts: Path | None = None) -> Pdf:
        path = tmp_path / "book.pdf"
        path.write_bytes(set_book(write(tmp_path, pages, language, fonts)))
        return Pdf(path)

    return make
