"""A book to its next edition: the marks of all that it shows, and how the edition before worded what has changed."""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from carebook.agreeing.refusals import refuse_errors
from carebook.model.book import Book
from carebook.model.edition import Edition
from carebook.model.ids import suggested_id
from carebook.model.readings import Read
from carebook.model.shown import mark_of, shown
from carebook.model.text import Line
from carebook.reading.book import DATA_FOLDER
from carebook.reading.editions import FOLDER, LONGEST_NAME, fault_of_edition, written
from carebook.reading.revisions import UnknownRevisionError, read_revision, revision_with
from carebook.writing.files import create_files
from carebook.writing.refusal import Refusal, writing


class Released(NamedTuple):
    """What has become an edition."""

    path: str
    follows: str
    added: int
    reworded: int
    removed: int
    """Entries and pages that differ from the edition before, each counted once."""
    lost: tuple[str, ...]
    """Ids whose wording in the edition before could not be found."""
    why_lost: str
    """What git says, if it was git."""


def release(book: Book, root: Path, name: str) -> Released:
    """Write the edition of a book as it stands, with the day: from then on it is data, and no clock is asked again.

    Raises `Refusal` for a name that is none or taken, for a book with errors and for one in which nothing has changed.
    """
    _refuse_name(book, name)
    refuse_errors(book)
    history = book.history
    newest = history.newest
    if history.name:
        raise Refusal(f"nothing has changed since the edition `{history.name}`, which has its name already")
    gone = {} if newest is None else {r: m for r, m in newest.marks.items() if history.marks.get(r) != m}
    found, why = _wordings(root, newest, gone) if newest else ({}, "")
    path = f"{book.settings.docs_dir}/{DATA_FOLDER}/{FOLDER}/{name}.yml"
    today = datetime.now().astimezone().date().isoformat()
    replaced = {read: found[read] for read in sorted(found)}
    text = written(newest.name if newest else "", today, history.marks, replaced)
    with writing(path):
        create_files({root / path: text})
    before = {read.entry for read in newest.marks} if newest else set()
    now = {read.entry for read in history.marks}
    return Released(
        path,
        newest.name if newest else "",
        len(now - before),
        len({read.entry for read in gone} & now),
        len(before - now),
        tuple(sorted({read.entry for read in gone if read not in found})),
        why,
    )


def _refuse_name(book: Book, name: str) -> None:
    wrong = fault_of_edition(name)
    if wrong:
        meant = suggested_id(name.replace(".", "-"))[:LONGEST_NAME].strip("-")
        help_ = f"did you mean `{meant}`?" if meant else "take one such as `2026-11`"
        raise Refusal(f"the edition's name `{name}` {wrong}; {help_}")
    if any(edition.name == name for edition in book.editions):
        raise Refusal(f"there is an edition `{name}`, and others may have it on paper; take another name")


def _wordings(
    root: Path, edition: Edition, wanted: Mapping[Read, str]
) -> tuple[Mapping[Read, tuple[Line, ...]], str]:
    """Return how an edition worded what is wanted, as far as git has it, and what git says where it has not.

    The edition's file was committed with what it names, or shortly after: marks tell whether a wording is the right
    one, so looking in the wrong revision does no harm.
    """
    found: dict[Read, tuple[Line, ...]] = {}
    try:
        revisions = [revision_with(root, edition.place.path), "HEAD"]
        for revision in dict.fromkeys(one for one in revisions if one):
            if len(found) < len(wanted):
                lines = shown(read_revision(root, revision))
                found |= {
                    read: lines[read]
                    for read, mark in wanted.items()
                    if read in lines and mark_of(lines[read]) == mark
                }
    except UnknownRevisionError as error:
        return found, str(error)
    return found, ""
