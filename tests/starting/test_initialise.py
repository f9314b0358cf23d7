"""`carebook init`: a knowledge base in anybody's languages, whole or not at all."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from carebook.starting.example import example_languages
from carebook.starting.initialise import ENGINE

from tests.command import carebook
from tests.site.tiny_site import Built
from tests.starting.conftest import ROOT


def init(folder: Path, languages: str) -> str:
    """Make a knowledge base and return what the command said."""
    said = carebook("init", folder, "--languages", languages)
    assert said.code == 0, said.error
    return said.out


def make_site(folder: Path) -> Built:
    """Run `make site` in a knowledge base, with the environment that runs the tests."""
    # As old as can be: the environment that is there holds what the copied lock asks for.
    kept = [argument for name in ("requirements.lock", "pyproject.toml") for argument in ("-o", name)]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("CAREBOOK_")}
    run = subprocess.run(
        ["make", "site", f"VENV={Path(sys.executable).parents[1]}", *kept],
        cwd=folder,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return Built(folder / "site", run.returncode, run.stdout + run.stderr)


@pytest.mark.parametrize("languages", ["en,de,ar", "ro,en", "ar,uk,pl,ru"])
def test_it_passes_make_site_at_once(tmp_path: Path, languages: str) -> None:
    folder = tmp_path / "our book"
    said = init(folder, languages)
    assert "make site" in said
    built = make_site(folder)
    assert built.code == 0, built.log
    assert "no findings" in built.log
    assert "WARNING" not in built.log
    first, *others = languages.split(",")
    for code, path in ((first, ""), *((code, f"{code}/") for code in others)):
        page = built.page(f"{path}call/late-delivery.html")
        assert page.one("html").get("lang") == code
        assert page.one("body").get("dir") == ("rtl" if code == "ar" else "ltr")
        assert page.all("section", data_entry="late-delivery", id="late-delivery")
        assert not page.all("p", css="cb-missing")


def test_all_languages_of_the_example_stand_beside_each_other(tmp_path: Path) -> None:
    init(tmp_path / "book", ",".join(example_languages()))
    checked = carebook("--root", tmp_path / "book", "check", "--strict")
    assert checked.code == 0
    assert checked.out.startswith("no findings\n")


def test_a_language_that_the_example_lacks_is_a_draft(tmp_path: Path) -> None:
    said = init(tmp_path / "book", "en,fr")
    assert "French is a draft" in said
    assert carebook("--root", tmp_path / "book", "check").code == 0
    assert not (tmp_path / "book/docs/fr").exists()


def test_it_has_the_engine_and_nothing_that_was_made(tmp_path: Path) -> None:
    init(tmp_path / "book", "en")
    there = {path.name for path in (tmp_path / "book").iterdir()}
    assert there == {*ENGINE, "docs", "mkdocs.yml", "README.md", "LICENSE"}
    for path in (tmp_path / "book").rglob("*"):
        assert path.name not in ("__pycache__", ".DS_Store")
        if path.is_file():
            assert str(tmp_path).encode() not in path.read_bytes()
    for name in ENGINE:
        if (ROOT / name).is_file():
            assert (tmp_path / "book" / name).read_bytes() == (ROOT / name).read_bytes()


def test_nothing_of_our_own_content_is_in_it(tmp_path: Path) -> None:
    init(tmp_path / "book", "en,ro,pl,ru")
    files = [path for path in (tmp_path / "book/docs").rglob("*") if path.is_file()]
    assert not [path for path in files if b"rujoiu" in path.read_bytes().lower()]


def test_an_empty_folder_stays_the_folder_that_it_was(tmp_path: Path) -> None:
    folder = tmp_path / "book"
    folder.mkdir()
    number = folder.stat().st_ino
    init(folder, "en")
    assert folder.stat().st_ino == number
    assert [path.name for path in tmp_path.iterdir()] == ["book"]


@pytest.mark.parametrize(
    ("languages", "why"),
    [
        ("en,xx", "`xx` is no language that a site can have"),
        ("en,,de", "is no list of languages"),
        ("", "is no list of languages"),
        ("en,de,en", "`en` is named twice"),
        ("fr,en", "the example is not written in Français"),
        ("EN", "did you mean `en`"),
    ],
)
def test_languages_that_cannot_be_are_refused(tmp_path: Path, languages: str, why: str) -> None:
    said = carebook("init", tmp_path / "book", "--languages", languages)
    assert said.code == 2
    assert why in said.error
    assert not list(tmp_path.iterdir())


def test_a_folder_with_something_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine", encoding="utf-8")
    said = carebook("init", tmp_path, "--languages", "en")
    assert said.code == 2
    assert "not empty" in said.error
    assert [path.name for path in tmp_path.iterdir()] == ["notes.txt"]


@pytest.mark.parametrize("place", ["missing/book", "file", "hooks/book"])
def test_a_place_where_no_folder_can_be_is_refused(tmp_path: Path, place: str) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    folder = ROOT / place if place.startswith("hooks") else tmp_path / place
    said = carebook("init", folder, "--languages", "en")
    assert said.code == 2
    assert f"`{folder}`" in said.error or f"`{folder.parent}`" in said.error
    assert not folder.is_dir()


def test_a_later_version_of_the_engine_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    """The lines of the README that a knowledge base begins with."""
    folder = tmp_path / "book"
    init(folder, "en,ar")
    (tmp_path / "carebook").symlink_to(ROOT)
    readme = (folder / "README.md").read_text(encoding="utf-8")
    commands = readme.split("```sh\n")[-1].split("make site")[0]
    (folder / "hooks/carebook/old_module.py").write_text("", encoding="utf-8")
    subprocess.run(["sh", "-e", "-c", commands], cwd=folder, check=True)
    assert not (folder / "hooks/carebook/old_module.py").exists()
    assert carebook("--root", folder, "check", "--strict").code == 0
