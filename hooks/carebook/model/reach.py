"""A book to all that stands in each entry and page: itself, its parts, what they use."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from carebook.model.book import Book
from carebook.model.entries import Entry, Lesson, Step, parts_of
from carebook.model.uses import USERS, uses

_SHOWN = ("phrase", "source")
"""Kinds that are shown in whatever names them; of everything else there is a link."""


def reach(book: Book) -> Mapping[str, tuple[str, ...]]:
    """Return the ids of what stands in each lesson, script, step, message, checklist and page.

    In a lesson stands also what stands in what its parts name.
    """
    used: defaultdict[str, list[str]] = defaultdict(list)
    for use in uses(book):
        used[use.entry].append(use.reference.name)
    found = {
        entry.id: tuple(dict.fromkeys(_inside(book, entry, used)))
        for entry in book.entries.values()
        if isinstance(entry, (*USERS, Step)) and not isinstance(entry, Lesson)
    }
    for page in book.source_pages:
        if page.id:
            shown = (name for block in page.blocks for name in book.shown_by(block))
            found[page.id] = tuple(dict.fromkeys((page.id, *shown)))
    for lesson in book.lessons:
        found[lesson.id] = tuple(dict.fromkeys(_in_lesson(lesson, used, found)))
    return found


def _inside(book: Book, entry: Entry, used: Mapping[str, Sequence[str]]) -> Iterator[str]:
    own = [entry.id, *(part.id for part in parts_of(entry))]
    yield from own
    # A branch into another script shows nothing of it.
    yield from (name for one in own for name in used.get(one, ()) if book.kinds.get(name) in _SHOWN)


def _in_lesson(
    lesson: Lesson, used: Mapping[str, Sequence[str]], found: Mapping[str, Sequence[str]]
) -> Iterator[str]:
    own = [lesson.id, *(part.id for part in parts_of(lesson))]
    named = [name for one in own for name in used.get(one, ())]
    yield from (*own, *named)
    yield from (one for name in named for one in found.get(name, ()))
