"""The units of a book: what can change without a word of the others.

A unit is a file of phrases, a script, a checklist, a message or a lesson, or a page in all its languages. All else is
the context, which every check may consult: settings, glossary, address words, interface, locks.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from hashlib import sha256
from itertools import chain

from carebook.model.book import Book
from carebook.model.entries import Entry, parts_of

CONTEXT = ""
"""Stands for all files that belong to no unit."""


def units(book: Book) -> Mapping[str, str]:
    """Return the unit of each file; files of the context are left out."""
    found = {entry.place.path: entry.place.path for entry in _entries(book)}
    return found | {page.place.path: page.path for page in book.pages.values()}


def _entries(book: Book) -> Iterator[Entry]:
    yield from chain(book.phrases, book.scripts, book.checklists, book.messages, book.lessons)


def marks(book: Book) -> Mapping[str, str]:
    """Return what tells, of each unit and of the context, whether it is as it was."""
    unit_of = units(book)
    texts: dict[str, list[object]] = {CONTEXT: []}
    for path, text in book.files.items():
        texts.setdefault(unit_of.get(path, CONTEXT), []).append((path, text))
    for fault in book.faults:  # of a file that cannot be decoded its text is not all
        texts.setdefault(unit_of.get(fault.finding.place.path, CONTEXT), []).append(fault)
    return {
        unit: sha256(repr(of_unit).encode(errors="replace")).hexdigest() for unit, of_unit in texts.items()
    }


def stand_alone(book: Book) -> bool:
    """Tell whether the units of a book know nothing of each other: an id that two have, or none, makes them one."""
    entries = [one for entry in _entries(book) for one in (entry, *parts_of(entry))]
    declared = [declaration.id for declaration in book.declarations]
    pages = {(page.id, page.path) for page in book.pages.values() if page.id}
    page_ids = {name for name, _ in pages}
    return (
        all(entry.id for entry in entries)
        and len(declared) == len(set(declared))
        and len(pages) == len(page_ids)
        and page_ids.isdisjoint(book.entries)
    )


def narrowed(book: Book, chosen: Collection[str]) -> Book:
    """Return a book that has some of its units, and the context."""
    unit_of = units(book)

    def is_in(path: str) -> bool:
        return unit_of.get(path, CONTEXT) in (*chosen, CONTEXT)

    return replace(
        book,
        phrases=tuple(one for one in book.phrases if is_in(one.place.path)),
        scripts=tuple(one for one in book.scripts if is_in(one.place.path)),
        checklists=tuple(one for one in book.checklists if is_in(one.place.path)),
        messages=tuple(one for one in book.messages if is_in(one.place.path)),
        lessons=tuple(one for one in book.lessons if is_in(one.place.path)),
        pages={key: page for key, page in book.pages.items() if is_in(page.place.path)},
        faults=tuple(fault for fault in book.faults if is_in(fault.finding.place.path)),
    )
