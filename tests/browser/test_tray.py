"""Trainers gather entries over pages and languages, and take them along; everybody else sees nothing of it."""

import json
from collections import Counter
from pathlib import Path
from typing import Literal

import pytest
from carebook.checks.run import errors_in
from carebook.reading.book import read_book
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.sites import FOLDERS, copy_book, violations, watched

SCRIPT = "call/angry-customer.html"
CLIPBOARD = ["clipboard-read", "clipboard-write"]


def prepare(page: Page, root: str, language: str = "") -> None:
    """Switch to preparing lessons, as a trainer does."""
    page.goto(f"{root}{language}learn/index.html")
    page.locator(".cb-prepare").get_by_role("switch").check()


def sign(page: Page, entry: str) -> Locator:
    """Return the sign that puts an entry into the tray, of several the first."""
    return page.locator(f"[data-put='{entry}']").first


def gather(page: Page, root: str) -> None:
    """Gather a page, a step, a section and a lesson from three pages in two languages."""
    prepare(page, root)
    page.goto(f"{root}{SCRIPT}")
    sign(page, "angry-customer").click()
    sign(page, "angry-customer.apologise").click()
    page.goto(f"{root}reference/reading-this-site.html")
    sign(page, "reference.reading-this-site.address").click()
    page.goto(f"{root}ro/learn/first-angry-call.html")
    sign(page, "first-angry-call").click()


GATHERED = [
    "angry-customer",
    "angry-customer.apologise",
    "reference.reading-this-site.address",
    "first-angry-call",
]


def open_tray(page: Page) -> Locator:
    page.locator(".cb-tray-open").click()
    tray = page.get_by_role("dialog")
    expect(tray).to_be_visible()
    return tray


def listed(page: Page) -> list[str]:
    return page.locator(".cb-tray-entries code").all_inner_texts()


def clipboard(page: Page, kind: str) -> str:
    text: str = page.evaluate(
        "async kind => (await (await navigator.clipboard.read())[0].getType(kind)).text()", kind
    )
    return text


# Gathering


def test_agents_meet_nothing_of_it_until_somebody_prepares_lessons(browser: Browser, address: str) -> None:
    with watched(browser, address) as page:
        loaded: list[str] = []
        page.on("request", lambda asked: loaded.append(asked.url))
        page.goto(f"{address}{SCRIPT}")
        expect(page.locator(".cb-put, .cb-tray-open, .cb-tray")).to_have_count(0)
        assert not [url for url in loaded if url.endswith("/tray.js")]
        page.keyboard.press("+")
        prepare(page, address)
        assert page.locator(".cb-put").count() > 3
        page.locator(".cb-prepare input").uncheck()
        expect(page.locator(".cb-put, .cb-tray-open, .cb-tray")).to_have_count(0)
        assert page.evaluate("localStorage.getItem('carebook.tray')") is None


@pytest.mark.parametrize("where", ["served", "file"])
def test_it_holds_over_pages_and_languages(browser: Browser, address: str, site: Path, where: str) -> None:
    root = address if where == "served" else f"{site.as_uri()}/"
    with watched(browser, root) as page:
        gather(page, root)
        page.goto(f"{root}pl/index.html")
        expect(page.locator(".cb-tray-open")).to_have_accessible_name("Materiały na lekcję: 4")
        tray = open_tray(page)
        assert listed(page) == GATHERED
        # None of them was ever seen in Polish: the search knows what they are called.
        for title in ("Zdenerwowany klient", "Przeproś", "Twoja pierwsza rozmowa ze zdenerwowanym klientem"):
            expect(tray.get_by_role("link", name=title, exact=True)).to_be_visible()
        tray.get_by_role("link", name="Przeproś").click()
        page.wait_for_url("**/pl/call/angry-customer.html#angry-customer.apologise")
        expect(sign(page, "angry-customer.apologise")).to_have_attribute("aria-pressed", "true")


def test_a_sign_and_a_key_put_in_and_take_out_what_has_the_focus(browser: Browser, address: str) -> None:
    with watched(browser, address) as page:
        prepare(page, address)
        page.goto(f"{address}{SCRIPT}")
        status = page.locator("#cb-status")
        apologise = sign(page, "angry-customer.apologise")
        expect(apologise).to_have_accessible_name("Put into the lesson tray: Apologise")
        apologise.focus()
        page.keyboard.press("Space")
        expect(status).to_have_text("In the lesson tray: Apologise")
        page.keyboard.press("+")
        expect(status).to_have_text("Taken out of the lesson tray: Apologise")
        expect(apologise).to_have_attribute("aria-pressed", "false")
        page.mouse.move(0, 0)
        apologise.evaluate("one => one.blur()")
        page.keyboard.press("+")  # nothing has the focus: the page itself
        expect(status).to_have_text("In the lesson tray: Angry customer")
        expect(sign(page, "call.angry-customer")).to_have_attribute("aria-pressed", "true")
        phrase = page.locator("[data-kind=phrase]:visible").first
        phrase.hover()
        page.keyboard.press("+")
        name = phrase.get_attribute("data-entry") or ""
        expect(sign(page, name)).to_have_attribute("aria-pressed", "true")
        # Whoever writes, or has switched single keys off, means something else.
        page.locator("input[name=q]").press("+")
        page.locator("input[name=keys]").uncheck()
        page.locator("input[name=q]").press("Escape")
        page.locator("input[name=q]").evaluate("one => one.blur()")
        phrase.hover()
        page.keyboard.press("+")
        expect(page.locator(".cb-tray-count")).to_have_text("2")


