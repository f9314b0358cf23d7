"""Small books, and what reading says of them, in one line each."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from carebook.model.book import Book
from carebook.model.finding import Fault
from carebook.reading.book import read_book
from carebook.reading.node_reader import NodeReader
from carebook.reading.source_file import SourceFile

ROOT = Path(__file__).parents[2]
SETTINGS = (ROOT / "tests/checks/mkdocs.yml").read_text(encoding="utf-8")
LANGUAGES = ("en", "ro", "pl", "ru")


def write(root: Path, files: Mapping[str, str | bytes]) -> Path:
    """Write files byte for byte, the settings where none are given."""
    for path, text in ({"mkdocs.yml": SETTINGS} | dict(files)).items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return root


def book_of(root: Path, files: Mapping[str, str | bytes]) -> Book:
    return read_book(write(root, files))


def reader_of(text: str | bytes) -> NodeReader:
    content = text if isinstance(text, bytes) else text.encode()
    return NodeReader(SourceFile("x.yml", content), LANGUAGES, LANGUAGES[0])


def told(faults: Iterable[Fault], path: str = "x.yml") -> list[str]:
    """Return each fault as `line:column check: message`, those of other files with their paths."""
    return [
        f"{fault.finding.place}".removeprefix(f"{path}:") + f" {fault.check}: {fault.finding.message}"
        for fault in faults
    ]
