"""The path of a script: from the overview to a step, from there to the next and back, with the keyboard alone."""

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.sites import watched

PAGE = "call/angry-customer.html"
PATH = "angry-customer--path"


def step(page: Page, name: str) -> Locator:
    return page.locator(f"[id='angry-customer.{name}']")


def follow(page: Page, link: Locator, fragment: str) -> None:
    link.focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{page.url.partition('#')[0]}#{fragment}")
    expect(page.locator(f"[id='{fragment}']")).to_be_in_viewport()


@pytest.mark.parametrize("scripts", [True, False])
def test_from_the_overview_to_a_step_to_the_next_and_back(
    browser: Browser, address: str, *, scripts: bool
) -> None:
    with watched(browser, address, java_script_enabled=scripts) as page:
        page.goto(f"{address}{PAGE}")
        path = page.get_by_role("navigation", name="Steps: Angry customer")
        follow(page, path.get_by_role("link", name="Empathise"), "angry-customer.empathise")
        empathise = step(page, "empathise")
        follow(page, empathise.get_by_role("link", name="4 Get the facts"), "angry-customer.clarify")
        clarify = step(page, "clarify")
        expect(clarify.locator(".cb-position")).to_have_text(
            "Step 4 of 6 · All steps · Before: 2 Empathise, 3 Set the limit"
        )
        follow(page, clarify.get_by_role("link", name="2 Empathise"), "angry-customer.empathise")
        follow(page, empathise.get_by_role("link", name="All steps"), PATH)
        page.keyboard.press("Tab")
        expect(path.get_by_role("link", name="Apologise")).to_be_focused()


def test_the_overview_has_what_may_come_at_any_time(browser: Browser, address: str) -> None:
    with watched(browser, address) as page:
        page.goto(f"{address}ro/{PAGE}")
        path = page.locator(f"[id='{PATH}']")
        expect(path.locator(".cb-anytime a")).to_have_count(3)
        expect(path.locator("ol > li")).to_have_count(6)
        expect(path.locator("ol > li").nth(1)).to_have_text("Arată că înțelegi Mai departe 4 sau 3")


@pytest.mark.parametrize("language", ["", "ru/"])
def test_the_overview_is_short_on_phones_and_its_links_are_large_enough(
    browser: Browser, address: str, language: str
) -> None:
    with watched(browser, address, viewport={"width": 390, "height": 844}) as page:
        page.goto(f"{address}{language}{PAGE}")
        box = page.locator(f"[id='{PATH}'] ol").bounding_box()
        assert box
        assert box["height"] < 844 / 3
        for line in page.locator(f"[id='{PATH}'] ol > li").all():
            found = line.bounding_box()
            assert found
            assert found["height"] >= 24


def test_paper_has_numbers_and_nothing_to_click_on(browser: Browser, address: str) -> None:
    with watched(browser, address) as page:
        page.goto(f"{address}{PAGE}")
        page.emulate_media(media="print")
        branches = step(page, "empathise").locator(".cb-branches a")
        expect(branches).to_have_text(["4 Get the facts", "2 Empathise", "3 Set the limit"])
        expect(branches.first).to_have_css("text-decoration-line", "none")
        expect(page.locator(f"[id='{PATH}'] ol > li").first).to_be_visible()
        expect(page.locator(".cb-position").first).to_be_hidden()
