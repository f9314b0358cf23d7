"""Where an id and those of its parts stand in a knowledge base, where they are given as well as where they are used."""

from collections.abc import Collection, Iterator, Mapping

from carebook.model.book import Book
from carebook.model.entries import parts_of
from carebook.model.place import Place
from carebook.model.uses import uses


def names(book: Book, old: str, new: str) -> Mapping[str, str]:
    """Return the ids that change, to what they become: the id itself, and those of its parts that begin with it."""
    inside = [old]
    entry = book.entries.get(old)
    if entry is not None:
        inside += [part.id for part in parts_of(entry)]
    for page in book.source_pages:
        if page.id == old:
            inside += [heading.id.name for heading in page.headings]
    return {
        name: new + name.removeprefix(old) for name in inside if name == old or name.startswith(f"{old}.")
    }


def places(book: Book, changed: Collection[str]) -> Iterator[tuple[str, Place]]:
    """Yield each of these ids wherever it stands, in data and in pages of all languages."""
    yield from ((name, place) for name, place in _all_places(book) if name in changed)


def _all_places(book: Book) -> Iterator[tuple[str, Place]]:
    yield from ((name, entry.place) for name, entry in book.entries.items())
    yield from (use.reference for use in uses(book))
    for page in book.pages.values():
        yield page.id, page.place
        yield from (heading.id for heading in page.headings)
        yield from page.links
