"""A permalink leads to its entry in the reader's language, from a server, from a folder and without scripts."""

import re
from pathlib import Path
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from carebook.reading.book import read_book
from playwright.sync_api import Browser, Page, expect

from tests.browser.sites import ROOT, watched
from tests.packs.cartridge_reader import read_cartridge

STEP = "angry-customer.apologise"
GO = f"go/{STEP}/index.html"


def lands(page: Page, language: str) -> None:
    folder = "" if language == "en" else f"{language}/"
    page.wait_for_url(f"**/{folder}call/angry-customer.html#{STEP}")
    assert page.locator("html").get_attribute("lang") == language
    expect(page.locator(f"[id='{STEP}']")).to_be_in_viewport()


@pytest.mark.parametrize("where", ["served", "file"])
def test_it_opens_in_the_browsers_language_else_the_sources(
    browser: Browser, address: str, site: Path, where: str
) -> None:
    root = address if where == "served" else f"{site.as_uri()}/"
    for locale, language in (("pl-PL", "pl"), ("ru", "ru"), ("de-DE", "en")):
        with watched(browser, root, locale=locale) as page:
            page.goto(root + GO)
            lands(page, language)


def test_a_language_once_chosen_goes_before_the_browsers_and_a_forced_one_before_all(
    browser: Browser, address: str
) -> None:
    with watched(browser, address, locale="pl") as page:
        page.goto(f"{address}go/{STEP}/")
        lands(page, "pl")
        page.locator(".md-select").hover()
        page.locator(".md-select__link[hreflang=ru]").click()
        page.wait_for_url("**/ru/call/**")
        page.goto(f"{address}go/{STEP}/")
        lands(page, "ru")
        page.goto(f"{address}go/{STEP}/?lang=ro")
        lands(page, "ro")


def test_the_way_back_does_not_lead_into_it_again(browser: Browser, address: str) -> None:
    with watched(browser, address, locale="en") as page:
        page.goto(f"{address}index.html")
        page.goto(f"{address}go/{STEP}/")
        lands(page, "en")
        page.go_back()
        page.wait_for_url(f"{address}index.html")


def test_without_scripts_it_lists_all_languages(browser: Browser, address: str) -> None:
    with watched(browser, address, java_script_enabled=False) as page:
        page.goto(f"{address}go/{STEP}/")
        links = page.get_by_role("link")
        expect(links).to_have_text(["Apologise", "Cere scuze", "Przeproś", "Извинитесь"])
        links.nth(2).click()
        lands(page, "pl")


def test_every_id_of_the_book_has_one(site: Path) -> None:
    book = read_book(ROOT)
    assert {path.name for path in (site / "go").iterdir()} == set(book.homes)
    for name, home in book.homes.items():
        html = (site / "go" / name / "index.html").read_text(encoding="utf-8")
        assert home.path.replace(".md", ".html") in html


def test_the_sign_of_an_entry_copies_it_with_the_language_free_or_forced(
    browser: Browser, address: str
) -> None:
    with watched(browser, address, permissions=["clipboard-read", "clipboard-write"]) as page:
        page.goto(f"{address}ro/call/angry-customer.html")
        sign = page.locator(f"[id='{STEP}'] > .cb-facts .cb-link, [id='{STEP}'] .cb-link").first
        assert sign.get_attribute("href") == f"../../{GO}"
        sign.focus()
        page.keyboard.press("Enter")
        expect(page.locator("#cb-status")).not_to_be_empty()
        assert page.evaluate("navigator.clipboard.readText()") == f"{address}go/{STEP}/"
        sign.click(modifiers=["Shift"])
        expect(page.locator("#cb-status")).not_to_be_empty()
        assert page.evaluate("navigator.clipboard.readText()") == f"{address}go/{STEP}/?lang=ro"


def test_a_page_and_a_heading_are_copied_too(browser: Browser, address: str) -> None:
    with watched(browser, address, permissions=["clipboard-read", "clipboard-write"]) as page:
        page.goto(f"{address}reference/reading-this-site.html")
        for name in ("reference.reading-this-site", "reference.reading-this-site.address"):
            page.locator(f"[id='{name}']").hover()
            page.locator(f"[id='{name}'] > .headerlink").click()
            expect(page.locator("#cb-status")).not_to_be_empty()
            assert page.evaluate("navigator.clipboard.readText()") == f"{address}go/{name}/"


def test_the_questions_of_a_lesson_can_be_taken_in_the_readers_language(
    browser: Browser, address: str
) -> None:
    with watched(browser, address) as page:
        page.goto(f"{address}ru/learn/first-angry-call.html")
        with page.expect_download() as taken:
            page.get_by_role("link", name="GIFT").click()
        written = Path(taken.value.path()).read_text(encoding="utf-8")
        assert written.startswith("// Lesson first-angry-call, ru, edition ")


def test_a_pack_of_links_leads_to_each_page_in_its_language(browser: Browser, address: str) -> None:
    site_url = read_book(ROOT).settings.site_url
    with watched(browser, address, locale="ru") as page:
        page.goto(f"{address}pl/learn/paths.html")
        with page.expect_download() as taken:
            page.locator("[id='new-agents'] .cb-pack").click()
        assert taken.value.suggested_filename == "new-agents.imscc"
        sections = read_cartridge(Path(taken.value.path()).read_bytes()).sections
        for section in sections[:2]:
            title, link = section.links[0]
            page.goto(link.replace(site_url, address))
            page.wait_for_url("**/pl/**")
            assert page.locator("html").get_attribute("lang") == "pl"
            expect(page.get_by_role("heading", name=title).first).to_be_visible()


def test_no_link_leads_to_a_pack_that_is_not_there(site: Path) -> None:
    found = set()
    for page in site.rglob("*.html"):
        for link in re.findall(r'class="cb-(?:pack|deck)" href="([^"]+)"', page.read_text(encoding="utf-8")):
            file = (page.parent / link).resolve()
            assert file.is_file(), f"{page}: {link}"
            found.add(file)
    assert found == {file.resolve() for file in (site / "packs").rglob("*.*")}


SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")


@pytest.mark.parametrize("scheme", SCHEMES)
def test_its_page_can_be_used_by_everybody(
    browser: Browser, address: str, scheme: Literal["light", "dark"]
) -> None:
    opened = browser.new_context(color_scheme=scheme, viewport={"width": 320, "height": 600})
    page = opened.new_page()
    page.route("**/go.js", lambda route: route.abort())
    page.goto(f"{address}go/{STEP}/")
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    opened.close()
