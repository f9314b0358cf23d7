"""The books to print, as a list of links; where a book is, and how large, is known when all pages are there."""

from xml.etree.ElementTree import Element

from carebook.blocks.elements import Content, make
from carebook.blocks.showing import Showing
from carebook.blocks.titles import place_on
from carebook.blocks.words import Word
from carebook.model.entries import Script
from carebook.model.page import Page
from carebook.model.prints import Print, prints, script_of
from carebook.settings import CUE_CARDS, SHEETS

BLOCK = "books"
"""What the block is called."""


def show_books(show: Showing, _name: str, _level: int) -> Element | None:
    """Return all books, those for certain readers first; None where nothing is printed."""
    items = [_link(show, one) for one in prints(show.book, show.language)]
    return make("ul", items, css="cb-books") if items else None


def print_title(show: Showing, name: str) -> str:
    """Return what something that is printed is called."""
    found = next((one for one in show.book.settings.books or () if one.name == name), None)
    script = show.book.entries.get(script_of(name))
    title = found.title if found else script.title if isinstance(script, Script) else None
    wording = show.told(title)
    if wording:
        return show.plain(wording)
    keys = {CUE_CARDS: "print.cue-cards", SHEETS: "print.sheets"}
    return show.words(keys.get(name, "print.handbook"))


def pair_label(show: Showing) -> Word:
    """Return the word before the language of what is said, the one that readers know from the top of each page."""
    return show.words.find("call.caller")


def link_to_book(show: Showing, name: str) -> Element:
    """Return a link to where a book stands in the first list of books; words alone where no page has one."""
    path = next((page.path for page in show.book.source_pages if _lists_books(page)), None)
    address = place_on(show, path, _place(name)) if path else ""
    return make("a" if address else "span", f"{print_title(show, name)} (PDF)", href=address)


def _lists_books(page: Page) -> bool:
    return any(block.kind.name == BLOCK for block in page.blocks)


def _place(name: str, said: str = "") -> str:
    return "--".join(part for part in (BLOCK, name, said) if part)


def _link(show: Showing, one: Print) -> Element:
    # The rest of both elements is written by `site/book_links.py`.
    pair: Content = None
    if one.said:
        name = show.book.settings.language(one.said).name
        pair = [" – ", show.span(*pair_label(show)), ": ", show.span(name, one.said)]
    address = f"book:{one.name}" + (f"?said={one.said}" if one.said else "")
    link = make("a", print_title(show, one.name), pair, css="cb-book", href=address)
    return make("li", link, " ", make("span", css="cb-book-file"), id=_place(one.name, one.said))
