"""Every field of every format arrives in the model as it was written."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from carebook.model.book import Book
from carebook.model.entries import Paragraph, Placeholder, Source
from carebook.model.place import Reference
from carebook.model.text import Addresses, Text
from carebook.reading import formats
from carebook.reading.fields import Kind, ListKind, MapKind, Record, Scalar

from tests.reading.complete_book import FILES, KINDS, SETTINGS
from tests.reading.small_book import book_of, told


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Book:
    """The complete book."""
    files = {f"docs/_book/{path}": text for path, text in FILES.items()}
    return book_of(tmp_path_factory.mktemp("complete"), {"mkdocs.yml": SETTINGS, **files})


def test_the_complete_book_is_read_without_a_word(book: Book) -> None:
    assert told(book.faults, "") == []


def test_no_field_is_left_out_of_the_complete_book() -> None:
    for path, kind in KINDS.items():
        used = set(_used(kind, written(path)))
        assert not {name for name in _fields(kind) if name not in used}, path
    assert set(written("phrases/a.yml")["_defaults"]) == set(formats.PHRASE_DEFAULTS.fields)


@pytest.mark.parametrize("path", [path for path in KINDS if path not in ("address.yml", "interface.yml")])
def test_every_field_is_read_as_it_is_written(path: str, book: Book) -> None:
    content, kind = written(path), KINDS[path]
    content.pop("_defaults", None)
    by_id = content if isinstance(kind, MapKind) else {content["id"]: content}
    record = kind.value if isinstance(kind, MapKind) else kind
    for name, values in by_id.items():
        entry = book.entries[name]
        assert entry.id == name
        assert entry.place.path == f"docs/_book/{path}"
        _compare(record, values, entry, name)


def test_what_stands_for_a_whole_file_holds_where_a_phrase_says_nothing(book: Book) -> None:
    full, short = book.phrase("a.full"), book.phrase("a.short")
    assert full is not None
    assert short is not None
    assert (short.owner, short.review_by) == ("owner of the file", "2026-01")
    assert short.source is not None
    assert short.source.name == "book-one"
    assert (full.owner, full.topic) == ("the owner", "a")


def test_defaults_hold_wherever_they_stand(tmp_path: Path) -> None:
    text = FILES["phrases/a.yml"]
    start = text.index("a.full:")
    book = book_of(
        tmp_path, {"mkdocs.yml": SETTINGS, "docs/_book/phrases/a.yml": text[start:] + text[:start]}
    )
    assert told(book.faults) == []
    assert [(phrase.id, phrase.owner) for phrase in book.phrases] == [
        ("a.full", "the owner"),
        ("a.short", "owner of the file"),
    ]


def test_address_words_and_interface_are_read(book: Book) -> None:
    romanian = book.address["ro"]
    forms = {form: reference.name for form, reference in romanian.words["Domnule"].items()}
    assert (romanian.unknown, forms) == ("m", {"m": "Domnule", "f": "Doamnă", "many": "Dumneavoastră"})
    assert book.address["en"].unknown == ""
    assert _strings(book.interface["phrase.why"]) == {"en": ["Why:"], "ro": ["De ce:"]}


def written(path: str) -> Any:  # noqa: ANN401  a file's content
    return yaml.load(FILES[path], yaml.BaseLoader)  # noqa: S506  it makes strings alone


def _fields(kind: Kind) -> set[str]:
    """Return the names of the fields of a kind and of all that is in it."""
    match kind:
        case Record():
            inside = (_fields(one.kind) for one in kind.fields.values())
            return {f"{kind.what}: {name}" for name in kind.fields}.union(*inside)
        case MapKind():
            return _fields(kind.value)
        case ListKind():
            return _fields(kind.item)
    return set()


def _used(kind: Kind, content: Any) -> set[str]:  # noqa: ANN401
    match kind:
        case Record():
            used = (_used(kind.fields[name].kind, value) for name, value in content.items())
            return {f"{kind.what}: {name}" for name in content}.union(*used)
        case MapKind():
            values = (value for name, value in content.items() if name != "_defaults")
            return set().union(*(_used(kind.value, value) for value in values))
        case ListKind():
            return set().union(*(_used(kind.item, value) for value in content))
    return set()


def _compare(kind: Kind, content: Any, value: Any, at: str) -> None:  # noqa: ANN401
    match kind:
        case ListKind():
            assert len(value) == len(content), at
            for number, one in enumerate(content):
                _compare(kind.item, one, value[number], f"{at}.{number}")
        case MapKind():
            assert list(value) == list(content), at
            for name, one in content.items():
                _compare(kind.value, one, value[name], f"{at}.{name}")
        case Record():
            for name, one in content.items():
                _compare(kind.fields[name].kind, one, _attribute(value, name), f"{at}.{name}")
        case Scalar():
            assert value == kind.parse(content), at
        case _ if at != "a.short.text":  # variants have tests of their own
            assert _plain(value) == content, at


def _plain(value: str | Reference | Paragraph | Text) -> object:
    """Return a leaf of the model as the file writes it."""
    if isinstance(value, Paragraph):
        value = value.text or value.phrase or ""
    if isinstance(value, Reference):
        return value.name
    if isinstance(value, Text):
        listed = value.field in ("asks", "do") or value.addresses is Addresses.NOBODY
        return {one: texts if listed else texts[0] for one, texts in _strings(value).items()}
    return value


def _attribute(entry: object, name: str) -> Any:  # noqa: ANN401
    match entry, name:
        case Placeholder(), "example":
            return entry.examples or entry.example
        case Source(), "title":
            return entry.title or entry.name
    return getattr(entry, name.replace("-", "_"))


def _strings(text: Text) -> Mapping[str, list[str]]:
    return {
        language: [sentence.string for sentence in wording.sentences]
        for language, wording in text.wordings.items()
    }
