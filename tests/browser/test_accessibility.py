"""All kinds of pages, in all languages, narrow and wide, light and dark: axe-core finds nothing."""

from typing import Literal

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.sites import FOLDERS, PAGES, violations, watched

LOOKS: tuple[tuple[int, Literal["light", "dark"]], ...] = (
    (1440, "light"),
    (1440, "dark"),
    (390, "light"),
    (390, "dark"),
)
LANGUAGES = tuple(FOLDERS)


@pytest.mark.parametrize(("width", "colours"), LOOKS)
def test_pages_are_accessible_and_ask_nobody_else(
    browser: Browser, address: str, width: int, colours: Literal["light", "dark"]
) -> None:
    # A Latin square: each page meets each look and each language, each look each language. All that a page
    # can get wrong it gets wrong in one of the two; all 16 together take four times as long.
    with watched(browser, address, viewport={"width": width, "height": 900}, color_scheme=colours) as page:
        for turn, path in enumerate(PAGES):
            language = LANGUAGES[(turn + LOOKS.index((width, colours))) % len(LANGUAGES)]
            page.goto(f"{address}{FOLDERS[language]}{path}")
            expect(page.locator("html")).to_have_attribute("lang", language)
            expect(page.locator("body")).to_have_attribute(
                "data-md-color-scheme", "slate" if colours == "dark" else "default"
            )
            assert violations(page) == [], (language, path)
