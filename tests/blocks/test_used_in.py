"""What uses an entry, said once and at its home."""

from pathlib import Path

from carebook.blocks.used_in import users_of
from carebook.reading.book import read_book

ROOT = Path(__file__).parents[2]


def test_scripts_lessons_and_paths_use_phrases_scripts_and_lessons() -> None:
    users = users_of(read_book(ROOT))
    assert "angry-customer" in users["apologise.situation"].entries
    assert "first-angry-call" in users["angry-customer"].entries
    assert "angry-customer" not in users["angry-customer"].entries, "its own steps are no users"
    assert {"new-agents", "trainers"} <= set(users["first-angry-call"].entries)


def test_what_is_printed_is_used_in_the_book_once() -> None:
    users = users_of(read_book(ROOT))
    assert users["boundary.warning"].books == ("new-agents",), "in a script that is a chapter"
    assert users["first-angry-call"].books == ("new-agents", "new-trainers"), "a chapter, and by a pattern"
    assert "broken-promise" not in users, "in the handbook only, as everything is"
