"""Text to nodes: hostile nesting, and broken parts beside whole ones."""

import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from carebook.reading.yaml_nodes import DEEPEST

from tests.reading.small_book import book_of, reader_of, told

MANY = 100_000
TOO_DEEP = f"yaml-syntax: more than {DEEPEST} levels are nested here"

# In processes of their own: where the depth is not bounded, the C parser takes Python with it.
DEEP = {
    "brackets": "'[' * n",
    "brackets under a name": "'a: ' + '[' * n",
    "closed brackets": "'a: ' + '[' * n + ']' * n",
    "braces": "'{a: ' * n",
    "lists on one line": "'- ' * n",
    "questions": "'? ' * n",
    "names on lines of their own": "''.join(' ' * i + 'a:\\n' for i in range(2000))",
    "lists on lines of their own": "''.join(' ' * i + '-\\n' for i in range(2000))",
    "behind CR": "'a:\\r' + '- ' * n",
    "behind U+0085": "'a:\\x85' + '- ' * n",
    "behind U+2028": "'a:\\u2028' + '- ' * n",
    "behind an error": "'a: b: c\\nd: ' + '[' * n",
    "behind a quote that is never closed": "'a: \"x\\nd: ' + '[' * n",
    "brackets that a tag swallows": "'a: ' + '[!<]> ' * n",
    "brackets in a text": "'a: \"' + '[' * n + '\"'",
    "a front matter": "'---\\na: ' + '[' * n + '\\n---\\n'",
}
_READ = f"""
from carebook.reading.pages import read_page
from tests.reading.small_book import reader_of
n = {MANY}
for name, text in {{{", ".join(f"{name!r}: {text}" for name, text in DEEP.items())}}}.items():
    reader = reader_of(text)
    if name == "a front matter":
        read_page(reader.file, "en", "x.md", reader)
    else:
        reader.nodes.root()
    told = [f"{{one.finding.place.line}} {{one.finding.message}}" for one in reader.file.faults]
    print(f"{{name}}:", "; ".join(told), flush=True)
"""


def test_a_hundred_thousand_levels_are_refused_however_they_are_written() -> None:
    root = Path(__file__).parents[2]
    run = subprocess.run(
        [sys.executable, "-c", _READ],
        cwd=root,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )
    said = dict(line.split(": ", 1) for line in run.stdout.splitlines())
    assert run.returncode == 0, (run.stderr, list(said))
    deep = f"more than {DEEPEST} levels are nested here"
    last = {name: message.split("; ")[-1].partition(" ")[2] for name, message in said.items()}
    assert last == dict.fromkeys(DEEP, deep) | {"brackets in a text": ""}


def test_what_formats_need_is_not_too_deep() -> None:
    levels = DEEPEST - 1
    reader = reader_of("a: " + "[" * levels + "]" * levels)
    assert reader.nodes.root() is not None
    reader = reader_of("a: " + "[" * DEEPEST + "]" * DEEPEST)
    assert reader.nodes.root() is None
    assert told(reader.file.faults) == [f"1:{3 + DEEPEST} {TOO_DEEP}"]


def test_many_brackets_beside_each_other_are_not_deep() -> None:
    reader = reader_of("a: [" + "[x, {b: 1}], " * 1000 + "]")
    assert reader.nodes.root() is not None
    assert reader.file.faults == []


def test_of_a_file_that_is_too_deep_in_one_entry_the_others_are_read(tmp_path: Path) -> None:
    text = 'a.one:\n  move: [[{0}\na.two:\n  move: hold\n  channels: [phone]\n  text:\n    en: "x"\n'
    path = "docs/_book/phrases/a.yml"
    book = book_of(tmp_path, {path: text.format("[" * 50)})
    assert told(book.faults, path) == [f"2:{9 + DEEPEST - 2} {TOO_DEEP}"]
    assert [phrase.id for phrase in book.phrases] == ["a.two"]
    assert book.is_damaged("a.one")


def test_a_text_of_a_million_letters_and_a_hundred_thousand_names_are_read() -> None:
    huge = reader_of('a: "' + "ș" * 1_000_000 + '"').nodes.root()
    many = reader_of("".join(f"k{number}: {number}\n" for number in range(100_000))).nodes.root()
    assert isinstance(huge, yaml.MappingNode)
    assert len(huge.value[0][1].value) == 1_000_000
    assert isinstance(many, yaml.MappingNode)
    assert many.value[-1][0].start_mark.line == 99_999


def test_anchors_aliases_and_tags_are_reported_where_they_stand() -> None:
    reader = reader_of('a: &one "x"\nb: *one\nc: !!str 5\nd: [!ours y]\ne: "*no &no !no"\n')
    assert reader.nodes.root() is not None
    assert told(reader.file.faults) == [
        "1:4 anchor-or-tag: `&one` is an anchor",
        "2:4 anchor-or-tag: `*one` refers to another place of the file",
        "3:4 anchor-or-tag: `tag:yaml.org,2002:str` is a tag",
        "4:5 anchor-or-tag: `!ours` is a tag",
    ]


