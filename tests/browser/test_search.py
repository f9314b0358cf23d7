"""The search in the header: by keyboard, by touch, in two languages, from a server and from a folder."""

import re
from pathlib import Path

import pytest
from carebook.reading.book import read_book
from playwright.sync_api import Browser, Page, expect

from tests.browser.sites import ROOT, violations, watched

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


def test_a_click_on_words_in_the_panel_leaves_it_open(browser: Browser, address: str) -> None:
    with watched(browser, address) as page:
        page.goto(f"{address}{HOME}")
        search(page, "hold")
        page.locator(".cb-search-keys span").click()
        expect(page.get_by_role("combobox", name="What does the caller say?")).to_be_focused()
        page.locator(".cb-search-keys label").last.click(position={"x": 60, "y": 8})
        expect(page.locator(".cb-search input[name=keys]")).not_to_be_checked()
        expect(page.locator("[role=option]").first).to_be_visible()


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


def test_where_nothing_is_found_the_nearest_is_offered(browser: Browser, address: str) -> None:
    with watched(browser, address) as page:
        page.goto(f"{address}pl/{HOME}")
        search(page, "qqqqqq jjjjjj")
        expect(page.locator(".cb-search-message")).to_contain_text("Nic nie znaleziono.")
        expect(page.locator(".cb-result-group")).to_have_text("Scenariusz")
        expect(page.locator("[role=option]")).to_have_count(5)
        page.get_by_role("combobox", name="Co mówi klient?").fill("xrzeprachamowanie")
        expect(page.locator(".cb-result-group")).to_have_text("Najbliższe wyniki")


def test_what_is_found_can_be_narrowed_down_by_keyboard_and_sent_to_somebody(
    browser: Browser, address: str
) -> None:
    with watched(browser, address) as page:
        page.goto(f"{address}{HOME}")
        search(page, "mistake")
        page.keyboard.press("Tab")
        expect(page.get_by_role("combobox", name="Kind")).to_be_focused()
        page.keyboard.press("M")
        expect(page.locator("[role=option] .cb-result-facts").first).to_have_text("Message")
        expect(page).to_have_url(f"{address}{HOME}?q=mistake&kind=message")
        page.reload()
        expect(page.locator("[role=option] .cb-result-facts").first).to_have_text("Message")
        page.get_by_role("combobox", name="What does the caller say?").fill("sorry")
        page.get_by_role("combobox", name="Kind").select_option("phrase")
        page.get_by_role("combobox", name="Channel").select_option("chat")
        page.get_by_role("combobox", name="Purpose").select_option("apologise")
        expect(page.locator("[role=option]").first).to_be_visible()
        phrases = {phrase.id: phrase for phrase in read_book(ROOT).phrases}
        for name in page.locator("[role=option]").evaluate_all("all => all.map(one => one.dataset.entry)"):
            assert phrases[name].say
            assert phrases[name].move.name == "apologise"
            assert "chat" in {channel.name for channel in phrases[name].channels}
        page.keyboard.press("Escape")
        expect(page.get_by_role("combobox", name="What does the caller say?")).to_be_focused()


def test_filters_alone_list_what_there_is(browser: Browser, address: str) -> None:
    with watched(browser, address) as page:
        page.goto(f"{address}{HOME}?kind=checklist")
        expect(page.locator("[role=option]")).to_have_count(10)
        page.goto(f"{address}{HOME}?kind=nonsense")
        expect(page.locator(".cb-search-panel")).to_be_hidden()


def test_what_filters_hide_is_offered_without_them(browser: Browser, address: str) -> None:
    with watched(browser, address) as page:
        page.goto(f"{address}{HOME}?q=angry+customer&kind=figure&channel=chat")
        expect(page.locator(".cb-search-message")).to_contain_text("Nothing found.")
        expect(page.locator(".cb-result-group")).to_have_text("Without the filters")
        expect(page.locator("[role=option]").first).to_contain_text("Angry customer")


def test_what_is_never_said_leads_to_what_is_said_instead(browser: Browser, address: str) -> None:
    with watched(browser, address, permissions=["clipboard-read", "clipboard-write"]) as page:
        page.goto(f"{address}{HOME}")
        page.locator(".cb-call select[name=caller]").select_option("pl")
        search(page, "calm down")
        hit = page.locator("[role=option]").first
        expect(hit).to_have_attribute("data-entry", "never.calm-down")
        instead = hit.locator(".cb-result-instead q")
        expect(instead).to_have_attribute("lang", "pl")
        words = instead.inner_text()
        page.keyboard.press("Control+Enter")
        expect(page.locator(".cb-search [role=status]")).to_have_text("Copied")
        assert page.evaluate("navigator.clipboard.readText()") == words


