"""Two books to the entries and pages that differ between them, by language."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import NamedTuple

from carebook.model.book import Book
from carebook.model.readings import Read
from carebook.model.uses import uses


class What(StrEnum):
    """What has happened to something."""

    ADDED = "added"
    REMOVED = "removed"
    REWORDED = "reworded"
    REARRANGED = "rearranged"
    """It leads to others, or uses others, than before."""
    CHANGED = "changed"
    """A file, which says something else."""


class Change(NamedTuple):
    """An entry or page that is not as it was."""

    entry: str
    what: What
    languages: tuple[str, ...]
    """In which it is to be seen, in the order of the settings."""


def changes(before: Book, after: Book) -> Iterator[Change]:
    """Yield what differs, by id; marks, capitals and the order of files do not count."""
    names = dict.fromkeys([*before.kinds, *after.kinds])
    languages = after.settings.codes
    used_before, used_after = _used(before), _used(after)
    for name in names:
        if name not in before.kinds:
            yield Change(name, What.ADDED, languages)
        elif name not in after.kinds:
            yield Change(name, What.REMOVED, before.settings.codes)
        else:
            reworded = tuple(
                code for code in languages if _mark(before, name, code) != _mark(after, name, code)
            )
            if reworded:
                yield Change(name, What.REWORDED, reworded)
            if used_before.get(name, ()) != used_after.get(name, ()):
                yield Change(name, What.REARRANGED, languages)


def _mark(book: Book, name: str, language: str) -> str:
    return book.marks.get(Read(name, language), "")


def _used(book: Book) -> Mapping[str, tuple[str, ...]]:
    """Return what each entry uses, in its order; what a page of a translation uses is the page's own affair."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for use in uses(book):
        if use.language in ("", book.settings.source):
            found[use.entry].append(use.reference.name)
    return {name: tuple(used) for name, used in found.items()}
