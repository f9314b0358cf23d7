"""What dictionaries have answered is believed while they are the same ones."""

import json
import shutil
from pathlib import Path

import pytest

from tests.command import carebook

ROOT = Path(__file__).parents[2]
MEMORY = ".cache/words.json"
PHRASES = "docs/_book/phrases/hold.yml"
SLIP = 'hold.wait:\n  text:\n    en: "Please wait a momment."\n'


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """A small book with a slip, that has been checked."""
    (tmp_path / PHRASES).parent.mkdir(parents=True)
    shutil.copy(ROOT / "tests/checks/mkdocs.yml", tmp_path)
    (tmp_path / PHRASES).write_text(SLIP, encoding="utf-8")
    assert is_named(tmp_path)
    return tmp_path


def is_named(book: Path) -> bool:
    """Tell whether another process, which has asked no dictionary yet, names the slip."""
    (book / PHRASES).touch()  # else the last answer of all is given
    found = carebook("--root", book, "check", "--output-format", "json").out
    return "misspelt-word" in {one["check"] for one in json.loads(found)}


def remember(book: Path, **changes: object) -> None:
    memory = json.loads((book / MEMORY).read_text(encoding="utf-8"))
    (book / MEMORY).write_text(json.dumps({**memory, **changes}), encoding="utf-8")


def test_a_word_is_not_asked_for_again(book: Path) -> None:
    words = json.loads((book / MEMORY).read_text(encoding="utf-8"))["words"]
    assert words["en"]["please"]
    assert not words["en"]["momment"]
    remember(book, words={"en": {"momment": True}})
    assert not is_named(book)


def test_another_engine_asks_anew(book: Path) -> None:
    remember(book, words={"en": {"momment": True}}, engine="another")
    assert is_named(book)


@pytest.mark.parametrize("words", [[], {"en": 1}, {"en": ["momment"]}, None])
def test_what_somebody_has_edited_is_forgotten(book: Path, words: object) -> None:
    remember(book, words=words)
    assert is_named(book)
