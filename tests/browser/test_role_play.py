"""Role-play cards: a player opens a card alone, its words are those of the call, and a sheet holds a whole card."""

from pathlib import Path

import pytest
from carebook.reading.book import read_book
from playwright.sync_api import Browser, expect
from pypdfium2 import PdfDocument  # type: ignore[import-untyped]  # annotated, but says so nowhere

from tests.browser.sites import ROOT, violations, watched

PAGE = "learn/role-play.html"
SCRIPT = "angry-customer"
WHO = ("caller", "agent", "observer")


@pytest.mark.parametrize("where", ["served", "file"])
def test_a_card_is_opened_alone_without_scripts(
    browser: Browser, address: str, site: Path, where: str
) -> None:
    root = address if where == "served" else f"{site.as_uri()}/"
    with watched(browser, root, java_script_enabled=False) as page:
        page.goto(f"{root}{PAGE}")
        shown = {who: page.locator(f"[id='{SCRIPT}--{who}']") for who in WHO}
        for card in shown.values():
            expect(card).to_be_visible()
        link = shown["caller"].get_by_role("link", name="This card alone")
        link.focus()
        page.keyboard.press("Enter")
        expect(shown["caller"]).to_be_in_viewport()
        expect(shown["agent"]).to_be_hidden()
        expect(shown["observer"]).to_be_hidden()
        shown["caller"].get_by_role("link", name="All cards").click()
        expect(shown["agent"]).to_be_visible()


def test_instructions_are_the_readers_and_words_the_callers(browser: Browser, address: str) -> None:
    with watched(browser, address) as page:
        page.goto(f"{address}ro/{PAGE}#{SCRIPT}--role-play")
        page.locator(".cb-call select[name=caller]").select_option("pl")
        caller, agent = (page.locator(f"[id='{SCRIPT}--{who}']") for who in ("caller", "agent"))
        expect(caller.locator(".cb-said--caller").first).to_have_text(
            "„To są jakieś kpiny!” „Co za beznadziejna obsługa!”"
        )
        expect(caller).to_contain_text("Încă strigă (de cel mult 2 ori)")
        expect(agent.locator(".cb-role-steps > li").first).to_contain_text("Cere scuze")
        expect(agent.locator(".cb-role-steps .cb-said--caller").first).to_contain_text("przepraszam")


def test_each_card_has_a_sheet_of_its_own(browser: Browser, address: str, tmp_path: Path) -> None:
    cards = f"{address}ro/{PAGE}"
    with watched(browser, address) as page:
        page.goto(cards)
        page.locator(".cb-call select[name=caller]").select_option("pl")  # the longest of our pairs
        expect(page.locator(".cb-said--caller").first).to_be_attached()
        titles = page.locator(".cb-role-title").all_inner_texts()
        sheets = {}
        for place in ("", f"#{SCRIPT}--caller", f"#{SCRIPT}--role-play"):
            page.goto(cards + place)
            page.pdf(path=tmp_path / "cards.pdf", format="A4")
            sheets[place] = sheets_of(tmp_path / "cards.pdf")
    first, *others = sheets.pop("")
    assert titles[0] not in first
    assert len(titles) == len(WHO) * len([one for one in read_book(ROOT).scripts if one.openings])
    for sheet, title in zip(others, titles, strict=True):
        assert sheet.startswith(title)
    assert list(sheets.values()) == [others[3:4], others[3:6]]


def sheets_of(path: Path) -> list[str]:
    """Return the words of each sheet."""
    document = PdfDocument(path)
    return [" ".join(page.get_textpage().get_text_range().split()) for page in document]


def test_it_can_be_used_by_everybody(browser: Browser, address: str) -> None:
    with watched(browser, address, viewport={"width": 320, "height": 800}, color_scheme="dark") as page:
        page.goto(f"{address}ru/{PAGE}")
        page.evaluate(
            "[...document.querySelectorAll('.cb-role-play')].slice(1).forEach((one) => one.remove())"
        )
        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
