"""Checklists: ticks are kept on this device and nowhere else, for customers not at all, and paper is empty."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.find_browser import find_browser, launch_options
from tests.browser.sites import build_site, copy_book, served, violations, watched

SHIFT = "before-the-shift"
"""A list of things to tick."""
CHECK = "self-check-frontline"
"""A list with ratings and questions."""
SURVEY = "survey-customer"
"""A list that customers fill in."""
KEPT = "What you tick is kept on this device only."
LOST = "This browser cannot keep your ticks: they are gone when you leave the page."
FILL_UP = """() => {
    for (let size = 2 ** 23; size >= 1; size /= 2) {
        try { for (let i = 0; ; i++) localStorage.setItem(`${size}.${i}`, "x".repeat(size)); } catch {}
    }
}"""


def page_of(checklist: str, language: str = "") -> str:
    return f"{language}checklists/{checklist}.html"


def box(page: Page, item: str, value: str = "on") -> Locator:
    return page.locator(f"[data-entry='{item}'] input[value='{value}'], [data-entry='{item}'] .cb-tick input")


def text_of(page: Page, item: str) -> Locator:
    return page.locator(f"[data-entry='{item}'] textarea")


def filled(page: Page) -> list[str]:
    """Return the items that are ticked, rated or answered in writing."""
    names: list[str] = page.locator(".cb-item :is(input, textarea)").evaluate_all(
        """all => all.filter(one => one.type === "textarea" ? one.value : one.checked)
            .map(one => one.closest("[data-entry]").dataset.entry)"""
    )
    return names


def kept(page: Page) -> dict[str, str]:
    """Return what the device keeps of anything."""
    everything: dict[str, str] = json.loads(
        page.evaluate("JSON.stringify({...localStorage, ...sessionStorage})")
    )
    return {
        name: value for name, value in everything.items() if not name.endswith(".__palette")
    }  # Material's


def fill_in(page: Page) -> None:
    """Tick, rate and answer something in a list with ratings and questions."""
    box(page, f"{CHECK}.as-intended", "4").check()
    text_of(page, f"{CHECK}.proud").fill("The one with the lost parcel")


# Kept


@pytest.mark.parametrize("where", ["served", "file"])
def test_ticks_and_ratings_are_there_again_in_every_language(
    browser: Browser, address: str, site: Path, where: str
) -> None:
    root = address if where == "served" else f"{site.as_uri()}/"
    with watched(browser, root) as page:
        page.goto(root + page_of(SHIFT))
        box(page, f"{SHIFT}.place").check()
        box(page, f"{SHIFT}.news").check()
        page.goto(root + page_of(CHECK))
        box(page, f"{CHECK}.effect", "4").check()
        page.goto(root + page_of(SHIFT, "ru/"))
        assert filled(page) == [f"{SHIFT}.place", f"{SHIFT}.news"]
        expect(page.locator(".cb-progress")).to_have_text("Готово: 2 из 8")
        page.goto(root + page_of(CHECK, "pl/"))
        expect(box(page, f"{CHECK}.effect", "4")).to_be_checked()


def test_what_is_kept_is_one_key_of_item_ids_and_never_what_is_written(
    browser: Browser, address: str
) -> None:
    with watched(browser, address) as page:
        page.goto(address + page_of(CHECK, "ro/"))
        fill_in(page)
        assert kept(page) == {f"carebook.ticks.{CHECK}": f'{{"{CHECK}.as-intended":"4"}}'}
        page.reload()
        assert filled(page) == [f"{CHECK}.as-intended"]
        box(page, f"{CHECK}.as-intended", "2").check()
        assert kept(page) == {f"carebook.ticks.{CHECK}": f'{{"{CHECK}.as-intended":"2"}}'}


def test_the_page_says_what_is_kept_and_how_much_is_done(browser: Browser, address: str) -> None:
    with watched(browser, address) as page:
        page.goto(address + page_of(CHECK))
        status = page.get_by_role("status")
        expect(status.filter(has_text="done")).to_have_text("0 of 8 done")
        expect(status.filter(has_text="kept").locator("visible=true")).to_contain_text(KEPT)
        expect(page.get_by_text("What you write here is not kept")).to_be_visible()
        expect(page.get_by_text(LOST)).to_be_hidden()
        fill_in(page)
        expect(status.filter(has_text="done")).to_have_text("2 of 8 done")


def test_a_page_where_nothing_can_be_ticked_does_not_speak_of_ticks(browser: Browser, address: str) -> None:
    with watched(browser, address) as page:
        page.goto(address + page_of("a-step-ahead"))
        expect(page.locator(".cb-kept")).to_have_text(
            "What you write here is not kept; print it if you need it."
        )
        page.locator("textarea").first.fill("Answers")
        expect(page.locator(".cb-progress")).to_have_text("1 of 8 done")
        assert kept(page) == {}


@pytest.mark.parametrize(
    "rubbish",
    [
        "",
        "{",
        "null",
        "7",
        '"on"',
        "[1]",
        f'{{"{SHIFT}.place": 1, "{SHIFT}.news": {{}}, "gone": "on", "__proto__": null}}',
    ],
)
def test_rubbish_in_the_storage_counts_for_nothing(browser: Browser, address: str, rubbish: str) -> None:
    with watched(browser, address) as page:
        page.goto(address + page_of(SHIFT))
        page.evaluate("value => localStorage.setItem('carebook.ticks.before-the-shift', value)", rubbish)
        page.reload()
        expect(page.locator(".cb-progress")).to_have_text("0 of 8 done")
        expect(page.get_by_text(KEPT)).to_be_visible()
        box(page, f"{SHIFT}.voice").check()
        assert kept(page) == {f"carebook.ticks.{SHIFT}": f'{{"{SHIFT}.voice":"on"}}'}


def test_a_full_storage_is_said_and_ticks_hold_until_the_page_is_left(browser: Browser, address: str) -> None:
    with watched(browser, address) as page:
        page.goto(address + page_of(SHIFT))
        page.evaluate(FILL_UP)
        box(page, f"{SHIFT}.place").check()
        box(page, f"{SHIFT}.news").check()
        expect(page.get_by_text(LOST)).to_be_visible()
        expect(page.get_by_text(KEPT)).to_be_hidden()
        assert filled(page) == [f"{SHIFT}.place", f"{SHIFT}.news"]
        page.evaluate("localStorage.clear()")
        box(page, f"{SHIFT}.news").uncheck()
        expect(page.get_by_text(KEPT)).to_be_visible()
        page.reload()
        assert filled(page) == [f"{SHIFT}.place"]


def test_a_blocked_storage_is_said_at_once(browser: Browser, address: str) -> None:
    # Material asks the storage for its colours and stumbles, so it is blocked for ours alone.
    block = """for (const name of ["getItem", "setItem", "removeItem"]) {
        const ask = Storage.prototype[name];
        Storage.prototype[name] = function (key, ...value) {
            if (key.startsWith("carebook.")) throw new DOMException("blocked", "SecurityError");
            return ask.call(this, key, ...value);
        };
    }"""
    with watched(browser, address) as page:
        page.add_init_script(block)
        page.goto(address + page_of(SHIFT))
        expect(page.get_by_text(LOST)).to_be_visible()
        expect(page.get_by_text(KEPT)).to_be_hidden()
        box(page, f"{SHIFT}.place").check()
        expect(page.locator(".cb-progress")).to_have_text("1 of 8 done")


# Cleared


def test_all_is_cleared_and_one_undo_brings_it_back_with_the_keyboard_too(
    browser: Browser, address: str
) -> None:
    with watched(browser, address) as page:
        page.goto(address + page_of(CHECK))
        clear, undo = page.get_by_role("button", name="Clear all"), page.get_by_role("button", name="Undo")
        expect(clear).to_be_disabled()
        fill_in(page)
        before = filled(page)
        clear.press("Enter")
        assert (filled(page), kept(page)) == ([], {})
        expect(page.locator(".cb-progress")).to_have_text("0 of 8 done")
        expect(undo).to_be_focused()
        expect(clear).to_be_hidden()
        undo.press("Enter")
        assert filled(page) == before
        assert kept(page) == {f"carebook.ticks.{CHECK}": f'{{"{CHECK}.as-intended":"4"}}'}
        expect(clear).to_be_focused()
        expect(undo).to_be_hidden()


def test_there_is_no_way_back_once_something_new_is_ticked(browser: Browser, address: str) -> None:
    with watched(browser, address) as page:
        page.goto(address + page_of(SHIFT))
        box(page, f"{SHIFT}.place").check()
        page.get_by_role("button", name="Clear all").click()
        box(page, f"{SHIFT}.news").check()
        expect(page.get_by_role("button", name="Undo")).to_be_hidden()
        expect(page.get_by_role("button", name="Clear all")).to_be_enabled()
        assert filled(page) == [f"{SHIFT}.news"]


def test_enter_in_a_box_sends_nothing(browser: Browser, address: str) -> None:
    with watched(browser, address) as page:
        page.goto(address + page_of(SHIFT))
        box(page, f"{SHIFT}.place").check()
        box(page, f"{SHIFT}.place").press("Enter")
        assert filled(page) == [f"{SHIFT}.place"]
        assert page.url == address + page_of(SHIFT)


# Shown more than once


@pytest.fixture(scope="module")
def shown_again(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a copy of the site where two lists are shown again, one of them twice on a page."""
    root = tmp_path_factory.mktemp("again")
    copy_book(root)
    block = "\n/// checklist | {}\n///\n"
    for file in root.glob("docs/*/checklists/index.md"):
        with file.open("a", encoding="utf-8") as text:
            text.write(block.format(CHECK) * 2 + block.format(SHIFT))
    build_site(root / "site", root)
    with served(root / "site") as address:
        yield address


