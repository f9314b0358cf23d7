"""Changes to what they touch: learning paths and lessons first, then scripts, messages, checklists and decks."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from carebook.impact.changes import Change, What
from carebook.model.book import Book
from carebook.model.reach import reach
from carebook.model.uses import USERS
from carebook.packs.decks import entries_of_decks
from carebook.packs.kinds import packs
from carebook.settings import State

DECK = "deck"
"""What is touched beside entries: a deck of cards, known by its path in the site."""


class PackChange(NamedTuple):
    """A pack that is not as it was: who has imported it needs it again."""

    path: str
    what: What


class Touched(NamedTuple):
    """Something that uses what has changed."""

    kind: str
    id: str
    changes: tuple[Change, ...]
    packs: tuple[PackChange, ...]


def touched(before: Book, after: Book, changes: Iterable[Change]) -> Iterator[Touched]:
    """Yield what uses something that has changed, in either book: what was removed was used before.

    A lesson on a script is touched by the script's steps and by the phrases in them, and so is a path on the lesson.
    """
    changes = tuple(changes)
    changed: dict[str, list[Change]] = {}
    for change in changes:
        changed.setdefault(change.entry, []).append(change)
    packed = _packs(before, after)
    reached = [reach(before), reach(after)]
    for users in USERS:
        names = dict.fromkeys(
            entry.id
            for book in (before, after)
            for entry in book.entries.values()
            if isinstance(entry, users)
        )
        for name in names:
            inside = dict.fromkeys(one for inside in reached for one in inside.get(name, ()))
            found = tuple(change for one in inside for change in changed.get(one, ()))
            if found:
                yield Touched(users.kind, name, found, packed.get(name, ()))
    if changes:
        yield from _decks(before, after, changes)


def _decks(before: Book, after: Book, changes: Sequence[Change]) -> Iterator[Touched]:
    """Yield the decks, of either book, with a card about something that has changed in one of their languages."""
    held = [entries_of_decks(book, _published(book)) for book in (before, after)]
    for path in dict.fromkeys(path for decks in held for path in decks):
        entries = frozenset[str]().union(*(decks[path][0] for decks in held if path in decks))
        languages = frozenset[str]().union(*(decks[path][1] for decks in held if path in decks))
        found = tuple(
            change
            for change in changes
            if change.entry in entries
            and change.what is not What.REARRANGED
            and languages & {*change.languages}
        )
        if found:
            yield Touched(DECK, path, found, ())


def _packs(before: Book, after: Book) -> Mapping[str, tuple[PackChange, ...]]:
    """Return the packs that differ, by entry; that another edition made them is no difference."""
    old, new = ({pack.path: pack for pack in packs(book, _published(book), "")} for book in (before, after))
    changed: defaultdict[str, list[PackChange]] = defaultdict(list)
    for path, pack in (old | new).items():
        if old.get(path) != new.get(path):
            what = What.ADDED if path not in old else What.REMOVED if path not in new else What.CHANGED
            changed[pack.entry].append(PackChange(path, what))
    return {name: tuple(found) for name, found in changed.items()}


def _published(book: Book) -> tuple[str, ...]:
    return tuple(one.code for one in book.settings.languages if one.state is not State.DRAFT)
