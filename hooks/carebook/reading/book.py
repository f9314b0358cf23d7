"""A folder to a book. Files that have not changed since the last time are not read again."""

import gc
import os
import re
from collections.abc import Callable, Container, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from stat import S_ISREG
from typing import Any, NamedTuple

import yaml

from carebook.model import entries
from carebook.model.book import Book
from carebook.model.edition import Edition
from carebook.model.finding import Fault, Finding, Suppression
from carebook.model.font import Font
from carebook.model.logo import Logo
from carebook.model.page import Page
from carebook.model.place import Place, Reference
from carebook.model.published import Retired
from carebook.model.spelling import Spelling
from carebook.model.text import Text
from carebook.reading import editions, fonts, formats, ids_lock, readings_lock, translations_lock
from carebook.reading.fields import Record
from carebook.reading.logos import NoLogoError, read_logo
from carebook.reading.nearest import did_you_mean
from carebook.reading.node_reader import NodeReader
from carebook.reading.pages import read_page
from carebook.reading.settings import read_settings
from carebook.reading.source_file import SourceFile
from carebook.reading.suppressions import read_suppressions
from carebook.settings import SETTINGS_FILE, Settings

DATA_FOLDER = "_book"
FONT_FOLDER = "fonts"
"""The folder in it for the fonts that books to print need besides the engine's, each with its licence."""
_ENDINGS = (".yml", ".yaml")
_CONTENT = re.compile(r"^[^\S\n]*[^\s#]", re.MULTILINE)
"""A line that is neither blank nor a comment."""
MOST_ALIASES = 100
"""Each is read as a copy of what it stands for, and copies of copies multiply. All of them are reported."""


@dataclass(frozen=True, slots=True)
class FileContents:
    """All that one file adds to a book."""

    path: str
    text: str
    content: Any
    """What the file holds: entries, a page, address words, interface texts or the settings."""
    faults: tuple[Fault, ...]
    suppressions: tuple[Suppression, ...] = ()
    damaged: tuple[str, ...] = ()


class _Stamp(NamedTuple):
    """What tells that a file is as it was; its bytes need not be read for that."""

    modified: int
    changed: int
    size: int
    number: int


class _Lock(NamedTuple):
    """Told from what other files hold."""

    name: str
    held: Mapping[Any, Any]


_LOCKS: Mapping[str, Callable[[SourceFile], Mapping[Any, Any]]] = {
    translations_lock.NAME: translations_lock.read_lock,
    ids_lock.NAME: ids_lock.read_lock,
    readings_lock.NAME: readings_lock.read_lock,
}
"""Files that commands write, to what reads them."""


