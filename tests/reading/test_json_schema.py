"""The JSON Schema for editors against the reader: both accept and refuse the same."""

import copy
import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml
from carebook.checks.run import run_checks
from carebook.reading import formats
from carebook.reading.book import _data_contents, read_book
from carebook.reading.fields import IdKind, Kind, ListKind, MapKind, Record, ReferenceKind, TextKind
from carebook.reading.json_schema import schemas
from carebook.reading.settings import read_settings
from carebook.reading.source_file import SourceFile
from jsonschema import Draft202012Validator

from tests.reading.complete_book import FILES, KINDS, SETTINGS
from tests.reading.small_book import ROOT, book_of, write


class Editor(yaml.SafeLoader):
    """YAML 1.2 as editors read it: a date is a string, and `yes` is one too."""


Editor.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith(("timestamp", "bool"))]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
Editor.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(true|false)$"), list("tf"))


class Writer(yaml.CSafeDumper):
    """Writes a text between double quotes, and everything as a group of lines."""


Writer.add_representer(
    str, lambda dumper, text: dumper.represent_scalar("tag:yaml.org,2002:str", text, style='"')
)
Writer.add_representer(type(None), lambda dumper, _: dumper.represent_scalar("tag:yaml.org,2002:null", ""))


class Place(NamedTuple):
    """A value in a file, and the kind that its format wants there."""

    path: tuple[str | int, ...]
    kind: Kind | None
    """None for a text in one language."""
    required: bool
    inside: Kind


@pytest.fixture(scope="module")
def validators(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Draft202012Validator]:
    """The schemas of the complete book by the files in it."""
    root = tmp_path_factory.mktemp("complete")
    found = schemas(book_of(root, _files()))
    by_file = {path: found.get(path) or found[f"{path.partition('/')[0]}/*.yml"] for path in FILES}
    for schema in found.values():
        Draft202012Validator.check_schema(schema)
    return {path: Draft202012Validator(schema) for path, schema in by_file.items()}


def test_the_real_book_is_accepted() -> None:
    found = {path: Draft202012Validator(schema) for path, schema in schemas(read_book(ROOT)).items()}
    for pattern, validator in found.items():
        for file in (ROOT / "docs/_book").glob(pattern):
            validator.validate(yaml.load(file.read_text(encoding="utf-8"), Editor))  # noqa: S506  a safe one


def test_a_schema_says_what_its_fields_are_for() -> None:
    text = json.dumps(schemas(read_book(ROOT)), ensure_ascii=False)
    for record in (formats.PHRASE, *formats.ONE_PER_FILE.values(), *formats.MANY_PER_FILE.values()):
        for name in record.fields:
            assert f'"{name}": {{"description": "' in text, (record.what, name)


@pytest.mark.parametrize("path", KINDS)
def test_of_a_value_of_the_wrong_kind_both_say_the_same(
    path: str, validators: Mapping[str, Draft202012Validator]
) -> None:
    reader = _Reader(path)
    content = _content(path)
    assert reader.accepts(content), "the complete book itself"
    assert validators[path].is_valid(content)
    tried = 0
    for place in _places(KINDS[path], content):
        for value in _values(place.kind):
            spoiled = _replaced(content, place.path, value)
            accepted = reader.accepts(spoiled)
            if accepted and isinstance(value, int | float):
                continue  # Carebook reads a number as it is written where a text belongs
            assert validators[path].is_valid(spoiled) == accepted, (place.path, value)
            tried += 1
    assert tried > 20


@pytest.mark.parametrize("path", KINDS)
def test_of_a_name_that_is_missing_or_misspelt_both_say_the_same(
    path: str, validators: Mapping[str, Draft202012Validator]
) -> None:
    reader = _Reader(path)
    content = _content(path)
    for place in _places(KINDS[path], content):
        *above, name = place.path
        if not isinstance(place.inside, TextKind | ListKind):  # a missing language is for a check to name
            without = _replaced(content, place.path, _GONE)
            accepted = reader.accepts(without)
            assert accepted != place.required, place.path
            assert validators[path].is_valid(without) == accepted, place.path
        if isinstance(name, str) and not _only_a_check_knows(place.inside):
            misspelt = _replaced(content, (*above, "nope"), _at(content, place.path))
            assert validators[path].is_valid(misspelt) == reader.accepts(misspelt), place.path


@pytest.mark.parametrize(
    ("variants", "accepted"),
    [
        (
            {"speaker.m": "a", "speaker.f": {"addressee.many": {"by": "n", "one": "b", "few, other": "c"}}},
            True,
        ),
        ({"addressee.unknown": {"other": "a"}}, True),
        ({"zero": "a", "by": "n"}, True),
        ({"addressee.m": {"speaker.m": "a"}}, False),
        ({"one": {"few": "a"}}, False),
        ({"speaker.m": "a", "other": "b"}, False),
        ({"speaker.n": "a"}, False),
        ({"one, nope": "a"}, False),
        ({"by": "n"}, False),
        ({"speaker.m": {"by": "n"}}, False),
        ({"by": "", "one": "a"}, False),
        ({"speaker.m": ""}, False),
        ({"speaker.m": ["a"]}, False),
    ],
)
def test_of_variants_both_say_the_same(
    variants: object,
    accepted: bool,  # noqa: FBT001
    validators: Mapping[str, Draft202012Validator],
) -> None:
    reader = _Reader("phrases/a.yml")
    content = _replaced(_content("phrases/a.yml"), ("a.full", "text", "en"), variants)
    assert reader.accepts(content) == accepted
    assert validators["phrases/a.yml"].is_valid(content) == accepted


