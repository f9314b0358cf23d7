"""`carebook new language`: one entry in the settings, and what there is to fill in."""

import difflib
import re
from pathlib import Path

from carebook.reading.book import read_book
from carebook.settings import State

from tests.command import carebook
from tests.starting.conftest import ROOT


def added_lines(root: Path) -> list[str]:
    """Return the lines that are new in the settings; none may have gone."""
    before = (ROOT / "mkdocs.yml").read_text(encoding="utf-8").splitlines()
    after = (root / "mkdocs.yml").read_text(encoding="utf-8").splitlines()
    changes = [line for line in difflib.ndiff(before, after) if line[0] in "+-"]
    assert not [line for line in changes if line[0] == "-"]
    return [line[2:] for line in changes]


def test_it_is_a_draft_that_stops_nothing(root: Path) -> None:
    assert carebook("--root", root, "new", "language", "uk").code == 0
    assert added_lines(root) == [
        "        - locale: uk",
        "          name: Українська",
        "    languages:",
        "      uk: draft",
    ]
    book = read_book(root)
    assert book.settings.language("uk").state is State.DRAFT
    checked = carebook("--root", root, "check", "--output-format", "concise")
    assert checked.code == 0
    assert checked.out
    assert set(re.findall(r" (\w+)\[", checked.out)) == {"info"}


def test_it_counts_what_there_is_to_fill_in(root: Path) -> None:
    said = carebook("--root", root, "new", "language", "uk").out
    book = read_book(root)
    assert f"{len(book.phrases)} phrases" in said
    assert f"{len(book.source_pages)} pages" in said
    assert f"{len(book.interface)} words of the interface" in said
    assert "one, few, many" in said


def test_a_second_one_joins_the_first(root: Path) -> None:
    carebook("--root", root, "new", "language", "uk")
    assert carebook("--root", root, "new", "language", "ar").code == 0
    assert added_lines(root)[-2:] == ["      uk: draft", "      ar: draft"]


def test_settings_in_another_style_are_left_to_a_person(root: Path) -> None:
    path = root / "mkdocs.yml"
    text = path.read_text(encoding="utf-8")
    start, end = text.index("      languages:\n        - locale"), text.index("# Pages without titles")
    one_line = "      languages: [{locale: en, name: English, default: true}]\n\n"
    path.write_text(text[:start] + one_line + text[end:], encoding="utf-8")
    before = path.read_bytes()
    said = carebook("--root", root, "new", "language", "uk")
    assert said.code == 2
    assert "- locale: uk" in said.error
    assert path.read_bytes() == before
