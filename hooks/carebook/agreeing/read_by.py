"""`carebook stamp --read-by`: what a native speaker has read."""

from collections.abc import Sequence
from pathlib import Path

from carebook.agreeing.refusals import belongs, refuse_errors, refuse_language, refuse_unknown
from carebook.model.book import Book
from carebook.reading.book import DATA_FOLDER
from carebook.reading.readings_lock import NAME, written
from carebook.writing.files import replace_file
from carebook.writing.refusal import Refusal, writing


def read_by(book: Book, root: Path, name: str, language: str, ids: Sequence[str]) -> int:
    """Write that somebody has read these entries with what they hold, or all; return how many were new.

    What was read before and has changed since is forgotten. Raises `Refusal` for an id or a language that is none,
    for a name that no line can hold, and for a book with errors.
    """
    if not name.strip() or not name.isprintable():
        raise Refusal("--read-by takes the name of a person, on one line")
    refuse_language(book, language)
    refuse_errors(book)
    refuse_unknown({read.entry for read in book.marks}, ids)
    lines = {
        (read, mark): book.readings[read][mark]
        for read, mark in book.marks.items()
        if mark in book.readings.get(read, {})
    }
    new = [
        (read, mark)
        for read, mark in book.marks.items()
        if read.language == language
        and (not ids or any(belongs(read.entry, one) for one in ids))
        and (read, mark) not in lines
    ]
    lines |= dict.fromkeys(new, " ".join(name.split()))
    with writing(NAME):
        path = root / book.settings.docs_dir / DATA_FOLDER / NAME
        replace_file(path, written((read, mark, who) for (read, mark), who in lines.items()))
    return len(new)