@pytest.mark.parametrize(
    ("path", "place", "value"),
    [
        ("phrases/a.yml", ("a.full", "move"), "nope"),
        ("phrases/a.yml", ("a.full", "move"), "phone"),
        ("phrases/a.yml", ("a.full", "channels"), ["hold"]),
        ("phrases/a.yml", ("a.full", "instead"), ["nope"]),
        ("phrases/a.yml", ("a.full", "instead"), ["s.first"]),
        ("phrases/a.yml", ("a.full", "source"), "a.short"),
        ("scripts/s.yml", ("audience",), ["nope"]),
        ("scripts/s.yml", ("limits",), {"nope": 1}),
        ("scripts/s.yml", ("anytime",), ["a.short"]),
        ("scripts/s.yml", ("steps", 0, "next", 0, "go"), "a.short"),
        ("scripts/s.yml", ("openings", 0, "go"), "end"),
        ("scripts/s.yml", ("steps", 0, "say"), ["s"]),
        ("messages/m.yml", ("body",), ["s"]),
        ("lessons/l.yml", ("parts", 0, "entry"), "nope"),
        ("paths.yml", ("p", "steps", 0, "entry"), "a.short"),
        ("checklists/c.yml", ("items", 0, "id"), "Not An Id"),
        ("checklists/c.yml", ("items", 0, "entry"), "end"),
        ("address.yml", ("ro", "words", "Domnule"), {"x": "Domnule"}),
        ("figures.yml", ("F_",), {"title": {"en": "x"}, "source": "book-one"}),
        ("phrases/a.yml", ("a.full", "text"), {"ro": "x"}),
    ],
)
def test_what_the_schema_refuses_the_checks_refuse_too(
    path: str,
    place: tuple[str | int, ...],
    value: object,
    validators: Mapping[str, Draft202012Validator],
    tmp_path: Path,
) -> None:
    root = write(tmp_path, _files())
    before = {(one.check, one.message) for one in run_checks(read_book(root))}
    spoiled = _replaced(_content(path), place, value)
    (root / "docs/_book" / path).write_text(_written(spoiled), encoding="utf-8")
    assert {(one.check, one.message) for one in run_checks(read_book(root))} - before
    assert not validators[path].is_valid(spoiled)


_GONE = object()


class _Reader:
    """Reads what could stand in one file of the complete book."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._settings = read_settings(SourceFile("mkdocs.yml", SETTINGS.encode()))

    def accepts(self, content: object) -> bool:
        file = SourceFile(self._path, _written(content).encode())
        return not _data_contents(file, self._path, self._settings).faults


def _files() -> dict[str, str]:
    return {"mkdocs.yml": SETTINGS} | {f"docs/_book/{path}": text for path, text in FILES.items()}


def _content(path: str) -> Any:  # noqa: ANN401
    return yaml.load(FILES[path], Editor)  # noqa: S506  a safe one


def _written(content: object) -> str:
    return str(yaml.dump(content, Dumper=Writer, allow_unicode=True, default_flow_style=False, width=1000))


def _places(kind: Kind | None, content: Any, path: tuple[str | int, ...] = ()) -> Iterator[Place]:  # noqa: ANN401
    """Yield every place below a value, with its kind."""
    below: list[tuple[str | int, Kind | None, bool]]
    match kind:
        case Record():
            inside = [(name, kind.fields[name]) for name in content]
            below = [(name, one.kind, one.required) for name, one in inside]
        case MapKind():
            below = [(name, kind.value, False) for name in content if name != "_defaults"]
        case ListKind():
            below = [(number, kind.item, False) for number in range(len(content))]
        case TextKind() if kind.many:
            below = [(language, ListKind(ReferenceKind(())), False) for language in content]
        case TextKind():
            below = [(language, None, False) for language in content]
        case _:
            return
    for name, one, required in below:
        yield Place((*path, name), one, required, kind)
        yield from _places(one, content[name], (*path, name))


def _values(kind: Kind | None) -> Iterator[object]:
    """Yield values to try; no names where only a check knows which there are."""
    yield from (None, "", {}, 7, 2.5, True)
    if not _only_a_check_knows(kind):
        yield {"x": "y"}
    if not isinstance(kind, ReferenceKind) or isinstance(kind, IdKind) or not kind.of:
        yield from ([], [[]])
    if not isinstance(kind, ReferenceKind | formats.ParagraphKind):
        yield "two words"
    if not isinstance(kind, ListKind) or isinstance(kind.item, Record):
        yield ["x"]


def _only_a_check_knows(kind: Kind | None) -> bool:
    return isinstance(kind, MapKind) and kind.keys in ("moves", "forms")


def _replaced(content: Any, path: tuple[str | int, ...], value: object) -> Any:  # noqa: ANN401
    """Return a copy with another value at a place, or without the place."""
    content = copy.deepcopy(content)
    parent = _at(content, path[:-1])
    if value is _GONE:
        del parent[path[-1]]
    else:
        parent[path[-1]] = value
    return content


def _at(content: Any, path: tuple[str | int, ...]) -> Any:  # noqa: ANN401
    for name in path:
        content = content[name]
    return content
