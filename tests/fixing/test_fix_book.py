"""`carebook check --fix`: what can be mended is, and not a byte else."""

import shutil
import subprocess
import sys
from codecs import BOM_UTF8
from pathlib import Path

import pytest

from tests.command import carebook

ROOT = Path(__file__).parents[2]
PHRASES = "docs/_book/phrases/slips.yml"
SLIPS = """# The order is ours, and so is this comment.
slips.hold:   # said often
  move: hold
  channels: [ phone , face ]   # not in writing
  text:
    en: "Please  hold. I'm checking - one moment..."
    ro: "Rămâneţi pe fir , vă rog."
    pl: "Prosz\u200bę poczekać."   # carebook: allow[double-space] as heard
    # carebook: allow[double-space, three-dots] as heard
    ru: "Подождите... пожалуйста."
  note:
    en: >-
      Say it
      once , then  wait.

'slips.thank':
  text: {en: "Thank  you."}
"""
MENDED = """# The order is ours, and so is this comment.
slips.hold:   # said often
  move: hold
  channels: [ phone , face ]   # not in writing
  text:
    en: "Please hold. I’m checking – one moment…"
    ro: "Rămâneți pe fir, vă rog."
    pl: "Proszę poczekać."
    # carebook: allow[three-dots] as heard
    ru: "Подождите... пожалуйста."
  note:
    en: >-
      Say it
      once, then wait.

'slips.thank':
  text: {en: "Thank  you."}
"""
"""A text in braces is an error that nobody may mend but its author; the allowed dots stay."""


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """A small book with a file full of slips."""
    (tmp_path / "docs/_book/phrases").mkdir(parents=True)
    shutil.copy(ROOT / "tests/checks/mkdocs.yml", tmp_path)
    (tmp_path / PHRASES).write_text(SLIPS, encoding="utf-8")
    return tmp_path


def fix(book: Path, *more: str) -> bytes:
    said = carebook("--root", book, "check", "--fix", *more)
    assert said.code in (0, 1)
    return (book / PHRASES).read_bytes()


def test_what_can_be_mended_is_and_nothing_else(book: Path) -> None:
    assert fix(book).decode() == MENDED


def test_mending_twice_is_mending_once(book: Path) -> None:
    once = fix(book)
    said = carebook("--root", book, "check", "--fix")
    assert (book / PHRASES).read_bytes() == once
    assert "mended" not in said.error


def test_line_ends_and_the_byte_order_mark_stay(book: Path) -> None:
    (book / PHRASES).write_bytes(BOM_UTF8 + SLIPS.replace("\n", "\r\n").encode())
    assert fix(book) == BOM_UTF8 + MENDED.replace("\n", "\r\n").encode()


def test_the_difference_can_be_applied_and_changes_nothing(book: Path) -> None:
    said = carebook("--root", book, "check", "--diff")
    assert said.code == 1
    assert (book / PHRASES).read_text(encoding="utf-8") == SLIPS
    subprocess.run(["git", "apply", "-"], cwd=book, input=said.out.encode(), check=True)
    assert (book / PHRASES).read_text(encoding="utf-8") == MENDED
    assert carebook("--root", book, "check", "--diff") == (0, "", "")


def test_what_has_to_be_read_again_is_mended_only_where_one_asks_for_it(book: Path) -> None:
    (book / PHRASES).write_text('a.b:\n  text:\n    pl: "Chwila, prosze prosze czekaÄ‡."\n', encoding="utf-8")
    assert "prosze prosze czekaÄ‡" in fix(book).decode()
    assert '"Chwila, prosze czekać."' in fix(book, "--unsafe-fixes").decode()
    assert carebook("--root", book, "check", "--unsafe-fixes").code == 2


def test_only_the_chosen_checks_are_mended(book: Path) -> None:
    mended = fix(book, "--select", "spacing", "--ignore", "space-before-mark").decode()
    assert "Please hold. I'm" in mended
    assert "fir , vă" in mended
    assert carebook("--root", book, "check", "--select", "spacin").code == 2


def test_a_file_that_cannot_be_written_stays_as_it_was(book: Path) -> None:
    resource = pytest.importorskip("resource", reason="Windows knows no limit on the size of files")
    run = subprocess.run(
        [sys.executable, "-m", "carebook", "check", "--fix"],
        cwd=book,
        capture_output=True,
        encoding="utf-8",
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100)),
    )
    assert run.returncode == 2
    assert f"`{PHRASES}` cannot be written" in run.stderr
    assert "Traceback" not in run.stderr
    assert (book / PHRASES).read_text(encoding="utf-8") == SLIPS
    assert [path.name for path in (book / PHRASES).parent.iterdir()] == ["slips.yml"]


def test_an_unused_comment_leaves_no_empty_line(book: Path) -> None:
    text = 'a.b:\n  text:\n    # carebook: allow[three-dots] as heard\n    en: "Yes."\n'
    (book / PHRASES).write_text(text, encoding="utf-8")
    page = book / "docs/en/index.md"
    page.parent.mkdir()
    page.write_text(
        "# Home\n\n<!-- carebook: allow[three-dots] as heard -->\nText. <!-- carebook: allow[three-dots] so -->"
    )
    assert fix(book).decode() == 'a.b:\n  text:\n    en: "Yes."\n'
    assert page.read_text() == "# Home\n\nText."


def test_the_real_book_has_nothing_to_mend() -> None:
    assert carebook("--root", ROOT, "check", "--diff", "--unsafe-fixes") == (0, "", "")
