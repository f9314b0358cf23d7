"""One language is read, another spoken: chosen on any page, kept, and obeyed by what is said."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.sites import violations, watched

SCRIPT = "call/angry-customer.html"
WAIT = "hold.writing-down"


def choose(page: Page, name: str, value: str) -> None:
    page.locator(f".cb-call select[name={name}]").select_option(value)


def phrase(page: Page, name: str) -> Locator:
    return page.locator(f"[data-entry='{name}']").first


@pytest.mark.parametrize("where", ["served", "file"])
def test_what_is_said_stands_in_the_callers_language_above_the_readers(
    browser: Browser, address: str, site: Path, where: str
) -> None:
    root = address if where == "served" else f"{site.as_uri()}/"
    with watched(browser, root) as page:
        page.goto(f"{root}ro/phrases/hold.html")
        choose(page, "caller", "ru")
        said = phrase(page, WAIT).locator(".cb-sentence")
        expect(said).to_have_text(["Слушаю Вас и всё записываю.", "Vă ascult și notez tot."])
        assert said.first.get_attribute("lang") == "ru"
        choose(page, "caller", "ro")
        expect(said).to_have_text(["Vă ascult și notez tot."])


def test_the_choice_is_kept_from_page_to_page_and_from_language_to_language(
    browser: Browser, address: str
) -> None:
    with watched(browser, address) as page:
        page.goto(f"{address}ro/{SCRIPT}")
        choose(page, "caller", "pl")
        page.goto(f"{address}ru/phrases/hold.html")
        expect(page.locator(".cb-call select[name=caller]")).to_have_value("pl")
        expect(phrase(page, WAIT).locator(".cb-said--caller")).to_contain_text("i wszystko zapisuję.")
        page.goto(f"{address}pl/phrases/hold.html")
        expect(page.locator(".cb-said--caller")).to_have_count(0)


def test_the_language_that_is_read_is_chosen_in_the_same_line(browser: Browser, address: str) -> None:
    with watched(browser, address) as page:
        page.goto(f"{address}ro/{SCRIPT}#angry-customer.act")
        page.locator(".cb-call select[name=reader]").select_option(label="Polski")
        expect(page).to_have_url(f"{address}pl/{SCRIPT}#angry-customer.act")


def test_only_the_forms_that_the_call_needs_are_shown(browser: Browser, address: str) -> None:
    with watched(browser, address) as page:
        page.goto(f"{address}pl/phrases/hold.html")
        shown = phrase(page, WAIT).locator(".cb-sentence").locator("visible=true")
        assert shown.count() > 1
        choose(page, "addressee", "f")
        expect(shown).to_have_text(["Słucham Pani i wszystko zapisuję."])
        choose(page, "addressee", "unknown")
        expect(shown).to_have_text(["Słucham Państwa i wszystko zapisuję."])


def test_forms_are_asked_for_only_where_the_languages_have_them(browser: Browser, address: str) -> None:
    with watched(browser, address) as page:
        page.goto(f"{address}phrases/hold.html")
        addressee = page.locator(".cb-call select[name=addressee]")
        expect(addressee).to_be_hidden()
        choose(page, "caller", "pl")
        expect(addressee).to_be_visible()


def test_the_customers_form_belongs_to_this_tab_and_nothing_else_is_kept(
    browser: Browser, address: str
) -> None:
    with watched(browser, address) as page:
        page.goto(f"{address}pl/{SCRIPT}")
        for name, value in (("caller", "ru"), ("speaker", "f"), ("addressee", "m")):
            choose(page, name, value)
        kept = page.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}])")
        local, session = json.loads(kept)
        colours = {name for name in local if name.endswith(".__palette")}  # Material's
        assert {name: local[name] for name in set(local) - colours} == {
            "carebook.caller": "ru",
            "carebook.speaker": "f",
        }
        assert session == {"carebook.addressee": "m"}


def test_a_browser_that_keeps_nothing_obeys_all_the_same(browser: Browser, address: str) -> None:
    with watched(browser, address) as page:
        page.add_init_script("Storage.prototype.setItem = () => { throw new Error('full') }")
        page.goto(f"{address}ro/phrases/hold.html")
        choose(page, "caller", "ru")
        expect(phrase(page, WAIT).locator(".cb-said--caller")).to_have_text("Слушаю Вас и всё записываю.")


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("hold.minutes", "Проверка займёт [1] минуту. Сможете подождать?"),
        (WAIT, "Слушаю Вас и всё записываю."),
    ],
)
def test_a_sentence_is_copied_as_it_is_shown(browser: Browser, address: str, name: str, words: str) -> None:
    with watched(browser, address, permissions=["clipboard-read", "clipboard-write"]) as page:
        page.goto(f"{address}ro/phrases/hold.html")
        choose(page, "caller", "ru")
        sentence = phrase(page, name).locator(".cb-said--caller .cb-sentence").first
        sentence.locator(".cb-copy").click()
        expect(page.locator("#cb-status")).to_have_text("Copiat")
        assert page.evaluate("navigator.clipboard.readText()") == words


def test_what_is_never_said_cannot_be_copied(browser: Browser, address: str) -> None:
    with watched(browser, address) as page:
        page.goto(f"{address}phrases/never.html")
        expect(page.locator(".cb-sentence").first).to_be_visible()
        expect(page.locator(".cb-phrase--never .cb-copy")).to_have_count(0)


def test_without_scripts_the_line_is_not_there_and_the_page_is(browser: Browser, address: str) -> None:
    with watched(browser, address, java_script_enabled=False) as page:
        page.goto(f"{address}ro/phrases/hold.html")
        expect(page.locator(".cb-call")).to_be_hidden()
        expect(phrase(page, WAIT)).to_contain_text("Vă ascult și notez tot.")


@pytest.mark.parametrize("width", [1440, 320])
def test_both_languages_together_are_accessible(browser: Browser, address: str, width: int) -> None:
    with watched(browser, address, viewport={"width": width, "height": 900}) as page:
        page.goto(f"{address}ru/{SCRIPT}")
        choose(page, "caller", "pl")
        expect(page.locator(".cb-said--caller").first).to_be_visible()
        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") == width


@pytest.mark.parametrize("name", [WAIT, "empathise.take-over"])
def test_on_paper_a_pair_of_languages_stands_in_two_columns(
    browser: Browser, address: str, name: str
) -> None:
    with watched(browser, address, viewport={"width": 718, "height": 1000}) as page:
        page.goto(f"{address}ro/{SCRIPT}")
        choose(page, "caller", "ru")
        expect(page.locator(".cb-said--caller").first).to_be_attached()
        page.emulate_media(media="print")
        mine, theirs = (
            phrase(page, name).locator(css).bounding_box() for css in (".cb-said--reader", ".cb-said--caller")
        )
        assert mine
        assert theirs
        assert mine["x"] + mine["width"] < theirs["x"]
        assert abs(mine["y"] - theirs["y"]) < mine["height"]
        expect(page.locator(".cb-call, .cb-copy, .cb-used").locator("visible=true")).to_have_count(0)