class BookReader:
    """Reads the book of one folder, again and again, and only what has changed."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.files_read = 0
        """How many files were opened so far."""
        self._known: dict[str, tuple[_Stamp, object, FileContents]] = {}
        self._pretended: dict[str, bytes] = {}

    def pretend(self, texts: Mapping[str, str]) -> None:
        """Read these texts from now on in the place of what the files hold."""
        self._pretended |= {path: text.encode() for path, text in texts.items()}

    def read(self) -> Book:
        """Return the book as it stands in the folder now."""
        with collector_paused():
            return self._read()

    def _read(self) -> Book:
        settings_file = self._contents(SETTINGS_FILE, None, _settings_contents)
        if settings_file is None:
            return _no_settings()
        settings = settings_file.content
        if not isinstance(settings, Settings):  # it cannot be opened
            return _book(Settings(Place(SETTINGS_FILE, 1, 1)), [settings_file])
        if not settings.languages or not settings.source:
            return _book(settings, [settings_file])
        return _book(
            settings, [settings_file, *self._logo(settings), *self._data(settings), *self._pages(settings)]
        )

    def _logo(self, settings: Settings) -> Iterator[FileContents]:
        named = settings.print_style.logo
        if named is None:
            return
        folder = self.root / settings.docs_dir / DATA_FOLDER
        relative = f"{settings.docs_dir}/{DATA_FOLDER}/{named.name}"
        try:
            yield FileContents(relative, "", (read_logo(folder, named),), ())
        except NoLogoError as error:
            finding = Finding(named.place, str(error), error.remedy)
            yield FileContents(relative, "", (), (Fault("setting-wrong", finding),))

    def _data(self, settings: Settings) -> Iterator[FileContents]:
        folder = self.root / settings.docs_dir / DATA_FOLDER
        key = (settings.codes, settings.source)
        logo = settings.print_style.logo
        for path in sorted(_files(folder, ("",))):
            relative = path.relative_to(self.root).as_posix()
            inside = path.relative_to(folder).as_posix()
            if logo and inside == logo.name:
                continue
            if inside in _LOCKS:
                contents = self._contents(relative, None, lambda file, at=inside: _lock_contents(file, at))
            elif inside.startswith(f"{FONT_FOLDER}/"):
                contents = _font_contents(path, relative, inside)
            elif not inside.endswith(_ENDINGS):
                contents = _not_read(relative, inside)
            else:
                contents = self._contents(
                    relative, key, lambda file, at=inside: _data_contents(file, at, settings)
                )
            if contents is not None:
                yield contents

    def _pages(self, settings: Settings) -> Iterator[FileContents]:
        order = {path: number for number, path in enumerate(settings.navigation)}
        for code in settings.codes:
            folder = self.root / settings.docs_dir / code
            found = {path.relative_to(folder).as_posix(): path for path in _files(folder, (".md",))}
            for inside in sorted(found, key=lambda path: (order.get(path, len(order)), path)):
                relative = found[inside].relative_to(self.root).as_posix()
                key = (settings.codes, settings.source)
                contents = self._contents(
                    relative, key, lambda file, at=inside, code=code: _page_contents(file, code, at, settings)
                )
                if contents is not None:
                    yield contents

    def _contents(self, path: str, key: object, parse: Any) -> FileContents | None:  # noqa: ANN401
        """Return what a file holds, nothing if it is gone; `key` is what its meaning depends on besides its bytes."""
        if path in self._pretended:
            pretended: FileContents = parse(SourceFile(path, self._pretended[path]))
            return pretended
        whole = self.root / path
        try:
            status = whole.stat()
            if not S_ISREG(status.st_mode):
                return _unreadable(path, "it is no file")
            stamp = _Stamp(status.st_mtime_ns, status.st_ctime_ns, status.st_size, status.st_ino)
            known = self._known.get(path)
            if known and known[0] == stamp and known[1] == key:
                return known[2]
            self.files_read += 1
            content = whole.read_bytes()
        except OSError as error:
            return _unreadable(path, str(error.strerror)) if os.path.lexists(whole) else None
        contents: FileContents = parse(SourceFile(path, content))
        self._known[path] = (stamp, key, contents)
        return contents


@contextmanager
def collector_paused() -> Iterator[None]:
    """Pause the collector of cycles: there are none in what is read, and looking takes a third of the time."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def read_book(root: Path) -> Book:
    """Return the book of a folder."""
    return BookReader(root).read()


def _files(folder: Path, endings: tuple[str, ...]) -> Iterator[Path]:
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in names:
            if name.endswith(endings) and not name.startswith(".") and not name.endswith("~"):
                yield Path(parent) / name


def _unreadable(path: str, why: str) -> FileContents:
    finding = Finding(
        Place(path, 1, 1),
        f"the file cannot be read: {why[:1].lower()}{why[1:]}",
        "look who may read it, or delete it",
    )
    return FileContents(path, "", (), (Fault("file-encoding", finding),), damaged=(Path(path).stem,))


