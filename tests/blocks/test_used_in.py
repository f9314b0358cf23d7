"""What uses an entry, said once and at its home."""

from pathlib import Path

from carebook.blocks.used_in import users_of
from carebook.reading.book import read_book

ROOT = Path(__file__).parents[2]


def test_scripts_lessons_and_paths_use_phrases_scripts_and_lessons() -> None:
    users = users_of(read_book(ROOT))
    assert "angry-customer" in users["apologise.situation"]
    assert "first-angry-call" in users["angry-customer"]
    assert "angry-customer" not in users["angry-customer"], "its own steps are no users"
    assert {"new-agents", "trainers"} <= set(users["first-angry-call"])
