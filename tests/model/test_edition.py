"""The name of a state of the content."""

from carebook.model.book import Book
from carebook.model.place import Place
from carebook.settings import SETTINGS_FILE, Settings

FILES = {"docs/_book/phrases/hold.yml": "hold: 1\n", "docs/en/index.md": "# Home\n", SETTINGS_FILE: "a: 1\n"}


def edition(files: dict[str, str]) -> str:
    return Book(Settings(Place(SETTINGS_FILE, 1, 1)), files=files).edition


def test_it_follows_data_and_pages_and_what_they_are_called() -> None:
    first = edition(FILES)
    moved = {path.replace("hold", "wait"): text for path, text in FILES.items()}
    changed = [FILES | {path: text + "x"} for path, text in FILES.items() if path != SETTINGS_FILE]

    assert len({first, edition(moved), *map(edition, changed)}) == len(changed) + 2


def test_it_follows_neither_the_order_of_files_nor_the_settings() -> None:
    assert edition(dict(reversed(FILES.items()))) == edition(FILES)
    assert edition(FILES | {SETTINGS_FILE: "a: 2\n"}) == edition(FILES)
