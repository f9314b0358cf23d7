"""The check `entry-not-shown`."""

from collections.abc import Iterator, Mapping

from carebook.checks.check import check
from carebook.model.book import Book
from carebook.model.entries import Entry
from carebook.model.finding import Finding, Severity
from carebook.model.page import BlockUse
from carebook.model.place import Place, Reference
from carebook.reading.nearest import nearest

_SHOWN_TOGETHER = {"term": "glossary", "notice": "notices", "saying": "sayings"}
"""A kind of entry to the block that shows all of them."""


@check(Severity.ERROR)
def entry_not_shown(book: Book) -> Iterator[Finding]:
    """Every entry is shown on some page.

    ## Why it matters
    Links, search results and lessons lead to the place where an entry is shown. What is shown nowhere
    has been translated in vain.

    ## What to do
    Put a block on a page of every language: `/// script | the-id`, `/// phrases | the-topic`,
    `/// glossary`, and `///` below it. Or delete the entry.
    """
    hidden = {entry.id: entry for entry in _showable(book) if entry.id and entry.id not in book.homes}
    if book.damaged:  # what could not be read may show any phrase
        hidden = {name: entry for name, entry in hidden.items() if entry.kind != "phrase"}
    for name in list(_consequences(book, hidden)):
        hidden.pop(name, None)
    for group in _groups(book, hidden):
        first, *others = group
        message = f"no page shows the {first.kind} `{first.id}`"
        block = f"/// {first.kind} | {first.id}"
        if first.kind in _SHOWN_TOGETHER:
            whole = _SHOWN_TOGETHER[first.kind]
            message, block = f"no page shows the {whole}", f"/// {whole}"
        elif others and (topic := _topic(book, first)):
            message, block = f"no page shows the {len(group)} phrases of `{topic}`", f"/// phrases | {topic}"
        yield Finding(first.place, message, f"put the block `{block}` on a page", entry=first.id)


def _showable(book: Book) -> Iterator[Entry]:
    yield from book.scripts
    yield from book.checklists
    yield from book.messages
    yield from book.lessons
    yield from book.paths
    yield from book.figures
    yield from book.terms
    yield from book.notices
    yield from book.sayings
    yield from book.phrases


def _consequences(book: Book, hidden: Mapping[str, Entry]) -> Iterator[str]:
    """Yield what is hidden only because of another fault: in what shows it, or in the name of a block."""
    for entry in hidden.values():
        shown = book.shown_by(_block(entry.kind, entry.id))
        yield from (name for name in shown if name != entry.id)
    for page in book.source_pages:
        for kind, argument in page.blocks:
            if kind.name == "phrases" and argument.name not in book.topics:
                known: tuple[str, ...] = tuple(book.topics)
            elif argument.name not in book.kinds:
                known = tuple(entry.id for entry in hidden.values() if entry.kind == kind.name)
            else:
                continue
            yield from book.shown_by(_block(kind.name, nearest(argument.name, known)))


def _groups(book: Book, hidden: Mapping[str, Entry]) -> Iterator[tuple[Entry, ...]]:
    """Yield what one block would show: the glossary, all notices, all sayings, a whole topic, or a single entry."""
    for kind in _SHOWN_TOGETHER:
        if together := tuple(entry for entry in hidden.values() if entry.kind == kind):
            yield together
    for phrases in book.topics.values():
        if len(phrases) > 1 and all(phrase.id in hidden for phrase in phrases):
            yield phrases
        else:
            yield from ((phrase,) for phrase in phrases if phrase.id in hidden)
    yield from ((entry,) for entry in hidden.values() if entry.kind not in ("phrase", *_SHOWN_TOGETHER))


def _topic(book: Book, entry: Entry) -> str:
    phrase = book.phrase(entry.id)
    return phrase.topic if phrase else ""


def _block(kind: str, name: str) -> BlockUse:
    nowhere = Reference(name, Place("", 0, 0))
    return BlockUse(nowhere._replace(name=kind), nowhere)
