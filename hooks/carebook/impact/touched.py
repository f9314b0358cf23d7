"""Changes to what they touch: lessons first, then scripts, messages and checklists."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from carebook.impact.changes import Change
from carebook.model.book import Book
from carebook.model.entries import Entry, Lesson, parts_of
from carebook.model.uses import USERS, uses


class Touched(NamedTuple):
    """Something that uses what has changed."""

    kind: str
    id: str
    changes: tuple[Change, ...]


def touched(before: Book, after: Book, changes: Iterable[Change]) -> Iterator[Touched]:
    """Yield what uses something that has changed, in either book: what was removed was used before.

    A lesson on a script is touched by the script's steps and by the phrases in them.
    """
    changed: dict[str, list[Change]] = {}
    for change in changes:
        changed.setdefault(change.entry, []).append(change)
    reached = [_reach(before), _reach(after)]
    for users in USERS:
        names = dict.fromkeys(
            entry.id
            for book in (before, after)
            for entry in book.entries.values()
            if isinstance(entry, users)
        )
        for name in names:
            inside = dict.fromkeys(one for reach in reached for one in reach.get(name, ()))
            found = tuple(change for one in inside for change in changed.get(one, ()))
            if found:
                yield Touched(users.kind, name, found)


def _reach(book: Book) -> Mapping[str, tuple[str, ...]]:
    """Return, for each user, all that it shows: itself, its parts, what they use; of a lesson also what is in that."""
    used: defaultdict[str, list[str]] = defaultdict(list)
    for use in uses(book):
        used[use.entry].append(use.reference.name)
    found = {}
    for entry in book.entries.values():
        if isinstance(entry, USERS):
            inside = _inside(book, entry, used)
            if isinstance(entry, Lesson):
                shown = [book.entries[name] for name in inside if name in book.entries and name != entry.id]
                inside += [
                    name for one in shown if isinstance(one, USERS) for name in _inside(book, one, used)
                ]
            found[entry.id] = tuple(dict.fromkeys(inside))
    return found


def _inside(book: Book, entry: Entry, used: Mapping[str, list[str]]) -> list[str]:
    own = [entry.id, *(part.id for part in parts_of(entry))]
    # A branch into another script shows nothing of it.
    shown = (name for one in own for name in used.get(one, ()))
    others = [
        name for name in shown if isinstance(entry, Lesson) or book.kinds.get(name) in ("phrase", "source")
    ]
    return own + others
