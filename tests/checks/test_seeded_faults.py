"""One fault each, planted in the real book: the check that names it turns red."""

import shutil
from pathlib import Path

import pytest
from carebook.checks import ALL_CHECKS
from carebook.checks.run import run_checks
from carebook.reading.book import read_book

ROOT = Path(__file__).parents[2]
APOLOGY = "phrases/apology.yml"
HOLD = "phrases/hold.yml"
ANGRY = "scripts/angry-customer.yml"


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """Gives a copy of the knowledge base that a test may spoil."""
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    shutil.copytree(ROOT / "docs", tmp_path / "docs")
    return tmp_path


def replace(book: Path, path: str, old: str, new: str) -> None:
    file = book / "docs" / path
    text = file.read_text(encoding="utf-8")
    assert old in text, f"{path} no longer has what is spoiled here"
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def found(book: Path) -> list[str]:
    return [diagnostic.check for diagnostic in run_checks(read_book(book))]


def test_the_book_as_it_is_has_no_findings(book: Path) -> None:
    assert found(book) == []


@pytest.mark.parametrize(
    ("check", "path", "old", "new"),
    [
        ("unknown-entry", f"_book/{ANGRY}", "apologise.situation", "apologise.situatoin"),
        ("never-phrase-offered", f"_book/{ANGRY}", "say: [apologise.situation", "say: [never.calm-down"),
        ("unknown-move", f"_book/{APOLOGY}", "move: apologise", "move: apologize"),
        (
            "unknown-channel",
            f"_book/{APOLOGY}",
            "channels: [phone, face, chat]",
            "channels: [phone, face, chats]",
        ),
        ("missing-field", f"_book/{APOLOGY}", "  move: apologise\n", ""),
        ("duplicate-key", f"_book/{APOLOGY}", "apologise.again:", "apologise.situation:"),
        ("placeholder-missing", f"_book/{HOLD}", "{minutes} de minute", "de minute"),
        ("figure-misses-total", "_book/figures.yml", "  declared_sum: 109\n", ""),
        ("heading-ids-differ", "pl/index.md", "{#home.doors}", "{#home.door}"),
        ("unresolved-link", "ru/index.md", "(id:phrases.hold)", "(id:phrases.holt)"),
        ("blocks-differ", "ro/call/angry-customer.md", "/// script | angry-customer\n///\n", ""),
    ],
)
def test_a_planted_fault_is_named(book: Path, check: str, path: str, old: str, new: str) -> None:
    replace(book, path, old, new)
    chosen = [one for one in ALL_CHECKS if one.name == check]
    assert [one for one in run_checks(read_book(book), chosen) if one.check == check]
