"""Links to books to print: pages are written before the books that are made of them, so the links are filled in later.

Blocks write `book:` and the name of a book, and an element for what is said about its file.
"""

import re
from collections.abc import Mapping
from typing import NamedTuple

from carebook.blocks.words import Words
from carebook.languages.display import display_number
from carebook.model.prints import Print
from carebook.site.book_files import BookFile

_LINK = re.compile(
    r'<a class="cb-book" href="book:(?P<name>[^"?]+)(?:\?said=(?P<said>[^"]+))?">(?P<title>.*?)</a> '
    r'<span class="cb-book-file"></span>'
)
_MEGABYTE = 1_000_000


class WaitingPage(NamedTuple):
    """A page that links to books which are not made yet."""

    html: str
    language: str
    up: str
    """Leads to the root of the site."""
    words: Words


def waits_for_books(html: str) -> bool:
    """Tell whether a page has links to books."""
    return _LINK.search(html) is not None


def with_books(page: WaitingPage, files: Mapping[Print, BookFile]) -> str:
    """Return a page with its links; of a book that is not there the title is left."""

    def link(match: re.Match[str]) -> str:
        file = files.get(Print(match["name"], page.language, match["said"] or ""))
        if file is None:
            return match["title"]
        size = display_number(max(1, round(file.size / _MEGABYTE * 10)) / 10, page.language)
        about = page.words("print.file", size=size, edition=file.edition)
        return (
            f'<a class="cb-book" href="{page.up}{file.address}">{match["title"]}</a> '
            f'<span class="cb-book-file">{about}</span>'
        )

    return _LINK.sub(link, page.html)
