"""A term of the glossary explains itself where it stands, to whoever points, presses or listens."""

from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.sites import violations, watched

PAGE = "call/abusive-caller.html"
MEANING = "Words against you and not about the matter. Shouting alone is none."


def insult(page: Page) -> Locator:
    return page.locator("a.cb-explained[href$='#insult']")


def explanation(page: Page) -> Locator:
    return page.locator(".cb-explanation")


@pytest.mark.parametrize("where", ["served", "file"])
@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_the_keyboard_opens_it_leads_on_to_the_glossary_and_escape_closes_it(
    browser: Browser, address: str, site: Path, where: str, key: str
) -> None:
    root = address if where == "served" else f"{site.as_uri()}/"
    with watched(browser, root) as page:
        page.goto(f"{root}{PAGE}")
        term = page.get_by_role("button", name="insults", expanded=False)
        term.focus()
        expect(explanation(page)).to_have_count(0)
        page.keyboard.press(key)
        expect(explanation(page)).to_contain_text(MEANING)
        expect(page.get_by_role("status").filter(has_text=MEANING)).to_be_attached()
        expect(insult(page)).to_have_attribute("aria-expanded", "true")
        page.keyboard.press("Tab")
        expect(explanation(page).get_by_role("link", name="In the glossary")).to_be_focused()
        page.keyboard.press("Escape")
        expect(explanation(page)).to_have_count(0)
        expect(insult(page)).to_be_focused()
        expect(insult(page)).to_have_attribute("aria-expanded", "false")
        page.keyboard.press(key)
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        expect(page).to_have_url(f"{root}reference/glossary.html#insult")


def test_it_closes_when_it_is_pressed_again_or_left_behind(browser: Browser, address: str) -> None:
    with watched(browser, address) as page:
        page.goto(f"{address}{PAGE}")
        insult(page).click()
        expect(explanation(page)).to_be_visible()
        insult(page).click()
        expect(explanation(page)).to_have_count(0)
        insult(page).click()
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        expect(explanation(page)).to_have_count(0)
        assert page.url == f"{address}{PAGE}"


def test_a_mouse_that_rests_on_it_opens_it_and_may_go_to_it(browser: Browser, address: str) -> None:
    with watched(browser, address) as page:
        page.goto(f"{address}{PAGE}")
        insult(page).hover()
        expect(explanation(page)).to_contain_text(MEANING)
        explanation(page).hover()
        page.wait_for_timeout(600)  # longer than it waits before it closes
        expect(explanation(page)).to_be_visible()
        page.keyboard.press("Escape")
        expect(explanation(page)).to_have_count(0)
        page.mouse.move(0, 0)
        insult(page).hover()
        expect(explanation(page)).to_be_visible()
        page.mouse.move(0, 0)
        expect(explanation(page)).to_have_count(0)


def test_a_mouse_that_has_pressed_it_may_go_away(browser: Browser, address: str) -> None:
    with watched(browser, address) as page:
        page.goto(f"{address}{PAGE}")
        insult(page).hover()
        expect(explanation(page)).to_be_visible()
        insult(page).click()
        page.mouse.move(0, 0)
        page.wait_for_timeout(600)
        expect(explanation(page)).to_be_visible()
        page.locator("h1").click()
        expect(explanation(page)).to_have_count(0)


def test_a_finger_opens_it_and_stays_on_the_page(browser: Browser, address: str) -> None:
    size = {"width": 390, "height": 844}
    with watched(browser, address, viewport=size, has_touch=True, is_mobile=True) as page:
        page.goto(f"{address}ro/{PAGE}")
        insult(page).tap()
        expect(explanation(page)).to_be_visible()
        page.locator("h1").tap()
        expect(explanation(page)).to_have_count(0)
        assert page.url == f"{address}ro/{PAGE}"


def test_one_is_open_at_a_time(browser: Browser, address: str) -> None:
    with watched(browser, address) as page:
        page.goto(f"{address}{PAGE}")
        insult(page).click()
        page.locator("a.cb-explained[href$='#team-lead']").click()
        expect(explanation(page)).to_have_count(1)
        expect(explanation(page).get_by_role("link")).to_have_attribute(
            "href", f"{address}reference/glossary.html#team-lead"
        )
        expect(page.locator("a.cb-explained[aria-expanded=true]")).to_have_count(1)


def test_without_scripts_it_is_a_link_to_the_glossary(browser: Browser, address: str) -> None:
    with watched(browser, address, java_script_enabled=False) as page:
        page.goto(f"{address}ru/{PAGE}")
        expect(page.get_by_role("link", name="оскорбления", exact=True)).to_have_count(1)
        insult(page).click()
        expect(page).to_have_url(f"{address}ru/reference/glossary.html#insult")


@pytest.mark.parametrize("colours", ["light", "dark"])
@pytest.mark.parametrize(("language", "width"), [("", 1440), ("pl/", 320), ("ru/", 390)])
def test_it_is_accessible_and_stays_in_the_window(
    browser: Browser, address: str, language: str, width: int, colours: Literal["light", "dark"]
) -> None:
    size = {"width": width, "height": 900}
    with watched(browser, address, viewport=size, color_scheme=colours) as page:
        page.goto(f"{address}{language}{PAGE}")
        for term in page.locator("a.cb-explained:visible").all():
            term.click()
            box = explanation(page).bounding_box()
            assert box
            assert box["x"] >= 0
            assert box["x"] + box["width"] <= width
            assert page.evaluate("document.documentElement.scrollWidth") == width
            words = term.bounding_box()
            assert words
            assert box["y"] >= words["y"] + words["height"] - 1 or box["y"] + box["height"] <= words["y"] + 1
            page.keyboard.press("Escape")
        insult(page).click()
        expect(explanation(page)).to_be_visible()
        assert violations(page) == []


def test_paper_has_the_words_alone(browser: Browser, address: str) -> None:
    with watched(browser, address) as page:
        page.goto(f"{address}{PAGE}")
        insult(page).click()
        page.emulate_media(media="print")
        expect(explanation(page)).to_be_hidden()
        expect(insult(page)).to_have_css("text-decoration-line", "none")


def test_the_glossary_itself_has_none(browser: Browser, address: str) -> None:
    with watched(browser, address) as page:
        page.goto(f"{address}reference/glossary.html")
        expect(page.locator(".cb-explained")).to_have_count(0)
