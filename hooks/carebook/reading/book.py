"""A folder to a book. Files that have not changed since the last time are not read again."""

import gc
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from carebook.model import entries
from carebook.model.book import Book
from carebook.model.finding import Fault, Finding, Suppression
from carebook.model.page import Page
from carebook.model.place import Place, Reference
from carebook.model.text import Text
from carebook.reading import formats
from carebook.reading.fields import Record
from carebook.reading.nearest import did_you_mean
from carebook.reading.node_reader import NodeReader
from carebook.reading.pages import read_page
from carebook.reading.settings import read_settings
from carebook.reading.source_file import SourceFile
from carebook.reading.suppressions import read_suppressions
from carebook.settings import SETTINGS_FILE, Settings

DATA_FOLDER = "_book"
_ENDINGS = (".yml", ".yaml")


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


class BookReader:
    """Reads the book of one folder, again and again, and only what has changed."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.files_read = 0
        """How many files were opened so far."""
        self._known: dict[str, tuple[_Stamp, object, FileContents]] = {}

    def read(self) -> Book:
        """Return the book as it stands in the folder now; raises OSError only if the folder is unreadable."""
        with _collector_paused():
            return self._read()

    def _read(self) -> Book:
        settings_file = self._contents(SETTINGS_FILE, None, _settings_contents)
        if settings_file is None:
            return _no_settings()
        settings: Settings = settings_file.content
        if not settings.languages or not settings.source:
            return _book(settings, [settings_file])
        return _book(settings, [settings_file, *self._data(settings), *self._pages(settings)])

    def _data(self, settings: Settings) -> Iterator[FileContents]:
        folder = self.root / settings.docs_dir / DATA_FOLDER
        key = (settings.codes, settings.source)
        for path in sorted(_files(folder, _ENDINGS)):
            relative = path.relative_to(self.root).as_posix()
            inside = path.relative_to(folder).as_posix()
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
        """Return what a file holds; `key` is what its meaning depends on besides its bytes."""
        whole = self.root / path
        try:
            status = whole.stat()
        except OSError:
            return None
        stamp = _Stamp(status.st_mtime_ns, status.st_ctime_ns, status.st_size, status.st_ino)
        known = self._known.get(path)
        if known and known[0] == stamp and known[1] == key:
            return known[2]
        self.files_read += 1
        contents: FileContents = parse(SourceFile(path, whole.read_bytes()))
        self._known[path] = (stamp, key, contents)
        return contents


@contextmanager
def _collector_paused() -> Iterator[None]:
    """Pause the collector of cycles: there are none in what is read, and looking for them takes a third of the time."""
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
            if name.endswith(endings) and not name.startswith("."):
                yield Path(parent) / name


def _settings_contents(file: SourceFile) -> FileContents:
    settings = read_settings(file)
    return FileContents(file.path, file.text, settings, tuple(file.faults))


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
    elif not folder and stem == "address":
        content = _address(reader)
    elif not folder and stem == "interface":
        content = _interface(reader)
    elif folder != "editions":
        known = ("phrases", *formats.ONE_PER_FILE, *formats.MANY_PER_FILE, "address", "interface")
        reader.report(
            "unknown-file",
            Place(file.path, 1, 1),
            f"nothing of a book is kept in `{inside}`",
            did_you_mean(folder or stem, known) or f"a book has {', '.join(known)}",
        )
    if not file.clean.strip() and not file.faults:
        reader.report("empty-file", Place(file.path, 1, 1), "the file is empty", "fill it or delete it")
    suppressions = tuple(read_suppressions(file, page=False))
    damaged = list(reader.nodes.damaged)
    if damaged and folder in formats.ONE_PER_FILE:
        damaged.append(stem)
    return FileContents(file.path, file.text, content, tuple(file.faults), suppressions, tuple(damaged))


def _root(reader: NodeReader) -> yaml.MappingNode | None:
    node = reader.nodes.root()
    if node is None or isinstance(node, yaml.MappingNode):
        return node
    reader.wrong_type(node, "the file", "names with their values, such as `id: …`")
    return None


def _root_pairs(reader: NodeReader) -> Iterator[tuple[yaml.ScalarNode, yaml.Node]]:
    root = _root(reader)
    if root is not None:
        yield from reader.pairs(root)


def _phrases(reader: NodeReader, topic: str) -> Iterator[entries.Phrase]:
    defaults: dict[str, Any] = {}
    for key, value in _root_pairs(reader):
        reader.file.entry = key.value
        place = reader.place(key)
        if key.value == "_defaults":
            defaults = formats.PHRASE_DEFAULTS.read(reader, value, key.value, place) or {}
            defaults.pop("place", None)
        elif phrase := _keyed(reader, formats.PHRASE, key, value, {**defaults, "topic": topic}):
            yield phrase


def _keyed_entries(reader: NodeReader, record: Record) -> Iterator[Any]:
    for key, value in _root_pairs(reader):
        reader.file.entry = key.value
        if entry := _keyed(reader, record, key, value, {}):
            yield entry


def _keyed(
    reader: NodeReader, record: Record, key: yaml.ScalarNode, value: yaml.Node, extra: Mapping[str, Any]
) -> Any:  # noqa: ANN401
    """Return the entry whose id is the key; None, reported, where there is none."""
    place = reader.place(key)
    if key.value in reader.languages:
        reader.report(
            "unknown-field",
            place,
            f"`{key.value}:` stands at the margin, where the ids of entries stand",
            "indent it by four spaces, so that it stands under the `text:` that it belongs to",
            language=key.value,
        )
        return None
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
        reader.report(
            "wrong-file-name",
            entry.place,
            f"the id is `{entry.id}`, the file is `{stem}`",
            f"name the file `{entry.id}.yml`: people look for an entry by its id",
        )
    yield entry


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


def _interface(reader: NodeReader) -> dict[str, Text]:
    root = _root(reader)
    texts: dict[str, Text] = (
        formats.INTERFACE.read(reader, root, "interface", reader.place(root)) if root else {}
    )
    return texts


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
    address: dict[str, entries.AddressWords] = {}
    interface: dict[str, Text] = {}
    pages: dict[tuple[str, str], Page] = {}
    for one in contents:
        match one.content:
            case Page():
                pages[one.content.language, one.content.path] = one.content
            case tuple():
                for entry in one.content:
                    held.setdefault(type(entry), []).append(entry)
            case dict():
                for key, value in one.content.items():
                    if isinstance(value, Text):
                        interface[key] = value
                    else:
                        address[key] = value
    return Book(
        settings=settings,
        phrases=tuple(held.get(entries.Phrase, ())),
        scripts=tuple(held.get(entries.Script, ())),
        checklists=tuple(held.get(entries.Checklist, ())),
        messages=tuple(held.get(entries.Message, ())),
        lessons=tuple(held.get(entries.Lesson, ())),
        figures=tuple(held.get(entries.Figure, ())),
        terms=tuple(held.get(entries.Term, ())),
        sources=tuple(held.get(entries.Source, ())),
        address=address,
        interface=interface,
        pages=pages,
        files={one.path: one.text for one in contents},
        faults=tuple(fault for one in contents for fault in one.faults),
        suppressions=tuple(suppression for one in contents for suppression in one.suppressions),
        damaged=frozenset(name for one in contents for name in one.damaged),
    )
