"""A book to what names its entries: where, and which kinds of entries may stand there."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from carebook.model.book import Book
from carebook.model.chapters import is_pattern
from carebook.model.entries import Checklist, Entry, LearningPath, Lesson, Message, Script
from carebook.model.page import NAMELESS, Page
from carebook.model.place import Reference
from carebook.settings import Settings

ANYTHING = (
    "phrase",
    "script",
    "step",
    "opening",
    "checklist",
    "item",
    "message",
    "lesson",
    "question",
    "path",
    "figure",
    "term",
    "saying",
    "page",
    "heading",
)
"""The kinds that have a place on the site; a source has none."""

TITLED = ("page", "script", "checklist", "message", "lesson")
"""The kinds that can be a chapter of a printed book."""

ON_A_PATH = ("lesson", "checklist", "script", "page", "heading")
"""The kinds that a learning path leads to: what one works through or reads as a whole."""

WHOLE = ("script", "checklist", "message", "lesson", "path", "page")
"""The kinds that people are sent to from a screen or a sheet of paper; these have a QR code."""

USERS: tuple[type[Entry], ...] = (LearningPath, Lesson, Script, Message, Checklist)
"""What is made of other entries, in the order in which it matters who is touched."""

TOPICAL = ("phrases", *NAMELESS)
"""Blocks that show many entries and name none."""


class Use(NamedTuple):
    """A name of an entry where another one, or a page, uses it."""

    reference: Reference
    kinds: tuple[str, ...]
    """What may stand there."""
    entry: str
    """What uses it."""
    language: str = ""
    """The language of the page that uses it; data files use it in all."""


def uses(book: Book) -> Iterator[Use]:
    """Yield every use of an entry; a file's default, which many entries share, once."""
    seen: set[Reference] = set()
    for use in _all_uses(book):
        if use.reference not in seen:
            seen.add(use.reference)
            yield use


def _all_uses(book: Book) -> Iterator[Use]:
    for phrase in book.phrases:
        yield from _each((*phrase.instead, *phrase.then), ("phrase",), phrase.id)
    for script in book.scripts:
        yield from _uses_of_script(script)
    for checklist in book.checklists:
        for item in checklist.items:
            yield from _each((item.entry,), ANYTHING, item.id)
    for message in book.messages:
        yield from _each((paragraph.phrase for paragraph in message.body), ("phrase",), message.id)
    for lesson in book.lessons:
        yield from _each((part.entry for part in lesson.parts), ANYTHING, lesson.id)
    for path in book.paths:
        yield from _each((step.entry for step in path.steps), ON_A_PATH, path.id)
    for entry, source in _sources(book):
        yield from _each((source,), ("source",), entry)
    for page in book.pages.values():
        yield from _uses_of_page(page)
    yield from _links(book)
    yield from _uses_of_settings(book.settings)


def _uses_of_settings(settings: Settings) -> Iterator[Use]:
    yield from _each(settings.footer, ANYTHING, "")
    for one in settings.books or ():
        yield from _each((name for name in (*one.contents, *one.annex) if not is_pattern(name)), TITLED, "")


def _links(book: Book) -> Iterator[Use]:
    for notice in book.notices:
        yield from _each((notice.entry,), ANYTHING, notice.id)
    for retired in book.retired.values():
        yield from _each((retired.successor,), ANYTHING, retired.id)


def _sources(book: Book) -> Iterator[tuple[str, Reference | None]]:
    yield from ((entry.id, entry.source) for entry in book.phrases)
    for script in book.scripts:
        yield script.id, script.source
        yield from ((step.id, step.source) for step in script.steps)
    yield from ((entry.id, entry.source) for entry in book.checklists)
    yield from ((entry.id, entry.source) for entry in book.messages)
    yield from ((entry.id, entry.source) for entry in book.lessons)
    yield from ((entry.id, entry.source) for entry in book.paths)
    yield from ((entry.id, entry.source) for entry in book.figures)
    yield from ((entry.id, entry.source) for entry in book.terms)
    yield from ((entry.id, entry.source) for entry in book.sayings)


def _uses_of_script(script: Script) -> Iterator[Use]:
    yield from _each(script.anytime, ("script",), script.id)
    for opening in script.openings:
        yield from _each((opening.go,), ("step", "script"), opening.id)
    for step in script.steps:
        yield from _each((*step.say, *step.with_care, *step.avoid, *step.hold), ("phrase",), step.id)
        yield from _each((branch.go for branch in step.next), ("step", "script", "end"), step.id)


def _uses_of_page(page: Page) -> Iterator[Use]:
    yield from _each(page.source, ("source",), page.id, page.language)
    for block in page.blocks:
        if block.kind.name not in TOPICAL:
            yield from _each((block.argument,), (block.shows,), page.id, page.language)


def _each(
    references: Iterable[Reference | None], kinds: tuple[str, ...], entry: str, language: str = ""
) -> Iterator[Use]:
    for reference in references:
        if reference is not None:
            yield Use(reference, kinds, entry, language)
