"""The search in the header: by keyboard, by touch, in two languages, from a server and from a folder."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.sites import violations, watched

HOME = "index.html"


def search(page: Page, text: str) -> None:
    page.keyboard.press("Control+k")
    page.keyboard.type(text)
    page.evaluate("() => CarebookSearch.ready()")


@pytest.mark.parametrize("where", ["served", "file"])
def test_the_first_hit_is_two_words_and_enter_away(
    browser: Browser, address: str, site: Path, where: str
) -> None:
    root = address if where == "served" else f"{site.as_uri()}/"
    with watched(browser, root) as page:
        page.goto(f"{root}ro/{HOME}")
        search(page, "factura mare")
        expect(page.locator("[role=option]").first).to_contain_text("Factură prea mare")
        page.keyboard.press("Enter")
        expect(page).to_have_url(f"{root}ro/call/overbilling.html#overbilling")
        expect(page.locator("[data-entry=overbilling]:target")).to_be_visible()


def test_it_is_a_combobox_whose_focus_stays_in_the_input(browser: Browser, address: str) -> None:
    with watched(browser, address) as page:
        page.goto(f"{address}{HOME}")
        box = page.get_by_role("combobox", name="What does the caller say?")
        page.keyboard.press("/")
        expect(box).to_be_focused()
        expect(box).to_have_attribute("aria-expanded", "false")
        search(page, "angry customer")
        expect(box).to_have_attribute("aria-expanded", "true")
        expect(page.locator(".cb-search [role=status]")).to_contain_text("result")
        page.keyboard.press("ArrowDown")
        page.keyboard.press("ArrowDown")
        chosen = page.locator("[role=option][aria-selected=true]")
        expect(chosen).to_have_count(1)
        expect(box).to_have_attribute("aria-activedescendant", chosen.get_attribute("id") or "-")
        expect(box).to_be_focused()
        page.keyboard.press("Escape")
        expect(page.locator("[role=listbox]")).to_be_hidden()
        page.keyboard.press("Escape")
        expect(box).to_have_value("")


def test_a_phrase_is_shown_and_copied_in_the_callers_language(browser: Browser, address: str) -> None:
    with watched(browser, address, permissions=["clipboard-read", "clipboard-write"]) as page:
        page.goto(f"{address}ro/{HOME}")
        page.locator(".cb-call select[name=caller]").select_option("ru")
        search(page, "vă ascult notez tot")
        hit = page.locator("[role=option][data-entry='hold.writing-down']")
        expect(hit.locator(".cb-result-said")).to_have_text("Слушаю Вас и всё записываю.")
        expect(hit).to_contain_text("Vă ascult și notez tot.")
        page.keyboard.press("Control+Enter")
        expect(page.locator(".cb-search [role=status]")).to_have_text("Copiat")
        assert page.evaluate("navigator.clipboard.readText()") == "Слушаю Вас и всё записываю."


def test_what_other_languages_find_comes_last_under_its_name(browser: Browser, address: str) -> None:
    with watched(browser, address) as page:
        page.goto(f"{address}{HOME}")
        search(page, "przepraszam kłopot")
        expect(page.locator(".cb-result-group")).to_have_text("In other languages")
        expect(page.locator("[role=option]").first).to_be_visible()


def test_a_search_can_be_sent_to_somebody(browser: Browser, address: str) -> None:
    with watched(browser, address) as page:
        page.goto(f"{address}pl/{HOME}")
        search(page, "faktura")
        expect(page).to_have_url(f"{address}pl/{HOME}?q=faktura")
        page.reload()
        expect(page.get_by_role("combobox").first).to_have_value("faktura")
        expect(page.locator("[role=option]").first).to_contain_text("aktur")


def test_single_keys_can_be_switched_off_and_stay_so(browser: Browser, address: str) -> None:
    with watched(browser, address) as page:
        page.goto(f"{address}{HOME}")
        search(page, "hold")
        page.locator(".cb-search input[name=keys]").uncheck()
        page.goto(f"{address}call/angry-customer.html")
        page.locator("h1").click()
        for key in ("/", "n", "p", "."):
            page.keyboard.press(key)
        expect(page).to_have_url(f"{address}call/angry-customer.html")
        expect(page.get_by_role("combobox", name="What does the caller say?")).not_to_be_focused()
        page.keyboard.press("Control+k")
        expect(page.get_by_role("combobox", name="What does the caller say?")).to_be_focused()


def test_an_index_that_does_not_come_is_told(browser: Browser, address: str) -> None:
    opened = browser.new_context()
    page = opened.new_page()
    page.route("**/assets/search/*.js", lambda route: route.abort())
    page.goto(f"{address}ro/{HOME}")
    page.keyboard.press("Control+k")
    page.keyboard.type("factura")
    expect(page.locator(".cb-search-message")).to_have_text(
        "Căutarea nu s-a putut încărca. Reîncarcă pagina."
    )
    opened.close()


def test_nothing_found_is_said(browser: Browser, address: str) -> None:
    with watched(browser, address) as page:
        page.goto(f"{address}pl/{HOME}")
        search(page, "qqqqqq wwwwww")
        expect(page.locator(".cb-search-message")).to_contain_text("Nic nie znaleziono.")


@pytest.mark.parametrize("text", ["<img src=x onerror=document.title=1>", "🙂🙂", "\u202e(((", "a" * 3000])
def test_what_is_typed_stays_text(browser: Browser, address: str, text: str) -> None:
    with watched(browser, address) as page:
        page.goto(f"{address}{HOME}")
        page.evaluate("() => CarebookSearch.ready()")
        page.get_by_role("combobox", name="What does the caller say?").fill(text)
        expect(page.locator(".cb-search-panel")).to_be_visible()
        assert page.locator(".cb-search img").count() == 0


def test_programs_can_ask_too(browser: Browser, address: str) -> None:
    with watched(browser, address) as page:
        page.goto(f"{address}{HOME}")
        found = page.evaluate("() => CarebookSearch.query('factura mare', { language: 'ro', limit: 2 })")
        assert [set(one) for one in found] == [
            {"entry", "language", "kind", "title", "text", "url", "score"}
        ] * len(found)
        assert found[0]["entry"] == "overbilling"
        assert found[0]["url"] == f"{address}ro/call/overbilling.html#overbilling"


@pytest.mark.parametrize("width", [1440, 320])
@pytest.mark.parametrize("colours", ["light", "dark"])
def test_results_are_accessible(browser: Browser, address: str, width: int, colours: str) -> None:
    size = {"width": width, "height": 800}
    with watched(browser, address, viewport=size, color_scheme=colours) as page:
        page.goto(f"{address}ru/{HOME}")
        page.locator(".cb-call select[name=caller]").select_option("pl")
        search(page, "извините счет")
        expect(page.locator("[role=option]").first).to_be_visible()
        page.keyboard.press("ArrowDown")
        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") == width


def test_without_scripts_there_is_none(browser: Browser, address: str) -> None:
    with watched(browser, address, java_script_enabled=False) as page:
        page.goto(f"{address}{HOME}")
        expect(page.locator(".cb-search")).to_be_hidden()
