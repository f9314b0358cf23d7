"""`carebook stamp`: the texts as they are, agreed on in all their languages."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path

from carebook.agreeing.refusals import belongs, refuse_errors, refuse_unknown
from carebook.model.agreement import Agreeable, Key, mark
from carebook.model.book import Book
from carebook.model.page import Page
from carebook.model.place import Place
from carebook.reading import ids_lock
from carebook.reading.book import DATA_FOLDER
from carebook.reading.translations_lock import NAME, written
from carebook.writing.files import edit_file, replace_file
from carebook.writing.refusal import writing


def stamp(book: Book, root: Path, ids: Sequence[str]) -> int:
    """Write that these entries with what they hold, or all, are agreed; return of how many texts this was new.

    Lines `typo:` beside them are taken out. Raises `Refusal` for an id that is none, and for a book with errors: what
    could not be read would be forgotten.
    """
    refuse_errors(book)
    texts = book.agreeables
    refuse_unknown({text.key.entry for text in texts}, ids)
    chosen = [text for text in texts if not ids or any(belongs(text.key.entry, name) for name in ids)]
    now = {text.key: _marks(text) for text in chosen}
    kept = {text.key: book.agreements[text.key] for text in texts if text.key in book.agreements}
    lines: dict[Key, Sequence[Mapping[str, str]]] = {**kept, **{key: [marks] for key, marks in now.items()}}
    with writing(NAME):
        replace_file(root / book.settings.docs_dir / DATA_FOLDER / NAME, written(lines.items()))
    with writing(ids_lock.NAME):
        replace_file(
            root / book.settings.docs_dir / DATA_FOLDER / ids_lock.NAME, ids_lock.written(_published(book))
        )
    for path, text in _without_typos(book, chosen):
        with writing(path):
            edit_file(root / path, text)
    return sum(marks not in kept.get(key, ()) for key, marks in now.items())


def _published(book: Book) -> Mapping[str, Collection[tuple[str, str]]]:
    """Return what is published with all that ever was: nothing is forgotten."""
    published = {name: [(one.kind, one.path) for one in several] for name, several in book.published.items()}
    for one in book.declarations:
        if one.id in book.homes:
            path = book.homes[one.id].path if one.kind == Page.kind else ""
            published.setdefault(one.id, []).append((one.kind, path))
    return published


def _marks(text: Agreeable) -> dict[str, str]:
    return {language: mark(words) for language, words in text.words.items()}


def _without_typos(book: Book, texts: Sequence[Agreeable]) -> Iterator[tuple[str, str]]:
    """Yield the files that have lines `typo:` beside these texts, without them."""
    lines: dict[str, set[Place]] = {}
    for text in texts:
        for language in text.typo:
            lines.setdefault(language.place.path, set()).add(language.place._replace(column=1, length=1))
    for path, places in lines.items():
        content = book.files[path]
        for place in sorted(places, reverse=True):
            after = book.offset(place._replace(line=place.line + 1))
            content = content[: book.offset(place)] + content[after:]
        yield path, content