def test_a_list_has_one_state_wherever_it_is_shown(browser: Browser, shown_again: str) -> None:
    with watched(browser, shown_again) as page:
        page.goto(shown_again + page_of(CHECK))
        box(page, f"{CHECK}.as-intended", "4").check()
        page.goto(shown_again + page_of("index"))
        for showing in (0, 1):
            expect(box(page, f"{CHECK}.as-intended", "4").nth(showing)).to_be_checked()
        box(page, f"{CHECK}.as-intended", "2").nth(1).check()
        expect(box(page, f"{CHECK}.as-intended", "2").nth(0)).to_be_checked()
        box(page, f"{SHIFT}.place").check()
        expect(page.locator(".cb-progress")).to_have_text(["1 of 8 done"] * 3)


def test_pages_that_are_open_follow_each_other(browser: Browser, shown_again: str) -> None:
    with watched(browser, shown_again) as page:
        page.goto(shown_again + page_of(SHIFT))
        other = page.context.new_page()
        other.goto(shown_again + page_of("index", "ro/"))
        box(other, f"{SHIFT}.place").check()
        expect(box(page, f"{SHIFT}.place")).to_be_checked()
        page.get_by_role("button", name="Clear all").click()
        expect(box(other, f"{SHIFT}.place")).not_to_be_checked()


