"""The bundle on somebody's stick: it opens from any folder, asks nobody, and finds what the site on the web finds."""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Literal
from zipfile import ZipFile

import pytest
import yaml
from carebook.bundling.bundle import bundle, name_of
from carebook.reading.book import read_book
from playwright.sync_api import Browser, Page, expect

from tests.browser.sites import FOLDERS, ROOT, served, violations, watched

QUERIES = Path(__file__).with_name("queries")
EACH = 40
"""Queries of each language."""
READY = "CarebookSearch.ready()"
FOUND = """async ([queries, language]) => {
  const found = [];
  for (const one of queries) found.push((await CarebookSearch.query(one, { language })).map(({ entry }) => entry));
  return found;
}"""


@pytest.fixture(scope="module")
def stick(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder with an awkward name into which the bundle was unpacked, and that nobody may write to."""
    book = read_book(ROOT)
    folder = tmp_path_factory.mktemp("stick") / "Îngrijire clienți #1 & 50% şi"
    packed = folder.parent / "bundle.zip"
    packed.write_bytes(bundle(book, site))
    with ZipFile(packed) as archive:
        archive.extractall(folder)
    everything = [folder, *folder.rglob("*")]
    for path in everything:
        path.chmod(0o555 if path.is_dir() else 0o444)
    yield folder / name_of(book)
    for path in everything:
        path.chmod(0o755)


def asked(page: Page, language: str) -> list[list[str]]:
    lines = yaml.safe_load((QUERIES / f"{language}.yml").read_text(encoding="utf-8"))
    queries = [line["query"] for line in islice(lines, 0, None, max(len(lines) // EACH, 1))]
    page.evaluate(READY)
    found: list[list[str]] = page.evaluate(FOUND, [queries, language])
    return found


def test_it_opens_from_any_folder_and_finds_what_the_web_finds(
    browser: Browser, stick: Path, address: str
) -> None:
    before = sorted(path.name for path in stick.iterdir())
    start = (stick / "start.html").as_uri()
    with watched(browser, "file:", viewport={"width": 390, "height": 800}) as page:
        with watched(browser, address) as online:
            for language, folder in FOLDERS.items():
                page.goto(start)
                page.locator(f"a[hreflang={language}]").click()
                page.wait_for_url(f"**/site/{folder}index.html")
                online.goto(address + folder)
                found = asked(page, language)
                assert sum(map(bool, found)) > EACH / 2
                assert found == asked(online, language)
        page.keyboard.press("/")
        page.keyboard.type("извинение")
        page.keyboard.press("Enter")
        expect(page.locator(":target")).to_be_visible()
    assert sorted(path.name for path in stick.iterdir()) == before


@pytest.mark.parametrize("colours", ["light", "dark"])
def test_the_page_to_start_from_is_accessible(
    browser: Browser, stick: Path, colours: Literal["light", "dark"]
) -> None:
    # Served, for axe-core reads style sheets anew, which no browser allows in a folder.
    with (
        served(stick) as root,
        watched(
            browser, root, color_scheme=colours, viewport={"width": 320, "height": 600}, bypass_csp=True
        ) as page,
    ):
        page.goto(f"{root}start.html")
        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") == 320
