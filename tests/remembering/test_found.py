"""What a check has found is remembered for the very files, and for nothing else."""

import json
import os
import shutil
from pathlib import Path

import pytest
from carebook import checks

from tests.command import carebook

ROOT = Path(__file__).parents[2]
PHRASES = "docs/_book/phrases/hold.yml"
CLEAN = 'hold.wait:\n  text:\n    en: "Please hold."\n'
MEMORY = ".cache/check.json"


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """A small book that has been checked."""
    (tmp_path / "docs/_book/phrases").mkdir(parents=True)
    shutil.copy(ROOT / "tests/checks/mkdocs.yml", tmp_path)
    (tmp_path / PHRASES).write_text(CLEAN, encoding="utf-8")
    check(tmp_path)
    return tmp_path


def check(book: Path) -> list[dict[str, object]]:
    found: list[dict[str, object]] = json.loads(
        carebook("--root", book, "check", "--output-format", "json").out
    )
    return found


def names(book: Path) -> set[object]:
    return {one["check"] for one in check(book)}


def test_the_second_time_is_as_the_first(book: Path) -> None:
    (book / PHRASES).write_text(CLEAN.replace("Please hold", "Please  hold"), encoding="utf-8")
    first = check(book)
    assert any(one["fix"] for one in first)
    before = (book / MEMORY).stat().st_mtime_ns
    assert check(book) == first
    assert carebook("--root", book, "check").out.count("double-space") == 1
    assert (book / MEMORY).stat().st_mtime_ns == before


def test_what_changes_is_seen(book: Path) -> None:
    (book / PHRASES).write_text(CLEAN.replace("Please hold", "Please  hold"), encoding="utf-8")
    assert "double-space" in names(book)
    (book / PHRASES).write_text(CLEAN, encoding="utf-8")
    assert "double-space" not in names(book)
    (book / "docs/_book/phrases/more.yml").write_text("hold.more:\n  txt: x\n", encoding="utf-8")
    assert "unknown-field" in names(book)
    (book / "docs/_book/phrases/more.yml").unlink()
    assert "unknown-field" not in names(book)
    page = book / "docs/en/site/index.md"
    page.parent.mkdir(parents=True)
    page.write_text("# Site\n", encoding="utf-8")
    assert "page-without-id" in names(book)
    settings = (book / "mkdocs.yml").read_text(encoding="utf-8")
    (book / "mkdocs.yml").write_text(settings.replace("source: en", "source: xx"), encoding="utf-8")
    assert "setting-wrong" in names(book)


def test_another_engine_looks_anew(book: Path) -> None:
    before = (book / MEMORY).stat().st_mtime_ns
    module = Path(str(checks.__file__))
    status = module.stat()
    try:
        os.utime(module, ns=(status.st_atime_ns, status.st_mtime_ns + 1))
        check(book)
    finally:
        os.utime(module, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert (book / MEMORY).stat().st_mtime_ns > before


@pytest.mark.parametrize("content", ["", "[]", "{", '{"folder": 1}'])
def test_a_memory_that_somebody_has_edited_is_forgotten(book: Path, content: str) -> None:
    first = check(book)
    memory = json.loads((book / MEMORY).read_text(encoding="utf-8"))
    (book / MEMORY).write_text(content, encoding="utf-8")
    assert check(book) == first
    (book / MEMORY).write_text(json.dumps({**memory, "found": [{"check": 1}]}), encoding="utf-8")
    assert check(book) == first


def test_where_nothing_can_be_written_all_is_as_ever(book: Path) -> None:
    first = check(book)
    shutil.rmtree(book / ".cache")
    (book / ".cache").write_text("a file, where a folder should be", encoding="utf-8")
    assert check(book) == first


def test_a_folder_without_a_book_is_left_alone(tmp_path: Path) -> None:
    assert carebook("--root", tmp_path, "check").code == 1
    assert list(tmp_path.iterdir()) == []
