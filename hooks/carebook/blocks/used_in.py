"""Which paths, lessons, scripts, messages and checklists use an entry: whoever changes it sees what it touches."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from xml.etree.ElementTree import Element

from carebook.blocks.elements import make
from carebook.blocks.showing import Showing
from carebook.blocks.titles import links_to
from carebook.model.book import Book
from carebook.model.entries import wholes
from carebook.model.uses import USERS, uses

_SHOWN = frozenset(("phrase", "script", "checklist", "message", "lesson", "figure", "term", "saying"))
"""Kinds that have room to say so; a part is used with its whole."""


def users_of(book: Book) -> Mapping[str, Sequence[str]]:
    """Return, for each entry that is used, the ids of what uses it, in the order of the files."""
    whole = wholes(book.entries.values())
    found: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for use in uses(book):
        user = whole.get(use.entry, use.entry)
        used = use.reference.name
        if isinstance(book.entries.get(user), USERS) and whole.get(used, used) != user:
            found[whole.get(used, used)][user] = None
    return {name: tuple(users) for name, users in found.items()}


def add_users(show: Showing, root: Element, users: Mapping[str, Sequence[str]]) -> None:
    """Say at the home of each entry of a page what uses it."""
    seen: set[str] = set()
    for box in list(root.iter()):
        name = box.get("data-entry", "")
        home = show.book.homes.get(name)
        if name in seen or home is None or home.path != show.page or box.get("data-kind") not in _SHOWN:
            continue
        seen.add(name)
        links = links_to(show, list(users.get(name, ())), "cb-links")
        if links is not None:
            box.append(
                make("details", make("summary", show.word("entry.used")), links, css="cb-reasons cb-used")
            )
