"""What is kept on the device is what the page on privacy lists; what is reported says no more than it must."""

import json
from collections.abc import Iterator
from fnmatch import fnmatchcase
from urllib.parse import unquote

import pytest
from carebook.model.storage import STORED, Kept
from playwright.sync_api import Browser, Page, expect

from tests.browser.sites import FOLDERS, PAGES, watched

_STORAGES = {"localStorage": Kept.DEVICE, "sessionStorage": Kept.TAB}


def kept(page: Page) -> set[tuple[str, Kept]]:
    """Return the names of all that a page has kept, and for how long; nothing is kept in any other way."""
    found = {
        (str(key), how_long)
        for storage, how_long in _STORAGES.items()
        for key in page.evaluate(f"Object.keys({storage})")
    }
    assert page.evaluate("document.cookie") == ""
    assert page.context.cookies() == []
    assert page.evaluate("indexedDB.databases().then(all => all.map(one => one.name))") == []
    assert page.evaluate("caches.keys()") == []
    assert page.evaluate("navigator.serviceWorker.getRegistrations().then(all => all.length)") == 0
    return found


def listed(name: str, how_long: Kept) -> Iterator[str]:
    """Yield what the list of what is kept has about something."""
    yield from (one.key for one in STORED if one.kept is how_long and fnmatchcase(name, one.key))


def choose(page: Page, name: str, value: str) -> None:
    page.locator(f".cb-call select[name={name}]").select_option(value)


def use_everything(page: Page, address: str) -> None:
    """Use all that keeps something: languages, forms, searches, pins, ticks, ratings, the tray, keys that are off."""
    page.goto(f"{address}call/angry-customer.html")
    page.locator(".md-select").hover()
    page.locator(".md-select__link[hreflang=pl]").click()
    page.wait_for_url("**/pl/call/angry-customer.html*")
    choose(page, "caller", "ru")
    choose(page, "speaker", "f")
    choose(page, "addressee", "many")
    page.locator("[data-md-component=palette] label:not([hidden])").first.click()
    search = page.locator("input[name=q]")
    search.fill("faktura")
    expect(page.locator("[role=option]").first).to_be_visible()
    search.press("ArrowDown")
    search.press("Alt+Enter")
    page.locator("input[name=keys]").uncheck()
    search.press("Enter")
    page.goto(f"{address}pl/checklists/before-the-shift.html")
    page.locator(".cb-tick input").first.check()
    page.goto(f"{address}pl/checklists/self-check-frontline.html")
    page.locator(".cb-scale input").first.check()
    page.locator("textarea").first.fill("Tajne")
    page.goto(f"{address}pl/learn/index.html")
    page.locator(".cb-prepare input").check()
    page.locator(".cb-put").first.click()


def test_what_is_kept_is_what_is_listed(browser: Browser, address: str) -> None:
    with watched(browser, address) as page:
        use_everything(page, address)
        found = kept(page)
        # What a text box holds is kept nowhere.
        values = page.evaluate("JSON.stringify([Object.values(localStorage), Object.values(sessionStorage)])")
        assert "Tajne" not in values
        assert {key for name, how_long in found for key in listed(name, how_long)} == {s.key for s in STORED}
        assert [name for name, how_long in found if not list(listed(name, how_long))] == []
        page.goto(f"{address}pl/about/privacy.html")
        assert set(page.locator(".cb-storage code").all_inner_texts()) == {stored.key for stored in STORED}


@pytest.mark.parametrize("language", FOLDERS)
def test_reading_keeps_the_colours_alone(browser: Browser, address: str, language: str) -> None:
    with watched(browser, address) as page:
        for path in PAGES:
            page.goto(f"{address}{FOLDERS[language]}{path}")
            assert {key for name, how_long in kept(page) for key in listed(name, how_long)} == {"*.__palette"}
            assert len(kept(page)) == 1, path


def edition(page: Page) -> str:
    return page.locator(".md-copyright code").inner_text()


def test_a_report_says_which_entry_which_languages_and_which_edition(browser: Browser, address: str) -> None:
    with watched(browser, address) as page:
        page.goto(f"{address}ro/phrases/apology.html")
        entries = page.locator("[data-entry]:not([data-entry] [data-entry])")
        link = entries.first.locator("a.cb-report")
        name = entries.first.get_attribute("data-entry")
        expect(link).to_have_accessible_name(f"Semnalează o problemă la {name}")
        assert page.locator("a.cb-report").count() == page.locator("[data-entry]").count()
        subject = f"mailto:care-team@carebook.example?subject={name} [ro] {edition(page)}"
        assert unquote(link.get_attribute("href") or "") == subject
        choose(page, "caller", "pl")
        expect(page.locator(".cb-said--caller").first).to_be_visible()
        assert unquote(link.get_attribute("href") or "") == subject.replace("[ro]", "[ro+pl]")
        choose(page, "caller", "ro")
        expect(page.locator(".cb-said--caller")).to_have_count(0)
        assert unquote(link.get_attribute("href") or "") == subject


def test_a_gap_is_reported_with_what_was_asked(browser: Browser, address: str) -> None:
    with watched(browser, address) as page:
        page.goto(f"{address}ru/index.html")
        search, link = page.locator("input[name=q]"), page.locator(".cb-search-report")
        search.fill("счёт")
        expect(page.locator("[role=option]").first).to_be_visible()
        expect(link).to_be_hidden()
        search.fill("zzqqxx & kkvvzz")
        expect(link).to_be_visible()
        assert unquote(link.get_attribute("href") or "") == (
            f"mailto:care-team@carebook.example?subject=zzqqxx & kkvvzz [ru] {edition(page)}"
        )
        assert "&" not in (link.get_attribute("href") or "")
        search.press("Tab")  # the filters and the link are reached with the key that leaves the input
        for _ in range(5):
            if link.evaluate("link => link === document.activeElement"):
                break
            page.keyboard.press("Tab")
        expect(link).to_be_focused()


@pytest.mark.parametrize("language", FOLDERS)
def test_every_page_names_its_edition_and_leads_to_the_pages_about_the_site(
    browser: Browser, address: str, language: str
) -> None:
    with watched(browser, address) as page:
        page.goto(f"{address}{FOLDERS[language]}call/angry-customer.html")
        links = page.locator(".cb-footer a")
        targets = json.loads(
            page.evaluate("JSON.stringify([...document.querySelectorAll('.cb-footer a')].map(a => a.href))")
        )
        root = f"{address}{FOLDERS[language]}"
        assert targets == [
            f"{root}reference/sources.html",
            f"{root}about/privacy.html",
            f"{root}about/accessibility.html",
        ]
        texts = links.all_inner_texts()
        first = edition(page)
        for text, target in zip(texts, targets, strict=True):
            page.goto(target)
            expect(page.locator("h1")).to_contain_text(text)
            assert edition(page) == first
