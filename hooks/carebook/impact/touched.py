"""Changes to what they touch: lessons first, then scripts, messages and checklists."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from carebook.impact.changes import Change
from carebook.model.book import Book
from carebook.model.reach import reach
from carebook.model.uses import USERS


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
                yield Touched(users.kind, name, found)
