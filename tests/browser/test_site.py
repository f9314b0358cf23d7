"""The real site in a real browser: readable by everybody, asking nobody else, keeping one's place."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.sites import FOLDERS, PAGES, served, violations, watched

ROOT = Path(__file__).parents[2]
STEP = "angry-customer.act"


@pytest.mark.parametrize("language", FOLDERS)
@pytest.mark.parametrize("width", [390, 320])
def test_narrow_pages_do_not_scroll_sideways(
    browser: Browser, address: str, language: str, width: int
) -> None:
    with watched(browser, address, viewport={"width": width, "height": 800}) as page:
        for path in PAGES:
            page.goto(f"{address}{FOLDERS[language]}{path}")
            assert page.evaluate("document.documentElement.scrollWidth") == width, path


def switch(page: Page, language: str) -> None:
    page.locator(".md-select > button").focus()
    page.locator(f".md-select__link[hreflang={language}]").click()
    expect(page.locator("html")).to_have_attribute("lang", language)


def wait_until_at_top(page: Page, name: str) -> None:
    """Wait until the browser has scrolled to an element; fails if it never does."""
    page.wait_for_function(
        """name => {
            const top = document.getElementById(name)?.getBoundingClientRect().top;
            return top !== undefined && top >= 0 && top < 300;
        }""",
        arg=name,
        timeout=5000,
    )


@pytest.mark.parametrize("where", ["served", "file"])
def test_switching_the_language_keeps_the_fragment(
    browser: Browser, address: str, site: Path, where: str
) -> None:
    root = address if where == "served" else f"{site.as_uri()}/"
    with watched(browser, root) as page:
        page.goto(f"{root}ro/call/angry-customer.html#{STEP}")
        for language in ("pl", "en", "ru", "ro"):
            switch(page, language)
            assert page.url == f"{root}{FOLDERS[language]}call/angry-customer.html#{STEP}"
            wait_until_at_top(page, STEP)


def test_switching_the_language_keeps_what_one_has_scrolled_to(browser: Browser, address: str) -> None:
    with watched(browser, address) as page:
        page.goto(f"{address}call/angry-customer.html")
        page.evaluate(f"document.getElementById('{STEP}').scrollIntoView()")
        page.mouse.wheel(0, 40)
        switch(page, "ru")
        place = page.url.partition("#")[2]
        assert (
            place == STEP
            or place.startswith(f"{STEP}.")
            or page.locator(f"[id='{STEP}'] [id='{place}']").count()
        )


def test_switching_the_language_at_the_top_stays_at_the_top(browser: Browser, address: str) -> None:
    with watched(browser, address) as page:
        page.goto(f"{address}call/angry-customer.html")
        switch(page, "pl")
        assert page.url == f"{address}pl/call/angry-customer.html"


@pytest.mark.parametrize("path", ["index.html", "pl/index.html", "call/angry-customer.html"])
def test_the_switcher_works_from_every_page_of_a_folder(browser: Browser, site: Path, path: str) -> None:
    root = f"{site.as_uri()}/"
    with watched(browser, root) as page:
        page.goto(root + path)
        switch(page, "ro")
        assert page.url == f"{root}ro/{path.removeprefix('pl/')}"


def test_the_switcher_works_with_the_keyboard_and_without_scripts(browser: Browser, address: str) -> None:
    with watched(browser, address, java_script_enabled=False) as page:
        page.goto(f"{address}index.html")
        page.locator(".md-select > button").focus()
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        expect(page).to_have_url(f"{address}ro/index.html")


def test_colours_are_switched_and_remembered(browser: Browser, address: str) -> None:
    with watched(browser, address, color_scheme="light") as page:
        page.goto(f"{address}ro/index.html")
        page.get_by_title("Culori închise").click()
        page.goto(f"{address}ro/call/angry-customer.html")
        expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")


@pytest.mark.parametrize("width", [1440, 320])
def test_the_page_for_wrong_addresses_is_accessible_and_leads_home(
    browser: Browser, site: Path, width: int
) -> None:
    # A web server shows it under any address, so its links begin at the root that `site_url` names.
    with served(site) as root, watched(browser, root, viewport={"width": width, "height": 800}) as page:
        page.goto(f"{root}404.html")
        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") == width
        page.locator("section[lang=pl] a").click()
        expect(page).to_have_url(f"{root}pl/index.html")


def test_ids_are_the_same_in_all_languages(site: Path, browser: Browser) -> None:
    with watched(browser, f"{site.as_uri()}/", java_script_enabled=False) as page:
        for path in PAGES:
            found = []
            for folder in FOLDERS.values():
                page.goto(f"{site.as_uri()}/{folder}{path}")
                found.append(
                    page.locator("article [id]").evaluate_all("all => all.map(one => one.id).sort()")
                )
            assert found.count(found[0]) == len(found), path
