"""The books to print that the settings name."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from carebook.model.place import Reference
from carebook.reading.fields import (
    FLAG,
    ListKind,
    MapKind,
    Record,
    RecordField,
    ReferenceKind,
    TextKind,
    one_of,
)
from carebook.reading.nearest import did_you_mean
from carebook.reading.node_reader import NodeReader
from carebook.settings import CUE_CARDS, HANDBOOK, PAPERS, SHEETS, ReadingList

_FILE_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_NAME = ReferenceKind(())
_TAKEN = {
    HANDBOOK: "is the book that holds everything",
    CUE_CARDS: "is the deck of all scripts",
    SHEETS: "is all scripts in two columns",
}

PAIRS = MapKind(ListKind(_NAME, filled=True), keys="languages")
"""A language to those that callers speak; each pair is named, for all of them would be many."""

BOOK = Record(
    "a book",
    ReadingList,
    {
        "title": RecordField(TextKind(), required=True),
        "contents": RecordField(ListKind(_NAME, filled=True), required=True),
        "annex": RecordField(ListKind(_NAME)),
        "sign-off": RecordField(FLAG),
        "said-in": RecordField(PAIRS),
        "paper": RecordField(one_of(*PAPERS)),
        "duplex": RecordField(FLAG),
    },
)


def read_books(reader: NodeReader, books: Mapping[str, ReadingList]) -> Iterator[ReadingList]:
    """Yield the books that can be printed; what is wrong with the names of others is reported."""
    for name, book in books.items():
        if name in _TAKEN or not _FILE_NAME.fullmatch(name):
            what = _TAKEN.get(name, "cannot be the name of a file")
            reader.report(
                "setting-wrong",
                book.place,
                f"`{name}` {what}",
                "name the book like `new-agents`, in small letters",
            )
        else:  # in findings and in the lock the title is known by the book's name
            title = replace(book.title, field=f"books.{name}")
            yield replace(book, title=title, said_in=read_pairs(reader, book.said_in))


def read_pairs(
    reader: NodeReader, pairs: Mapping[str, tuple[Reference, ...]]
) -> Mapping[str, tuple[Reference, ...]]:
    """Return the pairs that are two languages of the site; what is wrong with others is reported."""
    return {
        language: tuple(said for said in several if _is_other(reader, language, said))
        for language, several in pairs.items()
    }


def _is_other(reader: NodeReader, language: str, said: Reference) -> bool:
    if said.name in reader.languages and said.name != language:
        return True
    if said.name:
        others = [code for code in reader.languages if code != language]
        known = said.name == language
        reader.report(
            "setting-wrong",
            said.place,
            f"`{said.name}` is "
            + ("the language of the book itself" if known else "no language of this site"),
            (not known and did_you_mean(said.name, others)) or f"the other languages are {', '.join(others)}",
        )
    return False