def test_what_is_gathered_in_one_tab_is_there_in_the_other(browser: Browser, address: str) -> None:
    with watched(browser, address) as page:
        prepare(page, address)
        other = page.context.new_page()
        other.goto(f"{address}ru/{SCRIPT}")
        sign(other, "angry-customer.empathise").click()
        expect(page.locator(".cb-tray-count")).to_have_text("1")
        page.locator(".cb-prepare input").uncheck()
        expect(other.locator(".cb-put, .cb-tray-open")).to_have_count(0)
        assert "angry-customer.empathise" in page.evaluate("localStorage.getItem('carebook.tray')")


@pytest.mark.parametrize("kept", ["{", "[]", "null", '{"isOn": true, "entries": [1, {"id": 2}, null]}'])
def test_what_cannot_be_read_is_an_empty_tray(browser: Browser, address: str, kept: str) -> None:
    with watched(browser, address) as page:
        page.goto(f"{address}learn/index.html")
        page.evaluate("kept => localStorage.setItem('carebook.tray', kept)", kept)
        page.reload()
        prepare(page, address)
        expect(page.locator(".cb-tray-count")).to_have_text("0")


# The tray


def test_the_keyboard_orders_takes_out_brings_back_and_leaves(browser: Browser, address: str) -> None:
    with watched(browser, address) as page:
        gather(page, address)
        page.goto(f"{address}index.html")
        page.locator(".cb-tray-open").focus()
        page.keyboard.press("Enter")
        tray = page.get_by_role("dialog", name="Lesson tray")
        said = tray.get_by_role("status")
        expect(tray.get_by_role("heading", name="Lesson tray")).to_be_focused()
        tray.get_by_role("button", name="Move up: Apologise").focus()
        page.keyboard.press("Enter")
        assert listed(page)[:2] == ["angry-customer.apologise", "angry-customer"]
        expect(said).to_have_text("Now number 1: Apologise")
        # It is at the top, so only the other way is left.
        expect(tray.get_by_role("button", name="Move down: Apologise")).to_be_focused()
        page.keyboard.press("Space")
        assert listed(page) == GATHERED
        tray.get_by_role("button", name="Take out: Your first angry call").focus()
        page.keyboard.press("Enter")
        assert listed(page) == GATHERED[:-1]
        expect(said).to_have_text("Taken out of the lesson tray: Your first angry call")
        expect(tray.get_by_role("button", name="Take out").last).to_be_focused()
        tray.get_by_role("button", name="Undo").press("Enter")
        assert listed(page) == GATHERED
        tray.get_by_role("button", name="Clear all").press("Enter")
        expect(tray.get_by_role("button", name="Undo")).to_be_focused()
        expect(said).to_contain_text("The tray is empty")
        expect(tray.get_by_role("button", name="Download")).to_be_hidden()
        page.keyboard.press("Enter")
        assert listed(page) == GATHERED
        page.keyboard.press("n")  # turns the page elsewhere, not here
        page.keyboard.press("Escape")
        expect(tray).to_be_hidden()
        expect(page.locator(".cb-tray-open")).to_be_focused()
        assert page.url == f"{address}index.html"


def test_a_browser_that_keeps_nothing_is_told_of(browser: Browser, address: str) -> None:
    with watched(browser, address) as page:
        page.add_init_script("Storage.prototype.setItem = () => { throw new Error('full'); };")
        prepare(page, address)
        sign(page, "learn").click()
        expect(page.locator(".cb-tray-count")).to_have_text("1")
        expect(open_tray(page).get_by_text("This browser cannot keep the tray")).to_be_visible()


# Taking along


