"""Where an entry is used, printed books included: whoever changes it sees what it touches."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import NamedTuple
from xml.etree.ElementTree import Element

from carebook.blocks.books import link_to_book
from carebook.blocks.elements import make
from carebook.blocks.showing import Showing
from carebook.blocks.titles import link_to
from carebook.model.book import Book
from carebook.model.entries import wholes
from carebook.model.printed import printed
from carebook.model.uses import USERS, uses

_SHOWN = frozenset(("phrase", "script", "checklist", "message", "lesson", "figure", "term", "saying"))
"""Kinds that have room to say so; a part is used with its whole."""

_IN_LISTS = frozenset(("term", "saying"))
"""Kinds that are printed all together, and say nothing by it."""


class Users(NamedTuple):
    """What uses an entry."""

    entries: tuple[str, ...] = ()
    """Ids of paths, lessons, scripts, messages and checklists, in the order of the files."""
    books: tuple[str, ...] = ()
    """Names of the reading lists in which it is printed, in the order of the settings."""


def users_of(book: Book) -> Mapping[str, Users]:
    """Return, for each entry that is used, what uses it."""
    whole = wholes(book.entries.values())
    entries: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for use in uses(book):
        user = whole.get(use.entry, use.entry)
        used = whole.get(use.reference.name, use.reference.name)
        if isinstance(book.entries.get(user), USERS) and used != user:
            entries[used][user] = None
    books: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for listed, names in printed(book).items():
        for name in names:
            if book.kinds.get(name) not in _IN_LISTS:
                books[whole.get(name, name)][listed] = None
    return {
        name: Users(tuple(entries.get(name, ())), tuple(books.get(name, ()))) for name in (entries | books)
    }


def add_users(show: Showing, root: Element, users: Mapping[str, Users]) -> None:
    """Say at the home of each entry of a page what uses it."""
    seen: set[str] = set()
    for box in list(root.iter()):
        name = box.get("data-entry", "")
        home = show.book.homes.get(name)
        if name in seen or home is None or home.path != show.page or box.get("data-kind") not in _SHOWN:
            continue
        seen.add(name)
        if name in users:
            links = make("ul", [make("li", link) for link in _links(show, users[name])], css="cb-links")
            box.append(
                make("details", make("summary", show.word("entry.used")), links, css="cb-reasons cb-used")
            )


def _links(show: Showing, users: Users) -> Iterator[Element]:
    for name in users.entries:
        yield link_to(show, name)
    for name in users.books:
        yield link_to_book(show, name)