def test_a_billion_laughs_are_not_laughed(tmp_path: Path) -> None:
    laughs = "x: &x0 {go: end}\n" + "".join(
        f"x{n}: &x{n} [{', '.join([f'*x{n - 1}'] * 9)}]\n" for n in range(1, 13)
    )
    steps = f"steps: [{', '.join(['*s'] * 3000)}]\n"
    script = f"id: a\nstep: &s\n  say: [{', '.join(['&p p', *['*p'] * 3000])}]\n{steps}"
    book = book_of(tmp_path, {"docs/_book/scripts/x.yml": laughs, "docs/_book/scripts/a.yml": script})
    assert {fault.check for fault in book.faults} == {"anchor-or-tag"}
    assert book.scripts == ()


def test_a_few_aliases_are_followed(tmp_path: Path) -> None:
    text = 'a.one: &a\n  move: hold\n  channels: [phone]\n  text:\n    en: "x"\na.two: *a\n'
    book = book_of(tmp_path, {"docs/_book/phrases/a.yml": text})
    assert [(phrase.id, phrase.move.name) for phrase in book.phrases] == [
        ("a.one", "hold"),
        ("a.two", "hold"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "a.one: &a\n  move: *a\n  text: *a\n  channels: [*a]\n",
        "a.one:\n  text: &t\n    en: *t\n    ro: &v\n      speaker.m: *v\n      speaker.f: *v\n",
        "&k a.one: *k\n",
        "? &k [*k]\n: 1\n",
        "&top\na.one: *top\n",
    ],
)
def test_what_refers_to_itself_ends(text: str, tmp_path: Path) -> None:
    book = book_of(tmp_path, {"docs/_book/phrases/a.yml": text})
    assert "anchor-or-tag" in {fault.check for fault in book.faults}


def test_the_broken_entry_is_reported_and_the_others_are_read(tmp_path: Path) -> None:
    entry = "{0}:\n  move: hold\n  channels: [phone]\n  text:\n    en: {1}\n"
    broken = ['"never closed', "one: two", "“curly” and: so", "@at", "[", "*nowhere", "%"]
    text = "".join(
        entry.format(f"good.n{n}", '"fine"') + entry.format(f"bad.n{n}", value)
        for n, value in enumerate(broken)
    )
    path = "docs/_book/phrases/a.yml"
    book = book_of(tmp_path, {path: text + entry.format("last.one", '"fine"')})
    assert [phrase.id for phrase in book.phrases] == [f"good.n{n}" for n in range(len(broken))] + ["last.one"]
    assert [fault.check for fault in book.faults] == ["yaml-syntax"] * len(broken)
    assert [fault.finding.place.line for fault in book.faults] == [10 * n + 10 for n in range(len(broken))]
    assert all(book.is_damaged(f"bad.n{n}") for n in range(len(broken)))
    assert not book.is_damaged("good.n1")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ('  a.one:\n    move: "x\n', (2, 11)),  # nothing stands at the margin
        ("- [\n", (1, 1)),
        ("]", (1, 1)),
        ("\ta: 1\n", (1, 1)),
        ("a.one:\n  move: hold\n---\n", (3, 1)),
        ('"a\n', (1, 1)),
    ],
)
def test_a_file_that_is_broken_as_a_whole_is_reported_once(
    text: str, place: tuple[int, int], tmp_path: Path
) -> None:
    book = book_of(tmp_path, {"docs/_book/phrases/a.yml": text})
    assert [(fault.check, fault.finding.place[1:3]) for fault in book.faults] == [("yaml-syntax", place)]


def test_a_line_that_divides_the_file_is_named(tmp_path: Path) -> None:
    path = "docs/_book/phrases/a.yml"
    book = book_of(tmp_path, {path: "---\na.one:\n  move: hold\n---\n"})
    assert told(book.faults, path) == ["4:1 yaml-syntax: `---` ends what YAML reads of the file"]


def test_a_broken_script_is_damaged_with_its_steps(tmp_path: Path) -> None:
    text = 'id: angry\ntitle:\n  en: "x\nsteps: []\n'
    book = book_of(tmp_path, {"docs/_book/scripts/angry.yml": text})
    assert book.is_damaged("angry.apologise")


def test_a_space_that_only_looks_like_one_is_reported_and_read_as_a_space() -> None:
    reader = reader_of('a:\n\u00a0 b:\u202f"x\u00a0y"\n\u3000 c: 1\n')
    root = reader.nodes.root()
    assert told(reader.file.faults) == [
        "2:1 odd-space: U+00A0, a space that only looks like one, stands where YAML needs a plain space",
        "2:5 odd-space: U+202F, a space that only looks like one, stands where YAML needs a plain space",
        "3:1 odd-space: U+3000, a space that only looks like one, stands where YAML needs a plain space",
    ]
    assert isinstance(root, yaml.MappingNode)
    ((_, group), (key, _)) = root.value[0], root.value[0][1].value[0]
    assert (key.value, group.value[0][1].value) == ("b", "x\u00a0y")
