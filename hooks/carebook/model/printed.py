"""A book to all that stands in each of its reading lists: what is printed, and is old paper once it changes."""

from collections.abc import Iterator, Mapping

from carebook.model.book import Book
from carebook.model.chapters import chapters
from carebook.settings import ReadingList


def printed(book: Book) -> Mapping[str, tuple[str, ...]]:
    """Return, by the name of the reading list, the ids of its chapters and of what they show.

    The handbook holds everything, so nothing can be learnt from its being touched.
    """
    return {one.name: tuple(dict.fromkeys(_printed(book, one))) for one in book.settings.books or ()}


def _printed(book: Book, listed: ReadingList) -> Iterator[str]:
    pages = {page.id: page for page in book.source_pages}
    for name in chapters(book, (*listed.contents, *listed.annex)):
        yield name
        if name in pages:
            for block in pages[name].blocks:
                yield from book.shown_by(block)
        elif name in book.entries:
            yield from book.shown_in(book.entries[name])
