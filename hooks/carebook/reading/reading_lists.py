"""The books to print that the settings name."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from carebook.reading.fields import FLAG, ListKind, Record, RecordField, ReferenceKind, TextKind, one_of
from carebook.reading.node_reader import NodeReader
from carebook.settings import HANDBOOK, PAPERS, ReadingList

_FILE_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_NAME = ReferenceKind(())

BOOK = Record(
    "a book",
    ReadingList,
    {
        "title": RecordField(TextKind(), required=True),
        "contents": RecordField(ListKind(_NAME, filled=True), required=True),
        "annex": RecordField(ListKind(_NAME)),
        "sign-off": RecordField(FLAG),
        "paper": RecordField(one_of(*PAPERS)),
    },
)


def read_books(reader: NodeReader, books: Mapping[str, ReadingList]) -> Iterator[ReadingList]:
    """Yield the books that can be printed; what is wrong with the names of others is reported."""
    for name, book in books.items():
        if name == HANDBOOK or not _FILE_NAME.fullmatch(name):
            what = "is the book that holds everything" if name == HANDBOOK else "cannot be the name of a file"
            reader.report(
                "setting-wrong",
                book.place,
                f"`{name}` {what}",
                "name the book like `new-agents`, in small letters",
            )
        else:  # in findings and in the lock the title is known by the book's name
            yield replace(book, title=replace(book.title, field=f"books.{name}"))
