"""A QR code leads to what it stands beside: from a projector, from paper and without scripts."""

import io
from pathlib import Path
from typing import Literal, TypeAlias

import pypdfium2  # type: ignore[import-untyped]
import pytest
import zxingcpp
from carebook.links.qr_code import coded
from carebook.reading.book import read_book
from playwright.sync_api import Browser, Page, expect

from tests.browser.sites import ROOT, violations, watched

SCRIPT = "angry-customer"
PAGE = "call.angry-customer"
DOTS_PER_MM = 8
MM_PER_POINT = 25.4 / 72


def printed(name: str) -> str:
    book = read_book(ROOT)
    return f"{book.settings.site_url}go/{name}/?e={book.edition}"


def codes(bitmap: pypdfium2.PdfBitmap) -> list[zxingcpp.Barcode]:
    rows = memoryview(bytes(bitmap.buffer)).cast("B", shape=[bitmap.height, bitmap.stride])
    return zxingcpp.read_barcodes(rows)


def seen(place: Page) -> list[str]:
    """Return what a reader finds in what the window shows."""
    size = place.viewport_size
    assert size
    paper = pypdfium2.PdfDocument.new()  # pdfium is the only reader of pictures that the tests have
    picture = pypdfium2.PdfImage.new(paper)
    picture.load_jpeg(io.BytesIO(place.screenshot(type="jpeg", quality=95)), inline=True)
    picture.set_matrix(pypdfium2.PdfMatrix().scale(size["width"], size["height"]))
    sheet = paper.new_page(size["width"], size["height"])
    sheet.insert_obj(picture)
    sheet.gen_content()
    return [code.text for code in codes(sheet.render(grayscale=True))]


Screen: TypeAlias = tuple[Literal["light", "dark"], int, str, str, str]
SCREENS: tuple[Screen, ...] = (
    ("light", 1440, "served", "ru/", SCRIPT),
    ("dark", 1440, "file", "", PAGE),
    ("dark", 320, "served", "pl/", PAGE),
)


@pytest.mark.parametrize("screen", SCREENS)
def test_a_key_shows_it_to_a_room_with_its_address_and_esc_takes_it_away(
    browser: Browser, address: str, site: Path, screen: Screen
) -> None:
    scheme, width, where, folder, name = screen
    root = address if where == "served" else f"{site.as_uri()}/"
    with watched(browser, root, color_scheme=scheme, viewport={"width": width, "height": 700}) as page:
        page.goto(f"{root}{folder}call/angry-customer.html")
        sign = page.locator(f".cb-qr[href$='go/{name}/qr.svg']")
        sign.focus()
        page.keyboard.press("Enter")
        dialog = page.get_by_role("dialog")
        expect(dialog).to_contain_text(printed(name))
        expect(dialog.get_by_role("img")).to_have_js_property("complete", value=True)
        assert seen(page) == [printed(name)]
        box = dialog.get_by_role("img").bounding_box()
        assert box
        assert box["width"] > min(width, 700) * 0.75
        assert box["width"] == pytest.approx(box["height"])
        expect(dialog.get_by_role("button")).to_be_in_viewport(ratio=1)
        page.keyboard.press("Escape")
        expect(dialog).to_be_hidden()
        expect(sign).to_be_focused()


def test_everybody_can_use_what_is_shown(browser: Browser, address: str) -> None:
    with watched(browser, address, color_scheme="dark", viewport={"width": 320, "height": 700}) as page:
        page.goto(f"{address}learn/first-angry-call.html")
        page.locator(".cb-keepers .cb-qr").click()
        expect(page.get_by_role("dialog", name="QR code")).to_be_visible()
        assert violations(page) == []


def test_without_scripts_the_sign_leads_to_the_code(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False, color_scheme="dark")
    page = context.new_page()
    page.goto(f"{address}call/angry-customer.html")
    page.locator(f".cb-qr[href$='go/{SCRIPT}/qr.svg']").click()
    page.wait_for_url(f"**/go/{SCRIPT}/qr.svg")
    assert seen(page) == [printed(SCRIPT)]
    context.close()


@pytest.mark.parametrize(
    ("path", "names", "scripts"),
    [
        ("call/angry-customer.html", {SCRIPT}, "without"),
        ("ru/learn/first-angry-call.html", {"first-angry-call"}, "with"),
        ("phrases/never.html", {"phrases.never"}, "with"),
        (
            "learn/paths.html",
            {"new-agents", "team-leads", "trainers", "top-management", "learn.paths"},
            "with",
        ),
    ],
)
def test_paper_has_one_of_each_whole_and_none_of_a_phrase(
    browser: Browser, address: str, path: str, names: set[str], scripts: str
) -> None:
    with watched(browser, address, java_script_enabled=scripts == "with") as page:
        page.goto(address + path)
        expect(page.locator(".cb-qr-image").first).to_be_hidden()
        paper = pypdfium2.PdfDocument(page.pdf(format="A4"))
    found = {}
    text = ""
    for sheet in paper:
        for code in codes(sheet.render(scale=DOTS_PER_MM * MM_PER_POINT, grayscale=True)):
            corners = code.position
            found[code.text] = (corners.top_right.x - corners.top_left.x) / DOTS_PER_MM
        text += sheet.get_textpage().get_text_range()
    assert set(found) == {printed(name) for name in names}
    assert min(found.values()) >= 20
    assert all(one in "".join(text.split()) for one in found)


def test_every_file_holds_the_address_of_its_folder(site: Path, page: Page) -> None:
    names = coded(read_book(ROOT))
    assert {file.parent.name for file in site.glob("go/*/qr.svg")} == set(names)
    for name in (min(names, key=len), max(names, key=len)):
        page.goto((site / "go" / name / "qr.svg").as_uri())
        assert seen(page) == [printed(name)]
