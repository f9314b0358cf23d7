"""The command `carebook`: what it prints and how it ends."""

import json
import shutil
from pathlib import Path

import pytest
from carebook.checks import ALL_CHECKS

from tests.command import carebook

ROOT = Path(__file__).parents[1]
KEYS = {
    "check",
    "severity",
    "path",
    "line",
    "column",
    "message",
    "help",
    "entry",
    "language",
    "fix",
}


@pytest.fixture
def spoiled(tmp_path: Path) -> Path:
    """A small book in which one reference is misspelt."""
    shutil.copytree(ROOT / "tests/blocks/book", tmp_path, dirs_exist_ok=True)
    script = tmp_path / "docs/_book/scripts/boss.yml"
    text = script.read_text(encoding="utf-8")
    script.write_text(text.replace("go: end", "go: ned", 1), encoding="utf-8")
    return tmp_path


def test_a_clean_book_ends_with_nothing_to_say() -> None:
    assert carebook("--root", ROOT, "check") == (0, "no findings\n", "")
    assert carebook("--root", ROOT, "check", "--strict").code == 0
    assert carebook("--root", ROOT, "check", "--output-format", "concise") == (0, "", "")
    assert json.loads(carebook("--root", ROOT, "check", "--output-format", "json").out) == []


def test_what_is_not_known_of_a_language_is_said(tmp_path: Path) -> None:
    text = (ROOT / "tests/checks/mkdocs.yml").read_text(encoding="utf-8")
    (tmp_path / "mkdocs.yml").write_text(text.replace("locale: ro", "locale: ar"), encoding="utf-8")
    (tmp_path / "docs").mkdir()
    first = carebook("--root", tmp_path, "check").out
    line = next(line for line in first.splitlines() if line.startswith("of `ar` "))
    assert "politeness-capital" in line
    assert "double-space" not in line
    assert not any(line.startswith("of `pl` ") for line in first.splitlines())
    assert carebook("--root", tmp_path, "check").out == first, "also from memory"
    chosen = carebook("--root", tmp_path, "check", "--select", "double-apology").out
    assert "of `ar` 1 check knows nothing: double-apology" in chosen


def test_an_error_fails_and_is_shown_in_every_format(spoiled: Path) -> None:
    said = {
        name: carebook("--root", spoiled, "check", "--output-format", name)
        for name in ("full", "concise", "json", "github")
    }
    assert {one.code for one in said.values()} == {1}
    assert {one.error for one in said.values()} == {""}
    found = next(one for one in json.loads(said["json"].out) if one["check"] == "unknown-entry")
    assert set(found) == KEYS
    place = f"{found['path']}:{found['line']}:{found['column']}"
    assert f"{place}: error[unknown-entry] {found['message']}" in said["concise"].out.splitlines()
    assert found["help"] in said["full"].out
    assert f"::error file={found['path']},line={found['line']}" in said["github"].out


def test_warnings_fail_only_where_one_asks_for_it(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "docs", tmp_path / "docs")
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    phrases = tmp_path / "docs/_book/phrases/hold.yml"
    text = phrases.read_text(encoding="utf-8")
    phrases.write_text(
        text.replace('    en: "I’m listening', "    en: 'I’m listening").replace('down."', "down.'"),
        encoding="utf-8",
    )
    assert carebook("check", at=tmp_path).code == 0
    assert carebook("check", "--strict", at=tmp_path).code == 1


def test_a_book_is_found_from_a_folder_inside_it(spoiled: Path) -> None:
    inside = spoiled / "docs/_book/scripts"
    assert carebook("check", "--output-format", "concise", at=inside).out.startswith("docs/_book/")


def test_a_folder_without_a_book_is_told_so(tmp_path: Path) -> None:
    said = carebook("check", at=tmp_path)
    assert said.code == 1
    assert "there is no mkdocs.yml in this folder" in said.out


@pytest.mark.parametrize(
    "arguments", [("chekc",), ("check", "--output-format", "xml"), ("--root", "nowhere", "check")]
)
def test_a_wrong_command_ends_with_2(arguments: tuple[str, ...], tmp_path: Path) -> None:
    assert carebook(*arguments, at=tmp_path).code == 2


def test_every_check_is_explained() -> None:
    listed = carebook("explain").out
    for check in ALL_CHECKS:
        assert f"  {check.name} " in listed
    said = carebook("explain", "placeholder-missing")
    assert said.code == 0
    assert said.out.startswith("# placeholder-missing\n\nError. Family: placeholders.\n")
    assert "error[placeholder-missing]" in said.out, "with its cases"
    assert "## What to do" in said.out


def test_a_misspelt_check_is_recognised() -> None:
    said = carebook("explain", "placeholder-mising")
    assert said.code == 2
    assert "did you mean `placeholder-missing`?" in said.error


def test_help_is_there_for_every_command() -> None:
    for command in (
        (),
        ("check",),
        ("stamp",),
        ("status",),
        ("rename",),
        ("impact",),
        ("explain",),
        ("init",),
        ("schema",),
        ("new",),
        ("new", "phrase"),
    ):
        said = carebook(*command, "--help")
        assert said.code == 0
        assert "--help" in said.out
