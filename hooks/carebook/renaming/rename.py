"""`carebook rename`: data, pages, lessons and locks at once, and the old id leads to the new one."""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from carebook.checks.run import errors_in
from carebook.model.book import Book
from carebook.model.ids import fault_of_id
from carebook.model.page import Page
from carebook.model.place import Place
from carebook.reading import ids_lock, readings_lock, translations_lock
from carebook.reading.book import DATA_FOLDER, BookReader
from carebook.reading.formats import ONE_PER_FILE
from carebook.reading.nearest import did_you_mean
from carebook.renaming.places import names, places
from carebook.writing.files import edit_file, line_end, move_file, replace_file
from carebook.writing.refusal import Refusal, writing

RETIRED = "retired.yml"
_FIRST_WORD = re.compile(r"^[^\s#]\S*", re.MULTILINE)
_AFTERWARDS = ("wrong-file-name",)
"""What is found until the file has its new name."""


@dataclass(frozen=True)
class Renamed:
    """What renaming has come to."""

    names: Mapping[str, str]
    """Old ids to new ones."""
    texts: Mapping[str, str]
    """The changed files as they are to be."""
    moved: Mapping[str, str]
    """Files to their new names."""


def rename(root: Path, old: str, new: str) -> Renamed:
    """Return what changes if an id, and with it those of its parts, is another one; nothing is written.

    Raises `Refusal` for ids that are none, for one that is or was somebody's, and for what would leave new errors.
    """
    reader = BookReader(root)
    book = reader.read()
    _refuse(book, old, new)
    changed = names(book, old, new)
    if taken := [name for name in changed.values() if _is_known(book, name)]:
        raise Refusal(f"`{taken[0]}` is there already, or was once: an id is never given twice")
    data = f"{book.settings.docs_dir}/{DATA_FOLDER}"
    texts = _edited(book, changed)
    texts |= _locks(book, data, changed)
    if retired := [name for name in changed if name in book.published]:
        texts[f"{data}/{RETIRED}"] = _retired(book, f"{data}/{RETIRED}", retired, changed, texts)
    before = {one.wherever for one in errors_in(book)}
    reader.pretend({path: text for path, text in texts.items() if path in book.files})
    after = [one for one in errors_in(reader.read()) if one.wherever not in before]
    # A file that is not there yet cannot be pretended; what it will say of ids that are gone is known.
    new_errors = [one for one in after if one.check not in (*_AFTERWARDS, "id-removed")]
    if new_errors:
        raise Refusal(f"that would leave an error: {new_errors[0].place}: {new_errors[0].message}")
    return Renamed(changed, texts, _moved(book, data, old, new))


def write(root: Path, renamed: Renamed) -> None:
    """Write the changed files, each whole or not at all, and give those their new names that are called by the id."""
    for path, text in renamed.texts.items():
        with writing(path):
            if (root / path).exists():
                edit_file(root / path, text)
            else:
                replace_file(root / path, text)
    for path, name in renamed.moved.items():
        with writing(name):
            move_file(root / path, root / name)


def _refuse(book: Book, old: str, new: str) -> None:
    if old not in book.kinds:
        help_ = (
            did_you_mean(old, book.kinds) or "ids stand in the data files and in the front matter of pages"
        )
        raise Refusal(f"there is no `{old}`; {help_}")
    if fault := fault_of_id(new):
        raise Refusal(f"`{new}` {fault}")
    if broken := [one for one in book.faults if one.check == "file-encoding"]:
        raise Refusal(f"{broken[0].finding.place}: {broken[0].finding.message}")


def _is_known(book: Book, name: str) -> bool:
    return name in book.kinds or name in book.published or name in book.retired


def _edited(book: Book, changed: Mapping[str, str]) -> dict[str, str]:
    by_file: defaultdict[str, set[tuple[int, str]]] = defaultdict(set)
    for name, place in places(book, changed):
        by_file[place.path].add((_offset(book, name, place), name))
    texts = {}
    for path, found in by_file.items():
        text = book.files[path]
        for at, name in sorted(found, reverse=True):
            text = text[:at] + changed[name] + text[at + len(name) :]
        texts[path] = text
    return texts


def _offset(book: Book, name: str, place: Place) -> int:
    """Return where the id itself begins, which may stand between quotes or behind the bar of a block."""
    at = book.files[place.path].find(name, book.offset(place))
    line = book.line(place)
    if name not in line[place.column - 1 :]:
        raise Refusal(f"{place}: `{name}` is written in another way; write it as it is, then rename it")
    return at


def _locks(book: Book, data: str, changed: Mapping[str, str]) -> dict[str, str]:
    texts = {}
    for name in (translations_lock.NAME, readings_lock.NAME):
        path = f"{data}/{name}"
        if path in book.files:
            renamed = _FIRST_WORD.sub(
                lambda match: changed.get(match.group(), match.group()), book.files[path]
            )
            head, *lines = renamed.splitlines()
            texts[path] = "\n".join([head, *sorted(lines)]) + "\n"
    if book.published:
        published = {
            name: [(one.kind, one.path) for one in several] for name, several in book.published.items()
        }
        for old, new in changed.items():
            if old in book.homes:
                path = book.homes[old].path if book.kinds[old] == Page.kind else ""
                published[new] = [(book.kinds[old], path)]
        texts[f"{data}/{ids_lock.NAME}"] = ids_lock.written(published)
    return texts


def _retired(
    book: Book, path: str, retired: list[str], changed: Mapping[str, str], texts: Mapping[str, str]
) -> str:
    """Return `retired.yml` with the old ids at its end."""
    text = texts.get(path, book.files.get(path, ""))
    end = line_end(text)
    if text and not text.endswith("\n"):
        text += end
    return text + "".join(f"{name}:{end}  successor: {changed[name]}{end}" for name in retired)


def _moved(book: Book, data: str, old: str, new: str) -> dict[str, str]:
    return {
        path: f"{data}/{folder}/{new}.yml"
        for folder in ONE_PER_FILE
        if (path := f"{data}/{folder}/{old}.yml") in book.files
    }