def _not_read(path: str, inside: str) -> FileContents:
    """Return nothing but the finding: a phrase in such a file would be missing without a word."""
    name = re.match(r"(?P<stem>[^/]+)\.ya?ml\b", inside.rpartition("/")[2], re.IGNORECASE)
    finding = Finding(
        Place(path, 1, 1),
        f"`{inside}` is not read: data files end in `.yml`",
        (f"rename it to `{name['stem']}.yml`, or " if name else "") + f"move it out of `{DATA_FOLDER}`",
    )
    return FileContents(path, "", (), (Fault("unknown-file", finding),))


def _font_contents(path: Path, relative: str, inside: str) -> FileContents | None:
    """Return a font; of its licence nothing."""
    if path.suffix == ".txt":
        return None
    if path.suffix not in fonts.ENDINGS:
        return _not_read(relative, inside)
    try:
        return FileContents(relative, "", (fonts.read_font(path),), ())
    except fonts.NoFontError:
        finding = Finding(
            Place(relative, 1, 1),
            f"`{inside}` is no font that can be read",
            "put the font there as its makers offer it, as TrueType or OpenType",
        )
        return FileContents(relative, "", (), (Fault("unknown-file", finding),))


def _settings_contents(file: SourceFile) -> FileContents:
    settings = read_settings(file)
    return FileContents(file.path, file.text, settings, tuple(file.faults))


def _lock_contents(file: SourceFile, name: str) -> FileContents:
    return FileContents(file.path, file.text, _Lock(name, _LOCKS[name](file)), tuple(file.faults))


def _page_contents(file: SourceFile, language: str, path: str, settings: Settings) -> FileContents:
    page = read_page(file, language, path, NodeReader(file, settings.codes, settings.source))
    suppressions = tuple(read_suppressions(file, page=True))
    return FileContents(file.path, file.text, page, tuple(file.faults), suppressions)


def _data_contents(file: SourceFile, inside: str, settings: Settings) -> FileContents:
    """Return what a data file holds, told by its folder and name inside `_book/`."""
    reader = NodeReader(file, settings.codes, settings.source)
    folder, _, name = inside.rpartition("/")
    stem = name.rpartition(".")[0]
    content: Any = ()
    if folder == "phrases":
        content = tuple(_phrases(reader, stem))
    elif folder in formats.ONE_PER_FILE:
        content = tuple(_one_entry(reader, formats.ONE_PER_FILE[folder], stem))
    elif not folder and stem in formats.MANY_PER_FILE:
        content = tuple(_keyed_entries(reader, formats.MANY_PER_FILE[stem]))
    elif not folder and stem in _ONE_OF_A_KIND:
        content = _ONE_OF_A_KIND[stem](reader)
    elif folder == editions.FOLDER:
        content = tuple(_edition(reader, stem))
    else:
        folders = [f"{one}/" for one in ("phrases", *formats.ONE_PER_FILE, editions.FOLDER)]
        known = [*folders, *(f"{one}.yml" for one in (*formats.MANY_PER_FILE, *_ONE_OF_A_KIND))]
        reader.report(
            "unknown-file",
            Place(file.path, 1, 1),
            f"nothing of a book is kept in `{inside}`",
            did_you_mean(f"{folder}/" if folder else name, known) or f"a book has {', '.join(known)}",
        )
    if not file.faults and not _CONTENT.search(file.clean):
        what = "has nothing but comments" if file.clean.strip() else "is empty"
        reader.report("empty-file", Place(file.path, 1, 1), f"the file {what}", "fill it or delete it")
    suppressions = tuple(read_suppressions(file, page=False))
    damaged = list(reader.nodes.damaged)
    if damaged and folder in formats.ONE_PER_FILE:
        damaged.append(stem)
    return FileContents(file.path, file.text, content, tuple(file.faults), suppressions, tuple(damaged))


def _root(reader: NodeReader) -> yaml.MappingNode | None:
    node = reader.nodes.root()
    if reader.nodes.aliases > MOST_ALIASES:
        return None
    if node is None or isinstance(node, yaml.MappingNode):
        return node
    reader.wrong_type(node, "the file", "names with their values, such as `id: …`")
    return None


