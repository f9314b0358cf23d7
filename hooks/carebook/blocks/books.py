"""The books to print, as a list of links; where a book is, and how large, is known when all pages are there."""

from xml.etree.ElementTree import Element

from carebook.blocks.elements import make
from carebook.blocks.showing import Showing
from carebook.blocks.titles import place_on
from carebook.model.book import Book
from carebook.model.page import Page
from carebook.settings import HANDBOOK

BLOCK = "books"
"""What the block is called."""


def show_books(show: Showing, _name: str, _level: int) -> Element | None:
    """Return all books, those for certain readers first; None where nothing is printed."""
    names = book_names(show.book)
    return make("ul", [_link(show, name) for name in names], css="cb-books") if names else None


def book_names(book: Book) -> tuple[str, ...]:
    """Return the names of all books that are printed in each language; none where the settings ask for none."""
    books = book.settings.books
    return () if books is None else (*(one.name for one in books), HANDBOOK)


def book_title(show: Showing, name: str) -> str:
    """Return what a book is called."""
    found = next((one for one in show.book.settings.books or () if one.name == name), None)
    wording = show.told(found.title) if found else None
    return show.plain(wording) if wording else show.words("print.handbook")


def link_to_book(show: Showing, name: str) -> Element:
    """Return a link to where a book stands in the first list of books; words alone where no page has one."""
    path = next((page.path for page in show.book.source_pages if _lists_books(page)), None)
    address = place_on(show, path, _place(name)) if path else ""
    return make("a" if address else "span", f"{book_title(show, name)} (PDF)", href=address)


def _lists_books(page: Page) -> bool:
    return any(block.kind.name == BLOCK for block in page.blocks)


def _place(name: str) -> str:
    return f"{BLOCK}--{name}"


def _link(show: Showing, name: str) -> Element:
    # The rest of both elements is written by `site/book_links.py`.
    link = make("a", book_title(show, name), css="cb-book", href=f"book:{name}")
    return make("li", link, " ", make("span", css="cb-book-file"), id=_place(name))