def test_it_is_taken_as_rich_text_and_as_markdown(browser: Browser, address: str) -> None:
    with watched(browser, address, permissions=CLIPBOARD) as page:
        prepare(page, address)
        page.goto(f"{address}{SCRIPT}")
        sign(page, "angry-customer.apologise").click()
        page.goto(f"{address}phrases/never.html")
        sign(page, "never.calm-down").click()
        tray = open_tray(page)
        tray.get_by_role("button", name="Copy links").click()
        expect(tray.get_by_role("status")).to_have_text("Copied")
        go = f"{address}go/"
        assert clipboard(page, "text/plain") == (
            f"Apologise: {go}angry-customer.apologise/\nPlease calm down.: {go}never.calm-down/"
        )
        made = clipboard(page, "text/html")
        page.evaluate(
            "html => { const box = document.createElement('template'); box.innerHTML = html; globalThis.made = box; }",
            made,
        )
        links = page.evaluate(
            "[...made.content.querySelectorAll('li > a')].map(a => [a.textContent, a.href])"
        )
        assert links == [
            ["Apologise", f"{go}angry-customer.apologise/"],
            ["Please calm down.", f"{go}never.calm-down/"],
        ]
        tray.get_by_role("checkbox").check()
        tray.get_by_role("button", name="Copy as Markdown").click()
        forced = (
            f"- [Apologise]({go}angry-customer.apologise/?lang=en)\n"
            f"- [Please calm down.]({go}never.calm-down/?lang=en)"
        )
        expect(tray.get_by_role("status")).to_have_text("Copied")
        assert clipboard(page, "text/plain") == forced
        tray.get_by_role("checkbox").uncheck()
        tray.get_by_role("button", name="Copy as Markdown").click(modifiers=["Shift"])  # as beside an entry
        expect(tray.get_by_role("status")).to_have_text("Copied")
        assert clipboard(page, "text/plain") == forced


def test_what_cannot_be_copied_is_shown(browser: Browser, address: str) -> None:
    with watched(browser, address) as page:
        page.add_init_script("delete Navigator.prototype.clipboard")  # as on a server without TLS
        gather(page, address)
        tray = open_tray(page)
        expect(tray.get_by_role("link", name="Client furios", exact=True)).to_be_visible()
        tray.get_by_role("button", name="Copiază ca Markdown").click()
        expect(tray.locator("textarea")).to_have_value(
            f"- [Client furios]({address}go/angry-customer/)\n"
            f"- [Cere scuze]({address}go/angry-customer.apologise/)\n"
            f"- [Cum ne adresăm]({address}go/reference.reading-this-site.address/)\n"
            f"- [Primul tău apel cu un client furios]({address}go/first-angry-call/)"
        )


def test_the_lesson_file_is_one_that_waits_to_be_filled_in(
    browser: Browser, address: str, tmp_path: Path
) -> None:
    with watched(browser, address) as page:
        gather(page, address)
        tray = open_tray(page)
        tray.get_by_label("Id-ul lecției").fill("Moja Lecție: 1")
        with page.expect_download() as taken:
            tray.get_by_role("button", name="Descarcă").click()
        assert taken.value.suggested_filename == "moja-lectie-1.yml"
        text = Path(taken.value.path()).read_text(encoding="utf-8")
    copy_book(tmp_path)
    file = tmp_path / "docs/_book/lessons/moja-lectie-1.yml"
    file.write_text(text, encoding="utf-8")
    lesson = read_book(tmp_path).entries["moja-lectie-1"]
    assert [part.entry.name for part in lesson.parts] == GATHERED  # type: ignore[attr-defined]
    # What is empty is to be written, and no page shows it yet; nothing else is wrong.
    empty = (2 + len(GATHERED)) * len(FOLDERS)
    assert Counter(
        one.check for one in errors_in(read_book(tmp_path)) if one.place.path.endswith(file.name)
    ) == {
        "wrong-type": empty,
        "entry-not-shown": 1,
    }
    file.write_text(text.replace('""', '"…"'), encoding="utf-8")
    for language in FOLDERS:
        with (tmp_path / "docs" / language / "learn/index.md").open("a", encoding="utf-8") as own:
            own.write("\n/// lesson | moja-lectie-1\n///\n")
    assert errors_in(read_book(tmp_path)) == ()


# For everybody


@pytest.mark.parametrize(("language", "width", "colours"), [("ru/", 320, "dark"), ("pl/", 1440, "light")])
def test_it_is_accessible(
    browser: Browser, address: str, language: str, width: int, colours: Literal["light", "dark"]
) -> None:
    # All of it at once: what Material shows while one scrolls up is not our concern.
    size = {"width": width, "height": 4000}
    with watched(browser, address, viewport=size, color_scheme=colours) as page:
        prepare(page, address, language)
        page.goto(f"{address}{language}{SCRIPT}")
        for entry in ("call.angry-customer", "angry-customer.apologise", "angry-customer"):
            sign(page, entry).click()
        assert page.evaluate("document.documentElement.scrollWidth") == width
        assert violations(page) == []
        tray = open_tray(page)
        assert tray.evaluate("one => one.scrollWidth <= one.clientWidth")
        assert violations(page) == []


def test_paper_and_pages_without_scripts_have_none_of_it(browser: Browser, address: str) -> None:
    with watched(browser, address) as page:
        prepare(page, address)
        open_tray(page)
        page.emulate_media(media="print")
        expect(page.locator(".cb-put >> visible=true")).to_have_count(0)
        expect(page.locator(":is(.cb-prepare, .cb-tray, .cb-tray-open) >> visible=true")).to_have_count(0)
        assert json.loads(page.evaluate("localStorage.getItem('carebook.tray')"))["isOn"]
    with watched(browser, address, java_script_enabled=False) as page:
        page.goto(f"{address}learn/index.html")
        expect(page.locator(".cb-prepare")).to_be_hidden()
