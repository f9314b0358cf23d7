"""A folder to a book: read again only where something has changed, and never given up as a whole."""

import os
import shutil
from pathlib import Path

import pytest
from carebook.model.book import Book
from carebook.reading.book import BookReader

BOOK = Path(__file__).parents[1] / "blocks" / "book"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copytree(BOOK, tmp_path, dirs_exist_ok=True)
    return tmp_path


def faults(book: Book) -> set[tuple[str, str]]:
    return {(fault.check, fault.finding.place.path) for fault in book.faults}


def test_what_has_not_changed_is_not_read_again(root: Path) -> None:
    reader = BookReader(root)
    first = reader.read()
    opened = reader.files_read
    assert opened > 10
    assert reader.read() == first
    assert reader.files_read == opened


@pytest.mark.parametrize("path", ["docs/_book/phrases/sorry.yml", "docs/pl/call.md"])
def test_of_changed_files_only_they_are_read_again(root: Path, path: str) -> None:
    reader = BookReader(root)
    reader.read()
    opened = reader.files_read
    file = root / path
    file.write_text(file.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    reader.read()
    assert reader.files_read == opened + 1


def test_a_file_that_takes_the_place_of_another_is_read_though_size_and_time_are_the_same(
    root: Path,
) -> None:
    reader = BookReader(root)
    reader.read()
    file = root / "docs/_book/phrases/sorry.yml"
    status = file.stat()
    text = file.read_text(encoding="utf-8")
    other = file.with_name("other")
    other.write_text(text.replace("sorry.trouble", "sorry.troubel"), encoding="utf-8")
    other.replace(file)
    os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert file.stat().st_size == status.st_size
    assert "sorry.troubel" in reader.read().entries


def test_another_language_in_the_settings_changes_what_data_mean(root: Path) -> None:
    reader = BookReader(root)
    assert not [check for check, _ in faults(reader.read()) if check == "unknown-language"]
    settings = root / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(text.replace("locale: pl", "locale: sk"), encoding="utf-8")
    assert ("unknown-language", "docs/_book/phrases/sorry.yml") in faults(reader.read())


def test_a_file_that_is_gone_takes_its_entries_along(root: Path) -> None:
    reader = BookReader(root)
    assert "boss" in reader.read().entries
    (root / "docs/_book/scripts/boss.yml").rename(root / "docs/_book/scripts/chief.yml")
    book = reader.read()
    assert ("wrong-file-name", "docs/_book/scripts/chief.yml") in faults(book)
    (root / "docs/_book/scripts/chief.yml").unlink()
    assert "boss" not in reader.read().entries


def test_what_is_no_readable_file_is_reported_and_the_rest_is_read(root: Path) -> None:
    data = root / "docs/_book"
    (data / "phrases/folder.yml").mkdir()
    (data / "phrases/loop.yml").symlink_to("loop.yml")
    (data / "phrases/nowhere.yml").symlink_to("gone.yml")
    (data / "phrases/notes.txt").write_text("mine", encoding="utf-8")
    (data / "phrases/.hidden.yml").write_text("not: [read", encoding="utf-8")
    book = BookReader(root).read()
    assert book.phrase("sorry.trouble")
    assert faults(book) >= {
        ("file-encoding", "docs/_book/phrases/loop.yml"),
        ("file-encoding", "docs/_book/phrases/nowhere.yml"),
        ("unknown-file", "docs/_book/phrases/notes.txt"),
    }
    assert not [path for _, path in faults(book) if "hidden" in path]


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("https://care.example/book", "https://care.example/book/"),
        ("http://localhost:8000/", "http://localhost:8000/"),
        ('""', ""),
        ("!ENV SITE_URL", ""),
        ("care.example", ""),
        ("javascript:alert(1)", ""),
        ("'https://care.example/\"><b>'", ""),
    ],
)
def test_the_address_of_the_site_ends_with_a_slash_and_is_one(root: Path, written: str, address: str) -> None:
    settings = root / "mkdocs.yml"
    settings.write_text(f"site_url: {written}\n{settings.read_text(encoding='utf-8')}", encoding="utf-8")
    assert BookReader(root).read().settings.site_url == address


def test_a_folder_without_settings_is_a_book_with_one_fault(tmp_path: Path) -> None:
    assert faults(BookReader(tmp_path).read()) == {("setting-wrong", "mkdocs.yml")}
