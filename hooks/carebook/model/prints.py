"""What is printed of a book: its reading lists, the handbook, cue cards and scripts in two columns, by language."""

from collections.abc import Iterator
from typing import NamedTuple

from carebook.model.book import Book
from carebook.settings import CUE_CARDS, HANDBOOK, SHEETS


class Print(NamedTuple):
    """One file that is printed."""

    name: str
    """Of a reading list, or one of `HANDBOOK`, `CUE_CARDS` and `SHEETS`; of one script in two columns with its id."""
    language: str
    """That of its readers."""
    said: str = ""
    """The language of what is said to customers, where that is another one."""


def prints(book: Book, language: str) -> Iterator[Print]:
    """Yield what the settings ask for in a language, books for certain readers first."""
    settings = book.settings
    for one in settings.books or ():
        yield Print(one.name, language)
        yield from (Print(one.name, language, said.name) for said in one.said_in.get(language, ()))
    if settings.books is not None:
        yield Print(HANDBOOK, language)
    if book.scripts:
        if settings.cue_cards:
            yield Print(CUE_CARDS, language)
        yield from (Print(SHEETS, language, said.name) for said in settings.sheets.get(language, ()))


def book_names(book: Book) -> tuple[str, ...]:
    """Return the names of all that can be printed, whatever the settings ask for."""
    scripts = (CUE_CARDS, SHEETS) if book.scripts else ()
    return (*(one.name for one in book.settings.books or ()), HANDBOOK, *scripts)


def is_printed(book: Book) -> bool:
    """Tell whether the settings ask for anything that is printed."""
    return any(True for language in book.settings.codes for _ in prints(book, language))


def sheet_name(script: str) -> str:
    """Return the name of one script in two columns."""
    return f"{SHEETS}/{script}"


def script_of(name: str) -> str:
    """Return the id of the script that is printed under a name alone; empty where it is none."""
    folder, _, script = name.partition("/")
    return script if folder == SHEETS else ""
