"""A reading list to the ids of its chapters: `call.*` stands for all pages whose ids begin so."""

import re
from collections.abc import Iterable, Iterator

from carebook.model.book import Book
from carebook.model.place import Reference

_ANYTHING = "*"


def is_pattern(reference: Reference) -> bool:
    """Tell whether a name in a reading list stands for several pages."""
    return _ANYTHING in reference.name


def matched(book: Book, pattern: Reference) -> Iterator[str]:
    """Yield the ids of the pages that a pattern stands for, in the order of the navigation."""
    wanted = re.compile(".*".join(map(re.escape, pattern.name.split(_ANYTHING))))
    return (page.id for page in book.source_pages if page.id and wanted.fullmatch(page.id))


def chapters(book: Book, references: Iterable[Reference]) -> tuple[str, ...]:
    """Return the ids of all chapters that a list names, each once, where it comes first."""
    found: dict[str, None] = {}
    for reference in references:
        found |= dict.fromkeys(matched(book, reference) if is_pattern(reference) else (reference.name,))
    return tuple(found)