def _root_pairs(
    reader: NodeReader, fields: Container[str] = ()
) -> Iterator[tuple[yaml.ScalarNode, yaml.Node]]:
    """Yield the names at the margin with their values; what has lost its indentation is reported instead."""
    root = _root(reader)
    for key, value in reader.pairs(root) if root else ():
        if key.value in reader.languages:
            help_ = "indent it as far as the other languages of its text"
        elif key.value in fields and not _has_one_of(fields, value):
            help_ = "indent it by two spaces, with all that belongs to it, so that it stands under its entry"
            reader.nodes.damaged.append(key.value)
        else:
            yield key, value
            continue
        message = f"`{key.value}:` stands at the margin, where the names of entries stand"
        reader.report("unknown-field", reader.place(key), message, help_)


def _has_one_of(fields: Container[str], node: yaml.Node) -> bool:
    return isinstance(node, yaml.MappingNode) and any(
        isinstance(key, yaml.ScalarNode) and key.value in fields for key, _ in node.value
    )


def _phrases(reader: NodeReader, topic: str) -> Iterator[entries.Phrase]:
    extra: dict[str, Any] = {"topic": topic}
    # The defaults hold for the whole file, wherever they stand in it.
    pairs = _root_pairs(reader, formats.PHRASE.fields)
    for key, value in sorted(pairs, key=lambda pair: pair[0].value != "_defaults"):
        reader.file.entry = key.value
        if key.value == "_defaults":
            defaults = formats.PHRASE_DEFAULTS.read(reader, value, key.value, reader.place(key)) or {}
            extra = {name: one for name, one in defaults.items() if name != "place"} | extra
        elif phrase := _keyed(reader, formats.PHRASE, key, value, extra):
            yield phrase


def _keyed_entries(reader: NodeReader, record: Record) -> Iterator[Any]:
    for key, value in list(_root_pairs(reader, record.fields)):
        reader.file.entry = key.value
        if entry := _keyed(reader, record, key, value, {}):
            yield entry


def _keyed(
    reader: NodeReader, record: Record, key: yaml.ScalarNode, value: yaml.Node, extra: Mapping[str, Any]
) -> Any:  # noqa: ANN401
    """Return the entry whose id is the key; None, reported, where there is none."""
    place = reader.place(key)
    if not isinstance(value, yaml.MappingNode):
        reader.wrong_type(
            value, f"`{key.value}`", f"the fields of {record.what}: {', '.join(record.required)}"
        )
        reader.nodes.damaged.append(key.value)
        return None
    named = Record(
        record.what, record.make, record.fields, {**record.extra, **extra, "id": key.value, "place": place}
    )
    return named.build(reader, value, place, place)


def _one_entry(reader: NodeReader, record: Record, stem: str) -> Iterator[Any]:
    """Yield the entry of a file that holds one."""
    root = _root(reader)
    if root is None:
        return
    reader.file.entry = stem
    where = reader.place(root)._replace(length=1)
    entry = record.build(reader, root, where, where)
    if entry.id and entry.id != stem:
        reader.file.entry = entry.id
        reader.report(
            "wrong-file-name",
            entry.place,
            f"the id is `{entry.id}`, the file is `{stem}`",
            f"name the file `{entry.id}.yml`: people look for an entry by its id",
        )
    yield entry


def _edition(reader: NodeReader, stem: str) -> Iterator[Edition]:
    root = _root(reader)
    if root is not None:
        yield editions.read_edition(reader, root, stem)


def _address(reader: NodeReader) -> dict[str, entries.AddressWords]:
    address = {}
    root = _root(reader)
    found = formats.ADDRESS.read(reader, root, "address", reader.place(root)) if root else {}
    for language, values in found.items():
        unknown = values.get("unknown", "")
        words: Mapping[str, Mapping[str, Reference]] = values.get("words", {})
        address[language] = entries.AddressWords(
            language=language,
            place=values["place"],
            unknown="" if unknown == "none" else unknown,
            words=words,
        )
    return address


