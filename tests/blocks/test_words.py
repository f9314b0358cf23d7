"""Every word that the code asks for is in the list, and the list is in the book."""

import re
from pathlib import Path

from carebook.blocks.words import Words
from carebook.model.book import Book
from carebook.model.interface import KEYS, needed_keys
from carebook.reading.book import read_book

PROJECT = Path(__file__).parents[2]
PACKAGE = PROJECT / "hooks" / "carebook"
CALL = re.compile(r'\b(?:words?|label|_phrases|_links)\(\s*(?:show,\s*)?"([a-z.-]+)"[,)]')
# Families whose members the code completes from values that it knows.
FAMILIES = (
    "kind.",
    "by.",
    "speaker.",
    "addressee.",
    "call.speaker",
    "call.addressee",
    "search.",
    "role-play.",
    "spelling.",
    "storage.",
    "print.",
    "editions.",
)


def test_the_list_has_every_key_that_blocks_ask_for() -> None:
    asked_for = set()
    for file in (PACKAGE / "blocks").glob("*.py"):
        asked_for |= set(CALL.findall(file.read_text(encoding="utf-8")))
    assert len(asked_for) > 40
    assert asked_for - set(KEYS) == set()


def test_the_list_has_no_key_that_nobody_asks_for() -> None:
    files = [*PACKAGE.rglob("*.py"), *(PROJECT / "overrides").rglob("*.html")]
    code = "".join(file.read_text(encoding="utf-8") for file in files if file.name != "interface.py")
    quoted = set(re.findall(r"""["']([a-z.-]+)["']""", code))
    assert [key for key in KEYS if key not in quoted and not key.startswith(FAMILIES)] == []


def test_the_interface_of_this_book_has_every_word_in_every_language() -> None:
    book = read_book(PROJECT)
    assert [key for key in needed_keys(book) if key not in book.interface] == []
    for key, text in book.interface.items():
        assert set(text.wordings) == set(book.settings.codes), key


def test_this_book_has_no_word_that_nobody_needs() -> None:
    book = read_book(PROJECT)
    assert sorted(set(book.interface) - set(needed_keys(book))) == []


def test_a_word_follows_a_number(book: Book) -> None:
    words = Words(book, "ar")
    assert words("minutes", count=2) == "دقيقتان"
    assert words("minutes", count=11) == "11 دقيقة"
    assert Words(book, "en")("minutes", count=1) == "1 minute"


def test_a_word_that_is_missing_comes_from_the_source_language(book: Book) -> None:
    assert Words(book, "pl").find("step.say") == ("Say", "en")


def test_an_unknown_key_is_shown_and_does_not_raise(book: Book) -> None:
    assert Words(book, "en")("no.such") == "no.such"


def test_a_value_may_look_like_a_blank(book: Book) -> None:
    assert Words(book, "en")("entry.edit", entry="{entry}") == "Edit {entry}"
