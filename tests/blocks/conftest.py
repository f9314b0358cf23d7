"""A small book with all kinds of entries, and its pages as HTML."""

from collections.abc import Callable
from pathlib import Path

import markdown
import pytest
from carebook.blocks.extension import CarebookExtension
from carebook.model.book import Book
from carebook.reading.book import read_book

ROOT = Path(__file__).with_name("book")
EXTENSIONS = ("attr_list", "footnotes", "md_in_html", "tables", "toc")

Convert = Callable[..., str]


@pytest.fixture(scope="session")
def book() -> Book:
    book = read_book(ROOT)
    assert [fault for fault in book.faults if fault.check != "missing-field"] == []
    return book


@pytest.fixture(scope="session")
def convert(book: Book) -> Convert:
    """Markdown to HTML on a page of the book."""

    def convert(
        text: str, language: str = "en", page: str = "", extensions: tuple[str, ...] = EXTENSIONS
    ) -> str:
        return markdown.markdown(text, extensions=[*extensions, CarebookExtension(book, language, page)])

    return convert


@pytest.fixture(scope="session")
def page(convert: Convert) -> Callable[[str, str], str]:
    """A page of the book as HTML."""

    def page(language: str, path: str) -> str:
        text = (ROOT / "docs" / language / path).read_text(encoding="utf-8")
        return convert(text.split("---\n", 2)[2], language, path)

    return page
