"""What is said is covered until each has tried it: nobody sees or hears it before, and nothing moves when they do."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.sites import violations, watched

SCRIPT = "call/angry-customer.html"
SENTENCE = ".cb-sentence:not(:has(s)):visible"


def lids(page: Page) -> Locator:
    return page.locator(".cb-lid:visible")


def places(page: Page) -> list[list[int]]:
    """Return where everything stands on the page."""
    found: list[list[int]] = page.evaluate(
        """() => [...document.querySelectorAll(".md-content :not(.cb-lid, .cb-cover, .cb-cover *)")]
            .filter((one) => one.getClientRects().length && !one.closest(".md-top"))
            .map((one) => {
                const { x, y, width, height } = one.getBoundingClientRect();
                return [x, y + scrollY, width, height].map(Math.round);
            })"""
    )
    return found


@pytest.mark.parametrize("where", ["served", "file"])
def test_each_sentence_is_covered_and_shown_again_and_nothing_moves(
    browser: Browser, address: str, site: Path, where: str
) -> None:
    root = address if where == "served" else f"{site.as_uri()}/"
    with watched(browser, root) as page:
        page.goto(f"{root}{SCRIPT}")
        before = places(page)
        first = page.locator(SENTENCE).first
        words = first.inner_text()
        count = page.locator(SENTENCE).count()
        assert words in page.locator(".md-content").aria_snapshot()
        page.get_by_role("button", name="Cover what is said").click()
        expect(page.locator("#cb-status")).to_have_text("What is said is covered")
        expect(lids(page)).to_have_count(count)
        # Hidden from those who look and from those who listen; titles, situations and what is never said stay.
        snapshot = page.locator(".md-content").aria_snapshot()
        assert words not in snapshot
        for shown in ("Apologise", "Your service is a joke!", "Never"):
            assert shown in snapshot
        assert places(page) == before
        for key in ("Enter", "Space"):
            lids(page).first.focus()
            page.keyboard.press(key)
        expect(lids(page)).to_have_count(count - 2)
        expect(page.locator(SENTENCE).nth(1)).to_be_focused()
        assert words in page.locator(".md-content").aria_snapshot()
        assert places(page) == before
        page.get_by_role("button", name="Cover again").click()
        expect(lids(page)).to_have_count(count)
        page.get_by_role("button", name="Show everything").click()
        expect(page.locator(".cb-lid")).to_have_count(0)
        expect(page.locator("#cb-status")).to_have_text("Everything is shown")
        assert places(page) == before
        assert page.evaluate("Object.keys(localStorage).filter(key => key.startsWith('carebook'))") == []


def test_a_key_covers_what_is_said_to_the_caller_too(browser: Browser, address: str) -> None:
    with watched(browser, address) as page:
        page.goto(f"{address}ru/phrases/apology.html")
        page.keyboard.press("*")
        expect(lids(page).first).to_have_text("Показать фразу")
        own = page.locator(".cb-lid").count()
        page.locator(".cb-call select[name=caller]").select_option("pl")
        expect(page.locator(".cb-said--caller .cb-lid").first).to_be_visible()
        assert page.locator(".cb-lid").count() > own
        expect(page.locator(".cb-said--caller .cb-sentence").first).to_have_css("visibility", "hidden")
        page.reload()
        expect(page.locator(".cb-lid")).to_have_count(0)
        page.locator("input[name=q]").press("*")
        expect(page.locator(".cb-lid")).to_have_count(0)


def test_a_lesson_covers_the_sentences_that_it_names(browser: Browser, address: str) -> None:
    with watched(browser, address, viewport={"width": 320, "height": 900}, color_scheme="dark") as page:
        page.goto(f"{address}ro/learn/apologise-once.html")
        page.get_by_role("button", name="Acoperă ce se spune").click()
        link = page.locator(".cb-part-said a").first
        expect(link).to_be_hidden()
        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") == 320
        lids(page).first.click()
        expect(link).to_be_visible()
        assert page.url.endswith("apologise-once.html")


def test_paper_covers_nothing_and_there_is_no_button_without_scripts_or_without_sentences(
    browser: Browser, address: str
) -> None:
    with watched(browser, address) as page:
        page.goto(f"{address}{SCRIPT}")
        page.keyboard.press("*")
        page.emulate_media(media="print")
        expect(page.locator(".cb-sentence").first).to_have_css("visibility", "visible")
        expect(page.locator(":is(.cb-lid, .cb-cover):visible")).to_have_count(0)
        page.emulate_media(media="screen")
        for path in ("index.html", "phrases/never.html"):
            page.goto(f"{address}{path}")
            expect(page.locator(".cb-cover:visible")).to_have_count(0)
    with watched(browser, address, java_script_enabled=False) as page:
        page.goto(f"{address}{SCRIPT}")
        expect(page.locator(".cb-cover")).to_be_hidden()
