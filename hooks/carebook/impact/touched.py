"""Changes to what they touch: entries that use them, then what is taken from the site, on paper or as cards."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from carebook.impact.changes import Change, What
from carebook.model.book import Book
from carebook.model.entries import Script
from carebook.model.page import ROLE_PLAY
from carebook.model.printed import printed
from carebook.model.reach import reach
from carebook.model.role_play import on_cards, pages_with_cards
from carebook.model.uses import USERS
from carebook.packs.decks import entries_of_decks
from carebook.packs.kinds import packs
from carebook.settings import State

BOOK = "book"
"""A reading list that is printed, known by its name in the settings."""

DECK = "deck"
"""A deck of cards, known by its path in the site."""


class PackChange(NamedTuple):
    """A pack that is not as it was: who has imported it needs it again."""

    path: str
    what: What


class Touched(NamedTuple):
    """Something that uses what has changed."""

    kind: str
    id: str
    changes: tuple[Change, ...]
    packs: tuple[PackChange, ...] = ()


def touched(before: Book, after: Book, changes: Iterable[Change]) -> Iterator[Touched]:
    """Yield what uses something that has changed, in either book: what was removed was used before.

    A lesson on a script is touched by the script's steps and by the phrases in them, and so is a path on the lesson.
    """
    changes = tuple(changes)
    changed: dict[str, list[Change]] = {}
    for change in changes:
        changed.setdefault(change.entry, []).append(change)
    packed = _packs(before, after)
    reached = (reach(before), reach(after))
    for users in USERS:
        names = dict.fromkeys(
            entry.id
            for book in (before, after)
            for entry in book.entries.values()
            if isinstance(entry, users)
        )
        for one in _touched(users.kind, names, reached, changed):
            yield one._replace(packs=packed.get(one.id, ()))
    yield from _books(before, after, changed)
    cards = (_cards(before), _cards(after))
    yield from _touched(ROLE_PLAY, dict.fromkeys(name for one in cards for name in one), cards, changed)
    if changes:
        yield from _decks(before, after, changes)


def _touched(
    kind: str,
    names: Iterable[str],
    shown: Iterable[Mapping[str, Sequence[str]]],
    changed: Mapping[str, Sequence[Change]],
) -> Iterator[Touched]:
    """Yield those that show something that has changed, before or after."""
    for name in names:
        inside = dict.fromkeys(one for book in shown for one in book.get(name, ()))
        found = tuple(change for one in inside for change in changed.get(one, ()))
        if found:
            yield Touched(kind, name, found)


def _books(before: Book, after: Book, changed: Mapping[str, Sequence[Change]]) -> Iterator[Touched]:
    """Yield the reading lists, of either book, in which something has changed or that have other chapters."""
    old, new = printed(before), printed(after)
    for name in dict.fromkeys([*old, *new]):
        found = dict.fromkeys(
            change for one in (*old.get(name, ()), *new.get(name, ())) for change in changed.get(one, ())
        )
        if old.get(name) != new.get(name):
            what = What.ADDED if name not in old else What.REMOVED if name not in new else What.REARRANGED
            found = {Change(name, what, after.settings.codes): None} | found
        if found:
            yield Touched(BOOK, name, tuple(found))


def _cards(book: Book) -> Mapping[str, tuple[str, ...]]:
    """Return, for each script of which there are role-play cards, all that they show: printed ones are then old."""
    scripts = (book.entries.get(name) for name in pages_with_cards(book))
    return {script.id: tuple(on_cards(script)) for script in scripts if isinstance(script, Script)}


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
            yield Touched(DECK, path, found)


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