def test_a_step_leads_to_the_start_of_its_script(browser: Browser, address: str) -> None:
    with watched(browser, address) as page:
        page.goto(f"{address}{HOME}")
        search(page, "vent let them")
        hit = page.locator("[role=option][data-entry^='angry-customer.']").first
        expect(hit.locator(".cb-result-start")).to_contain_text("of 6 in Angry customer")
        hit.locator(".cb-result-start").click()
        expect(page).to_have_url(f"{address}call/angry-customer.html#angry-customer")
        page.goto(f"{address}{HOME}")
        search(page, "vent let them")
        for _ in range(int((hit.get_attribute("id") or "").removeprefix("cb-result-")) + 1):
            page.keyboard.press("ArrowDown")
        page.keyboard.press("Shift+Enter")
        expect(page).to_have_url(f"{address}call/angry-customer.html#angry-customer")


def test_what_was_opened_and_what_is_pinned_waits_on_the_device(browser: Browser, address: str) -> None:
    with watched(browser, address) as page:
        page.goto(f"{address}ro/{HOME}")
        page.keyboard.press("/")
        expect(page.locator(".cb-search-panel")).to_be_hidden()
        search(page, "factura mare")
        page.keyboard.press("Enter")
        page.wait_for_url("**/overbilling.html#overbilling")
        page.goto(f"{address}{HOME}")
        page.evaluate("() => CarebookSearch.ready()")
        page.keyboard.press("/")
        expect(page.locator(".cb-result-group")).to_have_text("Opened lately")
        expect(page.locator("[role=option]")).to_have_attribute("data-entry", "overbilling")
        search(page, "supervisor")
        first = page.locator("[role=option]").first.get_attribute("data-entry")
        page.keyboard.press("Alt+Enter")
        expect(page.locator(".cb-search [role=status]")).to_have_text("pinned")
        page.goto(f"{address}pl/{HOME}")
        page.evaluate("() => CarebookSearch.ready()")
        page.keyboard.press("/")
        expect(page.locator(".cb-result-group")).to_have_text(["Przypięte", "Ostatnio otwierane"])
        expect(page.locator("[role=option]").first).to_have_attribute("data-entry", first or "-")
        page.locator(".cb-pin--set").click()
        expect(page.locator(".cb-result-group")).to_have_text(["Ostatnio otwierane"])


def test_without_keys_a_choice_pins(browser: Browser, address: str) -> None:
    with watched(browser, address) as page:
        page.goto(f"{address}{HOME}")
        search(page, "supervisor")
        switch = page.get_by_role("checkbox", name="choosing a result pins it")
        switch.check()
        first = page.locator("[role=option]").first
        entry = first.get_attribute("data-entry") or "-"
        first.click()
        expect(first).to_contain_text("pinned")
        assert page.url.partition("?")[0].endswith(HOME)
        switch.uncheck()
        first.click()
        page.wait_for_url(re.compile(f"#{re.escape(entry)}$"))


def test_what_others_left_on_the_device_breaks_nothing(browser: Browser, address: str) -> None:
    with watched(browser, address) as page:
        page.goto(f"{address}{HOME}")
        page.evaluate(
            "() => { localStorage['carebook.recent'] = '{'; localStorage['carebook.pinned'] = '[1, \"gone\"]'; }"
        )
        search(page, "hold")
        expect(page.locator("[role=option]").first).to_be_visible()
        page.get_by_role("combobox", name="What does the caller say?").fill("")
        expect(page.locator(".cb-search-panel")).to_be_hidden()


def test_a_long_section_shows_the_piece_that_was_asked_for(browser: Browser, address: str) -> None:
    with watched(browser, address) as page:
        page.goto(f"{address}{HOME}")
        search(page, "emergency button")
        text = page.locator("[role=option][data-entry='not-on-autopilot.example'] .cb-result-text")
        expect(text).to_contain_text("… the elderly lady on the line mentions her emergency button")
        expect(text.locator("mark").first).to_be_visible()


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
