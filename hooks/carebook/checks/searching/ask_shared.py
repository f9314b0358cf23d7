"""The check `ask-shared`."""

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from carebook.checks.check import check
from carebook.languages.folding import words
from carebook.model.book import Book
from carebook.model.entries import wholes
from carebook.model.finding import Finding, Severity
from carebook.model.place import Place
from carebook.model.text import Addresses

_MOST = 3
"""So many results stand where an agent sees them without reading."""
_TITLE = "title"


class _Name(NamedTuple):
    """What something is called, or what people type or say for it."""

    entry: str
    language: str
    string: str
    place: Place
    query: frozenset[str]
    """What brings it to the top in its language: just these words, in any order; `named` in `search_engine.js`."""


@check(Severity.WARNING)
def ask_shared(book: Book) -> Iterator[Finding]:
    """What people type to find an entry leads to three entries at most.

    ## Why it matters
    Whatever is called by just the words of a query, or has them among what people type or say for it, stands first,
    and the first three results are seen at a glance, while the caller is talking. Where more entries share the
    words, some stand below them. The order of words, capitals and marks do not count. A script and its steps are one.

    ## What to do
    Leave the words to the entries that are meant first, and give the others words of their own, or one word more.
    """
    whole = wholes(book.scripts)
    asked = [*_asks(book)]
    named: defaultdict[tuple[str, frozenset[str]], set[str]] = defaultdict(set)
    for one in (*asked, *_titles(book)):
        named[one.language, one.query].add(one.entry)
    shared = {query: sorted(names) for query, names in named.items() if len(names) > _MOST}
    for one in asked:
        names = shared.get((one.language, one.query), ())
        own = whole.get(one.entry, one.entry)
        others = [name for name in names if whole.get(name, name) != own]
        if len(others) >= _MOST:
            yield Finding(
                one.place,
                f"`{one.string}` leads to {', '.join(f'`{other}`' for other in others)} too",
                "leave it to those that are meant first, or say more of what is meant here",
                entry=one.entry,
                language=one.language,
            )


def _asks(book: Book) -> Iterator[_Name]:
    for entry, text in book.texts:
        if text.addresses is Addresses.NOBODY and text.field != _TITLE:
            for language, sentence in text.sentences():
                yield _name(entry, language, sentence.string, sentence.place)
    for page in book.pages.values():
        for ask in page.asks:
            yield _name(page.id, page.language, ask.name, ask.place)


def _titles(book: Book) -> Iterator[_Name]:
    for entry, text in book.texts:
        if text.field == _TITLE:
            for language, sentence in text.sentences():
                yield _name(entry, language, sentence.string, sentence.place)
    for page in book.pages.values():
        yield _name(page.id, page.language, page.title, page.place)
        for heading in page.headings:
            yield _name(heading.id.name, page.language, heading.title, heading.id.place)


def _name(entry: str, language: str, string: str, place: Place) -> _Name:
    return _Name(entry, language, string, place, frozenset(words(string)))
