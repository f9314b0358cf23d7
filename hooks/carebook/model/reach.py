"""A book to all that stands in each entry and page: itself, its parts, what they use."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from carebook.model.book import Book
from carebook.model.entries import Entry, LearningPath, Lesson, Step, parts_of
from carebook.model.uses import USERS, uses

_SHOWN = ("phrase", "source")
"""Kinds that are shown in whatever names them; of everything else there is a link."""


_TAUGHT = (LearningPath, Lesson)
"""Who teaches or learns with it works through all that it leads to."""


def reach(book: Book) -> Mapping[str, tuple[str, ...]]:
    """Return the ids of what stands in each path, lesson, script, step, message, checklist and page.

    In a path or a lesson stands also what stands in what it names.
    """
    used: defaultdict[str, list[str]] = defaultdict(list)
    for use in uses(book):
        used[use.entry].append(use.reference.name)
    inside = {
        entry.id: tuple(_inside(book, entry, used))
        for entry in book.entries.values()
        if isinstance(entry, (*USERS, Step))
    }
    for page in book.source_pages:
        if page.id:
            shown = (name for block in page.blocks for name in book.shown_by(block))
            inside[page.id] = (page.id, *shown)
    return {
        name: tuple(
            _all_in(name, inside) if isinstance(book.entries.get(name), _TAUGHT) else dict.fromkeys(own)
        )
        for name, own in inside.items()
    }


def _inside(book: Book, entry: Entry, used: Mapping[str, Sequence[str]]) -> Iterator[str]:
    own = [entry.id, *(part.id for part in parts_of(entry))]
    yield from own
    named = (name for one in own for name in used.get(one, ()))
    # A branch into another script shows nothing of it.
    yield from (name for name in named if isinstance(entry, _TAUGHT) or book.kinds.get(name) in _SHOWN)


def _all_in(name: str, inside: Mapping[str, Sequence[str]]) -> Mapping[str, None]:
    """Return what stands in something, and in that, and so on; they may lead to each other."""
    found = dict.fromkeys(inside[name])
    waiting = list(found)
    while waiting:
        new = [one for one in inside.get(waiting.pop(0), ()) if one not in found]
        found |= dict.fromkeys(new)
        waiting += new
    return found