def _spelling(reader: NodeReader) -> dict[str, Spelling]:
    root = _root(reader)
    found: dict[str, Spelling] = (
        formats.SPELLING.read(reader, root, "spelling", reader.place(root)) if root else {}
    )
    return found


def _retired(reader: NodeReader) -> dict[str, Retired]:
    root = _root(reader)
    found: dict[str, Retired] = (
        formats.RETIRED.read(reader, root, "retired", reader.place(root)) if root else {}
    )
    return found


def _interface(reader: NodeReader) -> dict[str, Text]:
    kind = formats.INTERFACE.value
    return {
        key.value: kind.read(reader, value, key.value, reader.place(key))
        for key, value in _root_pairs(reader)
    }


_ONE_OF_A_KIND: Mapping[str, Callable[[NodeReader], Mapping[str, Any]]] = {
    "address": _address,
    "spelling": _spelling,
    "retired": _retired,
    "interface": _interface,
}
"""Files of `_book/` without entries, each with a format of its own."""


def _no_settings() -> Book:
    place = Place(SETTINGS_FILE, 1, 1)
    finding = Finding(
        place,
        f"there is no {SETTINGS_FILE} in this folder",
        "run carebook in the folder of a knowledge base, or name it with --root",
    )
    return Book(Settings(place), faults=(Fault("setting-wrong", finding),))


def _book(settings: Settings, contents: list[FileContents]) -> Book:
    held: dict[type, list[Any]] = {}
    # What stands under keys, by the kind of what does.
    keyed: dict[type, dict[str, Any]] = {entries.AddressWords: {}, Spelling: {}, Retired: {}, Text: {}}
    pages: dict[tuple[str, str], Page] = {}
    locks: dict[str, Mapping[Any, Any]] = {}
    for one in contents:
        match one.content:
            case _Lock(name, held_by_lock):
                locks[name] = held_by_lock
            case Page():
                pages[one.content.language, one.content.path] = one.content
            case tuple():
                for entry in one.content:
                    held.setdefault(type(entry), []).append(entry)
            case dict():
                for key, value in one.content.items():
                    keyed[type(value)][key] = value
    return Book(
        settings=settings,
        phrases=tuple(held.get(entries.Phrase, ())),
        scripts=tuple(held.get(entries.Script, ())),
        checklists=tuple(held.get(entries.Checklist, ())),
        messages=tuple(held.get(entries.Message, ())),
        lessons=tuple(held.get(entries.Lesson, ())),
        paths=tuple(held.get(entries.LearningPath, ())),
        figures=tuple(held.get(entries.Figure, ())),
        terms=tuple(held.get(entries.Term, ())),
        sources=tuple(held.get(entries.Source, ())),
        notices=tuple(held.get(entries.Notice, ())),
        sayings=tuple(held.get(entries.Saying, ())),
        address=keyed[entries.AddressWords],
        spelling=keyed[Spelling],
        interface=keyed[Text],
        fonts=tuple(held.get(Font, ())),
        logo=next(iter(held.get(Logo, ())), None),
        pages=pages,
        files={one.path: one.text for one in contents},
        faults=tuple(fault for one in contents for fault in one.faults),
        suppressions=tuple(suppression for one in contents for suppression in one.suppressions),
        agreements=locks.get(translations_lock.NAME, {}),
        is_locked=translations_lock.NAME in locks,
        retired=keyed[Retired],
        published=locks.get(ids_lock.NAME, {}),
        readings=locks.get(readings_lock.NAME, {}),
        editions=tuple(held.get(Edition, ())),
        damaged=frozenset(name for one in contents for name in one.damaged),
    )
