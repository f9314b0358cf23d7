"""Small books that the tests of this folder print."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from carebook.blocks.extension import CarebookExtension
from carebook.model.book import Book
from carebook.model.prints import Print as Printed
from carebook.printing.manuscript import Manuscript, manuscript
from carebook.printing.typesetting import set_book
from carebook.printing.volume import Imprint, SitePage
from carebook.reading.book import read_book
from carebook.reading.fonts import read_font
from markdown import markdown
from markdown.extensions import Extension

from tests.printing.pdf import Pdf
from tests.site.tiny_site import TinySite

Print = Callable[..., Pdf]
BOOK = Path(__file__).parents[1] / "blocks" / "book"
ADDRESS = "https://tiny.example/under/"


def write(
    root: Path,
    pages: dict[str, str],
    language: str = "en",
    fonts: Path | None = None,
    style: str = "{}",
) -> Manuscript:
    """Return the manuscript of a book with these pages, HTML by path, as they would stand in one site.

    `style` is what the settings say under `print:`.
    """
    site = TinySite(root, (language,), settings={})
    settings = root / "mkdocs.yml"
    told = settings.read_text(encoding="utf-8")
    told = told.replace("  carebook:\n", f"  carebook:\n    books: {{}}\n    print: {style}\n")
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
        Printed("handbook", language),
        kept,
        Imprint("Tiny & Co", ADDRESS),
        pictures.get,
    )


@pytest.fixture
def printed(tmp_path: Path) -> Print:
    """Pages to the PDF of a book; arguments as for `write`."""

    def make(
        pages: dict[str, str], language: str = "en", fonts: Path | None = None, style: str = "{}"
    ) -> Pdf:
        path = tmp_path / "book.pdf"
        path.write_bytes(set_book(write(tmp_path, pages, language, fonts, style)))
        return Pdf(path)

    return make


@pytest.fixture(scope="session")
def everything() -> Book:
    """A book with all kinds of entries in English and Arabic, with a font for that, and Polish that is not finished."""
    book = read_book(BOOK)
    fonts = tuple(map(read_font, sorted((Path(__file__).parent / "fonts").glob("*.ttf"))))
    return replace(book, fonts=fonts, settings=replace(book.settings, site_url=ADDRESS))


def rendered(book: Book, language: str, path: str) -> SitePage:
    """Return a page of that book as a site shows it."""
    written = BOOK / "docs" / language / path
    extensions: list[str | Extension] = ["attr_list", "md_in_html", "toc"]
    extensions.append(CarebookExtension(book, language, path))
    html = markdown(written.read_text(encoding="utf-8").split("---\n", 2)[2], extensions=extensions)
    return SitePage(path, path.replace(".md", ".html"), path, html)


def no_picture(_address: str) -> bytes | None:
    """There are none."""
    return None


@pytest.fixture
def print_of(everything: Book, tmp_path: Path) -> Callable[..., Pdf]:
    """What is printed of that book, or of another: a name, the readers' language, the callers', paths of pages."""

    def make(name: str, language: str, said: str = "", *paths: str, book: Book | None = None) -> Pdf:
        asked = Printed(name, language, said)
        pages = {path: rendered(everything, language, path) for path in paths}
        made = manuscript(book or everything, asked, pages, Imprint("Tiny & Co", ADDRESS), no_picture)
        path = tmp_path / f"{asked.name.replace('/', '-')}-{language}-{said}.pdf"
        path.write_bytes(set_book(made))
        return Pdf(path)

    return make
