"""One build in all languages: green, or failed with every finding told once."""

import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from carebook.reading.book import BookReader
from carebook.site.build import SiteBuild

from tests.site.tiny_site import ENGINE, HELD, Built, TinySite, text_of

Make = Callable[..., TinySite]


def test_four_languages_build_strictly(four_languages: Built) -> None:
    assert four_languages.code == 0, four_languages.log
    assert "WARNING" not in four_languages.log
    assert "ERROR" not in four_languages.log


@pytest.mark.parametrize(("language", "folder"), [("en", ""), ("ro", "ro/"), ("pl", "pl/"), ("ru", "ru/")])
def test_each_page_is_in_its_language(four_languages: Built, language: str, folder: str) -> None:
    page = four_languages.page(f"{folder}call/hold.html")
    assert page.one("html").get("lang") == language
    assert HELD[language] in text_of(page.one("article"))
    assert not [
        held for other, held in HELD.items() if other != language and held in text_of(page.one("body"))
    ]


def test_a_broken_phrase_stops_the_build_with_what_check_says(tiny_site: Make) -> None:
    site = tiny_site()
    site.write_phrase("hold.wait", {**four(HELD), "ro": "Revin în {minutes} minute."})
    built, checked = site.build(), site.check()
    assert built.code == 1
    assert not built.files
    findings = checked.strip().split("\n\n")[:-1]
    assert [finding for finding in findings if "{minutes}" in finding]
    for finding in findings:
        assert built.log.count(finding) == 1, finding
    assert "1 error: nothing was built" in built.log


def four(texts: Mapping[str, str]) -> dict[str, str]:
    return {code: texts[code] for code in ("en", "ro", "pl", "ru")}


def test_a_warning_is_told_and_fails_nothing(tiny_site: Make) -> None:
    site = tiny_site()
    phrase = site.root / "docs/_book/phrases/hold.yml"
    placeholder = "  placeholders:\n    minutes: {kind: count, example: 2}\n"
    site.write("docs/_book/phrases/hold.yml", phrase.read_text(encoding="utf-8") + placeholder)
    built = site.build()
    assert built.code == 0
    finding = site.check().strip().split("\n\n")[0]
    assert "warning[placeholder-unused]" in finding
    assert built.log.count(f"INFO    -  carebook: {finding}") == 1


def test_settings_without_languages_stop_the_build_with_a_finding(tiny_site: Make) -> None:
    site = tiny_site(settings={"plugins": []})
    built = site.build()
    assert built.code == 1
    assert "error[setting-wrong]" in built.log
    assert "Traceback" not in built.log


def test_nothing_is_written_under_docs(tiny_site: Make) -> None:
    site = tiny_site()
    before = stamps(site.root / "docs")
    assert site.build().code == 0
    assert stamps(site.root / "docs") == before


def stamps(folder: Path) -> dict[Path, int]:
    return {path: path.stat().st_mtime_ns for path in folder.rglob("*")}


def test_the_book_is_read_once_for_all_languages(tiny_site: Make) -> None:
    site = tiny_site()
    # Each reader says at its end how many files it opened.
    counting = (
        "import atexit, runpy, carebook.reading.book as book\n"
        "readers, make = [], book.BookReader.__init__\n"
        "def begin(self, root):\n    readers.append(self); make(self, root)\n"
        "book.BookReader.__init__ = begin\n"
        "atexit.register(lambda: print('FILES READ', [one.files_read for one in readers]))\n"
        "runpy.run_module('mkdocs', run_name='__main__')\n"
    )
    reader = BookReader(site.root)
    reader.read()
    assert f"FILES READ [{reader.files_read}]" in site.build(python=("-c", counting)).log


def test_a_server_reads_again_only_what_has_changed(tiny_site: Make) -> None:
    site, build = tiny_site(), SiteBuild()
    build._read(site.root)
    assert build._reader is not None
    before = build._reader.files_read
    build._read(site.root)
    assert build._reader.files_read == before
    site.write_phrase("hold.wait", {**four(HELD), "ro": "Un moment, vă rog."})
    build._read(site.root)
    assert build._reader.files_read == before + 1


def test_a_copy_of_the_engine_needs_no_installed_package(tmp_path: Path) -> None:
    engine = tmp_path / "engine"
    for folder in ("hooks", "overrides"):
        shutil.copytree(ENGINE / folder, engine / folder, ignore=shutil.ignore_patterns("__pycache__"))
    site = TinySite(tmp_path / "site", ("en", "ro"), engine=engine)
    # As on a machine where nobody installed the package: whatever finds it there is taken away.
    alone = (
        "import runpy, sys\n"
        "sys.meta_path[:] = [one for one in sys.meta_path if 'Redirecting' not in repr(one)]\n"
        "try:\n    runpy.run_module('mkdocs', run_name='__main__')\n"
        "finally:\n    print('FROM', sys.modules['carebook'].__file__)\n"
    )
    built = site.build(python=("-c", alone))
    assert built.code == 0, built.log
    assert f"FROM {engine}" in built.log