@pytest.fixture(scope="module")
def remembering(browser: Browser) -> Iterator[Browser]:
    """A browser that keeps pages in its memory for the way back, as people's browsers do."""
    found = find_browser()
    assert found
    switched_off = ["--disable-back-forward-cache"]
    started = browser.browser_type.launch(**launch_options(found), ignore_default_args=switched_off)
    yield started
    started.close()


def test_a_page_from_the_browsers_memory_shows_what_was_ticked_meanwhile(
    remembering: Browser, address: str
) -> None:
    with watched(remembering, address) as page:
        page.goto(address + page_of(SHIFT))
        box(page, f"{SHIFT}.place").check()
        page.goto(address + page_of(SHIFT, "ro/"))
        box(page, f"{SHIFT}.news").check()
        page.go_back(wait_until="commit")
        expect(page.locator(".cb-progress")).to_have_text("2 of 8 done")


# What customers fill in


def answer(page: Page) -> None:
    """Fill in the survey as an unhappy customer."""
    box(page, f"{SURVEY}.reach", "1").check()
    text_of(page, f"{SURVEY}.reach").fill("An hour on hold")
    text_of(page, f"{SURVEY}.change").fill("Answer")
    assert len(filled(page)) == 3


@pytest.mark.parametrize("scripts", [True, False])
def test_of_what_a_customer_answers_nothing_is_kept(browser: Browser, address: str, scripts: bool) -> None:  # noqa: FBT001
    with watched(browser, address, java_script_enabled=scripts) as page:
        page.goto(address + page_of(SURVEY))
        expect(page.locator(".cb-kept")).to_have_text(
            "Answers are not kept here; print them if you need them."
        )
        answer(page)
        if scripts:
            assert kept(page) == {}
        page.reload()
        assert filled(page) == []
        answer(page)
        page.goto(address + page_of(SHIFT))
        page.go_back()
        assert filled(page) == []
        answer(page)
        page.get_by_role("button", name="Clear all").click()
        assert filled(page) == []
        expect(page.get_by_role("button", name="Undo")).to_have_count(0)


def test_not_even_the_browsers_memory_shows_a_customers_answers(remembering: Browser, address: str) -> None:
    with watched(remembering, address) as page:
        page.goto(address + page_of(SURVEY))
        answer(page)
        page.goto(address + page_of(SHIFT))
        page.evaluate("document.title = 'elsewhere'")
        page.go_back(wait_until="commit")
        expect(page).not_to_have_title("elsewhere")
        assert filled(page) == []


# Without scripts


def test_without_scripts_boxes_can_be_ticked_and_nothing_claims_to_be_kept(
    browser: Browser, address: str
) -> None:
    with watched(browser, address, java_script_enabled=False) as page:
        page.goto(address + page_of(CHECK))
        fill_in(page)
        for words in (KEPT, LOST, "of 8 done", "Clear all", "Undo"):
            expect(page.get_by_text(words)).to_be_hidden()
        expect(page.locator(".cb-kept")).to_be_visible()
        page.reload()
        assert filled(page) == []
        page.goto(address + page_of(SHIFT))
        expect(page.locator(".cb-kept")).to_have_text([""], use_inner_text=True)
        box(page, f"{SHIFT}.place").check()
        assert filled(page) == [f"{SHIFT}.place"]


