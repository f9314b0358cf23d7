"""What we think of what a source says stands beside the source, in every language, on screen and on paper."""

import pytest
from playwright.sync_api import Browser, FloatRect, Page, expect

from tests.browser.sites import FOLDERS, watched

PHRASE = "empathise.what-led-here"
LABELS = {
    "en": ("Source:", "Our view:"),
    "ro": ("Sursa:", "Punctul nostru de vedere:"),
    "pl": ("Źródło:", "Nasza uwaga:"),
    "ru": ("Источник:", "Наш взгляд:"),
}


def box(page: Page, css: str) -> FloatRect:
    found = page.locator(f"[data-entry='{PHRASE}'] .cb-views > {css}").bounding_box()
    assert found
    return found


@pytest.mark.parametrize("language", FOLDERS)
def test_source_and_view_stand_beside_each_other_or_beneath(
    browser: Browser, address: str, language: str
) -> None:
    with watched(browser, address, viewport={"width": 1280, "height": 900}) as page:
        page.goto(f"{address}{FOLDERS[language]}phrases/empathy.html")
        phrase = page.locator(f"[data-entry='{PHRASE}']")
        expect(phrase.locator(".cb-views .cb-label")).to_have_text(list(LABELS[language]))
        expect(phrase.get_by_text("Marian Rujoiu")).to_have_count(1)
        for media in ("screen", "print"):
            page.emulate_media(media=media)
            theirs, ours = box(page, ".cb-their-view"), box(page, ".cb-our-view")
            assert theirs["y"] == ours["y"]
            assert theirs["x"] + theirs["width"] <= ours["x"]
        page.emulate_media(media="screen")
        page.set_viewport_size({"width": 320, "height": 900})
        theirs, ours = box(page, ".cb-their-view"), box(page, ".cb-our-view")
        assert theirs["y"] + theirs["height"] <= ours["y"]
        assert theirs["x"] == ours["x"]
