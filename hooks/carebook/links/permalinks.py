"""A book to its permalinks: every id that was ever published, and where it leads in each language."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from carebook.blocks.showing import Name, Showing
from carebook.blocks.titles import title_of
from carebook.model.book import Book
from carebook.model.published import Retired

FOLDER = "go"
"""The folder of the site that permalinks are in."""
_MARKDOWN = re.compile(r"\.md$")


class Target(NamedTuple):
    """Where a permalink leads in a language."""

    language: str
    title: Name
    address: str
    """Relative to the root of the site."""


class Permalink(NamedTuple):
    """An id with all that it leads to."""

    id: str
    targets: tuple[Target, ...]
    """In the order of the site's languages; none for what is gone without a successor."""
    retired: Retired | None = None
    """What became of it, if it is no more."""


class Redirect(NamedTuple):
    """An address that a page had once."""

    address: str
    target: Target


def web_address(site_url: str, name: str, language: str) -> str:
    """Return the permalink of an id on the web that leads to one language, whatever its reader's is."""
    return f"{site_url}{FOLDER}/{name}/?lang={language}"


def printed_address(book: Book, name: str) -> str:
    """Return the permalink of an id on the web that names the edition, so that old paper is known by it."""
    return f"{book.settings.site_url}{FOLDER}/{name}/?e={book.edition}"


def permalinks(book: Book, languages: Sequence[str]) -> Iterator[Permalink]:
    """Yield the permalink of everything that has a home, and of every id that was retired."""
    shows = [Showing(book, language, "") for language in languages]
    for name in book.homes:
        yield Permalink(name, _targets(book, shows, name))
    for name, retired in book.retired.items():
        successor = retired.successor.name if retired.successor else ""
        yield Permalink(name, _targets(book, shows, successor) if successor in book.homes else (), retired)


def redirects(book: Book, languages: Sequence[str]) -> Iterator[Redirect]:
    """Yield the addresses that pages had before they moved, unless another page is there now."""
    shows = [Showing(book, language, "") for language in languages]
    taken = {page.path for page in book.source_pages}
    for name, several in book.published.items():
        retired = book.retired.get(name)
        now = retired.successor.name if retired and retired.successor else name
        for path in {one.path for one in several if one.path} - taken:
            for target in _targets(book, shows, now) if now in book.homes else ():
                yield Redirect(address_in(book, target.language, path), target)


def _targets(book: Book, shows: Sequence[Showing], name: str) -> tuple[Target, ...]:
    home = book.homes[name]
    fragment = f"#{home.fragment}" if home.fragment else ""
    return tuple(
        Target(
            show.language,
            title_of(show, name) or Name(name, show.language),
            address_in(book, show.language, home.path) + fragment,
        )
        for show in shows
    )


def address_in(book: Book, language: str, path: str) -> str:
    """Return the address of a page in a language, relative to the root of the site."""
    root = "" if language == book.settings.default else f"{language}/"
    return root + _MARKDOWN.sub(".html", path)