# On paper


def on_paper(page: Page) -> bytes:
    """Return a list as a printer gets it."""
    page.emulate_media(media="print")
    picture = page.locator(".cb-checklist").screenshot()
    page.emulate_media(media="screen")
    return picture


@pytest.mark.parametrize("checklist", [SHIFT, CHECK, SURVEY])
def test_paper_is_empty_unless_the_answers_are_wanted(browser: Browser, address: str, checklist: str) -> None:
    with watched(browser, address) as page:
        page.goto(address + page_of(checklist))
        empty = on_paper(page)
        wanted = page.get_by_label("Print with answers")
        wanted.check()
        pictures = [on_paper(page)]
        page.locator(".cb-tick input, .cb-scale input[value='4']").first.check()
        pictures.append(on_paper(page))
        for text in page.locator("textarea").all():
            text.fill("One line\nand another\nand a third")
            pictures.append(on_paper(page))
        assert len(set(pictures)) == len(pictures)
        wanted.uncheck()
        page.locator(".cb-item :is(input, textarea)").last.focus()
        assert on_paper(page) == empty
        wanted.check()
        page.reload()
        expect(wanted).not_to_be_checked()


def test_what_was_written_is_printed_to_its_last_line(browser: Browser, address: str) -> None:
    with watched(browser, address) as page:
        page.goto(address + page_of(CHECK))
        text = text_of(page, f"{CHECK}.proud")
        text.fill("\n".join(["a line"] * 12))
        page.get_by_label("Print with answers").check()
        page.emulate_media(media="print")
        assert text.evaluate("box => box.scrollHeight <= box.clientHeight")
        expect(text).not_to_have_css("color", "rgba(0, 0, 0, 0)")


def test_there_are_boxes_circles_and_lines_for_a_pen(browser: Browser, address: str) -> None:
    with watched(browser, address) as page:
        page.emulate_media(media="print")
        page.goto(address + page_of(SHIFT))
        square = box(page, f"{SHIFT}.place")
        expect(square).to_have_css("appearance", "none")
        expect(square).to_have_css("border-style", "solid")
        page.goto(address + page_of(SURVEY))
        values = page.locator(f"[data-entry='{SURVEY}.reach'] .cb-value")
        expect(values).to_have_text(["1", "2", "3", "4", "5"])
        expect(values.first).to_have_css("border-radius", "50%")
        circle = values.first.bounding_box()
        assert circle
        assert circle["width"] == pytest.approx(circle["height"], abs=1)
        expect(page.locator(".cb-scale input").first).to_be_hidden()
        expect(page.locator(".cb-answer-text textarea").first).to_have_css("border-bottom-style", "solid")
        second = "label => getComputedStyle(label, '::after')"
        lines = page.locator(".cb-answer-text").first
        assert lines.evaluate(f"label => ({second})(label).borderBottomStyle") == "solid"


def test_a_customers_sheet_has_the_points_alone(browser: Browser, address: str) -> None:
    with watched(browser, address) as page:
        page.goto(address + page_of(SURVEY))
        page.emulate_media(media="print")
        sheet = page.locator(".cb-checklist")
        for css in (
            ".cb-edit",
            ".cb-readers",
            ".cb-when",
            ".cb-ticks",
            ":scope > .cb-note",
            ".cb-source",
        ):
            assert sheet.locator(css).count(), css
            assert not sheet.locator(f"{css} >> visible=true").count(), css
        assert sheet.inner_text().startswith("Talking to us")
        expect(sheet).to_have_css("break-before", "page")
        expect(sheet).to_have_css("break-after", "page")


# For everybody


@pytest.mark.parametrize("width", [1440, 320])
@pytest.mark.parametrize("colours", ["light", "dark"])
def test_lists_that_are_filled_in_are_accessible(
    browser: Browser, address: str, width: int, colours: Literal["light", "dark"]
) -> None:
    # All of it at once: what Material shows while one scrolls up is not our concern.
    size = {"width": width, "height": 4000}
    with watched(browser, address, viewport=size, color_scheme=colours) as page:
        for language in ("ro/", "ru/"):
            page.goto(address + page_of(CHECK, language))
            fill_in(page)
            page.get_by_label(page.locator(".cb-print").inner_text()).check()
            assert violations(page) == []
            page.locator(".cb-clear").click()
            assert violations(page) == []
            assert page.evaluate("document.documentElement.scrollWidth") == width
