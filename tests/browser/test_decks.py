"""The decks that the page of lessons offers are those that Anki takes in, as large as it says."""

from pathlib import Path

import anki.collection
import pytest
from playwright.sync_api import Browser

from tests.browser.sites import FOLDERS, watched


@pytest.mark.parametrize("language", ["en", "ru"])
def test_the_decks_of_a_language_are_taken_from_the_page_of_lessons(
    browser: Browser, address: str, tmp_path: Path, language: str
) -> None:
    with watched(browser, address) as page:
        page.goto(f"{address}{FOLDERS[language]}learn/index.html")
        items = page.locator(".cb-decks li")
        assert items.count() == len(FOLDERS)
        collection = anki.collection.Collection(str(tmp_path / "collection.anki2"))
        for item in items.all():
            with page.expect_download() as taken:
                item.get_by_role("link").click()
            path = Path(taken.value.path())
            size = round(path.stat().st_size / 1000)
            assert f"({size} " in item.inner_text()
            deck = path.rename(tmp_path / taken.value.suggested_filename)
            request = anki.collection.ImportAnkiPackageRequest(package_path=str(deck))
            assert len(collection.import_anki_package(request).log.new) > 200
        collection.close()
