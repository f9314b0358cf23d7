"""The links at the foot of every page."""

from collections.abc import Iterator
from html import escape
from typing import NamedTuple

from mkdocs.structure.files import Files

from carebook.blocks.showing import Showing
from carebook.blocks.titles import title_of
from carebook.languages.display import direction
from carebook.model.book import Book
from carebook.site.local_file import path_of, site_language_of


class FooterLink(NamedTuple):
    """A link, its address relative to the root of the site, its title as HTML."""

    address: str
    title: str


def footer_links(book: Book, language: str, files: Files) -> list[FooterLink]:
    """Return links to what the settings name, in the language of the pass."""
    return list(_links(book, language, files))


def page_address(path: str, language: str, files: Files) -> str:
    """Return the address of a page in the language of the pass, relative to the root of the site; empty for none."""
    return _addresses(language, files).get(path, "")


def _addresses(language: str, files: Files) -> dict[str, str]:
    return {path_of(file): file.url for file in files if site_language_of(file) == language}


def _links(book: Book, language: str, files: Files) -> Iterator[FooterLink]:
    show = Showing(book, language, "")
    addresses = _addresses(language, files)
    for reference in book.settings.footer:
        home, title = book.homes.get(reference.name), title_of(show, reference.name)
        if home is None or title is None or home.path not in addresses:  # which is reported
            continue
        text = escape(title.string)
        if title.language != language:
            text = f'<span lang="{title.language}" dir="{direction(title.language)}">{text}</span>'
        fragment = f"#{home.fragment}" if home.fragment else ""
        yield FooterLink(addresses[home.path] + fragment, text)
