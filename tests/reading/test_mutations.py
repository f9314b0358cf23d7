"""Thousands of spoiled files: nothing raises, and whatever is said is said of a place that there is."""

import os
import random
import re
import shutil
from pathlib import Path

from carebook.checks.run import run_checks
from carebook.model.place import Place
from carebook.reading.book import BookReader
from carebook.reporting.render import FORMATS

from tests.reading.mutations import spoil
from tests.reading.small_book import ROOT

SMALL = ROOT / "tests/blocks/book"
LONGEST_FILE = 12_000
"""Bytes; longer files differ in nothing but the time that they take."""


def test_of_the_real_book_any_file_may_be_spoiled(tmp_path: Path) -> None:
    paths = [ROOT / "mkdocs.yml", *(ROOT / "docs/_book").rglob("*.yml"), *(ROOT / "docs/en").rglob("*.md")]
    originals = {path.relative_to(ROOT).as_posix(): path.read_bytes() for path in sorted(paths)}
    # Each alone with the settings, and with one of its pages, so that a round takes milliseconds.
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    page = tmp_path / "docs/pl/call/other-language.md"
    page.parent.mkdir(parents=True)
    shutil.copy(ROOT / "docs/pl/call/other-language.md", page)
    _spoil_and_read(tmp_path, originals, rounds=1600, seed=1)


def test_of_a_small_book_any_file_may_be_spoiled_while_the_others_are_there(tmp_path: Path) -> None:
    shutil.copytree(SMALL, tmp_path, dirs_exist_ok=True)
    paths = [*SMALL.rglob("*.yml"), *SMALL.rglob("*.md")]
    originals = {path.relative_to(SMALL).as_posix(): path.read_bytes() for path in sorted(paths)}
    _spoil_and_read(tmp_path, originals, rounds=300, seed=2)


def _spoil_and_read(book: Path, originals: dict[str, bytes], rounds: int, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311  repeatable, not secret
    names = [path for path, content in originals.items() if len(content) <= LONGEST_FILE]
    reader = BookReader(book)
    for number in range(rounds):
        path = chance.choice(names)
        spoiled = spoil(chance, originals[path])
        file = book / path
        before = file.read_bytes() if file.exists() else None
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(spoiled)
        os.utime(file, ns=(number, number))  # two rounds may take less than the system's clock for files
        try:
            _read_and_look(reader, path, spoiled)
        except Exception as error:
            error.add_note(f"round {number}, {path}:\n{spoiled!r}")
            raise
        if before is None:
            file.unlink()
        else:
            file.write_bytes(before)


def _read_and_look(reader: BookReader, path: str, spoiled: bytes) -> None:
    lengths = {path: _line_lengths(spoiled)}
    for diagnostic in run_checks(reader.read()):
        place = diagnostic.place
        file = reader.root / place.path
        if place.path not in lengths and file.exists():
            lengths[place.path] = _line_lengths(file.read_bytes())
        assert diagnostic.message, diagnostic
        assert _exists(place, lengths), diagnostic
        if place.path == path:
            for render in FORMATS.values():
                assert render([diagnostic]).encode()


def _line_lengths(content: bytes) -> list[int]:
    """Return how long each line is, as an editor shows the file."""
    text = content.decode("utf-8-sig", errors="replace")
    return [len(line) for line in re.split(r"\r\n|\n|\r", text)]


def _exists(place: Place, lengths: dict[str, list[int]]) -> bool:
    """Tell whether a place is in its file; the end of a line is one, for what is missing there."""
    if place.path.endswith("_book/interface.yml") and place[1:] == (1, 1, 1):
        return True  # where words that are missing belong, be there such a file or not
    if place.path not in lengths or not 1 <= place.line <= len(lengths[place.path]):
        return False
    end = lengths[place.path][place.line - 1] + 1
    return 1 <= place.column <= end and 1 <= place.length <= max(end - place.column, 1)
