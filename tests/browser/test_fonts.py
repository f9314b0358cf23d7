"""Pages are set in our own fonts, and load no more of them than their language needs."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page

ASSETS = Path(__file__).parents[2] / "overrides/assets"
FONTS = ASSETS / "fonts"
STYLESHEET = ASSETS / "stylesheets/fonts.css"

SENTENCES = {
    "en": "“I’m sorry — let me check that for you…” £9, €10, 50% – call back at 10 a.m.",
    "ro": "„Îmi pare rău – vă ajut îndată”, a spus «Ștefan» ț Ț Ș ș ă Ă â Â î Î",
    "pl": "„Zażółć gęślą jaźń” – Łódź, ĄĆĘŁŃÓŚŹŻ »cytat« «cytat»",
    "ru": "«Вы всё ещё ждёте?» — спросила „Ёлка“ № 5, кое‑что, за́мок",
}
LOADED = {
    "en": {"sans-latin.woff2"},
    "ro": {"sans-latin.woff2", "sans-latin-europe.woff2"},
    "pl": {"sans-latin.woff2", "sans-latin-europe.woff2"},
    "ru": {"sans-latin.woff2", "sans-cyrillic.woff2"},
}
MOST_BYTES_OF_A_PAGE = 48_000


@pytest.mark.parametrize("language", SENTENCES)
def test_a_page_loads_only_the_letters_of_its_language(page: Page, tmp_path: Path, language: str) -> None:
    loaded: set[str] = set()
    page.on("request", lambda request: loaded.add(request.url.rpartition("/")[2]))
    show(page, tmp_path, SENTENCES[language])
    fonts = {name for name in loaded if name.endswith(".woff2")}
    assert fonts == LOADED[language]
    assert sum((FONTS / name).stat().st_size for name in fonts) < MOST_BYTES_OF_A_PAGE


@pytest.mark.parametrize("language", SENTENCES)
@pytest.mark.parametrize("style", ["normal", "italic"])
def test_every_letter_is_in_our_font(page: Page, tmp_path: Path, language: str, style: str) -> None:
    show(page, tmp_path, SENTENCES[language], style)
    assert not system_fonts_used(page)


def test_the_stylesheet_names_every_file_and_no_other() -> None:
    named = re.findall(r'url\("\.\./fonts/([^"]+)"\)', STYLESHEET.read_text(encoding="utf-8"))
    assert sorted(named) == sorted(file.name for file in FONTS.glob("*.woff2"))


def show(page: Page, folder: Path, sentence: str, style: str = "normal") -> None:
    """Open a page with one sentence and wait for its fonts."""
    # A page takes a font only if it comes at once; here it may take its time.
    patient = STYLESHEET.read_text(encoding="utf-8").replace("font-display: optional", "font-display: swap")
    (folder / "fonts.css").write_text(patient.replace("../fonts", FONTS.as_uri()), encoding="utf-8")
    file = folder / "page.html"
    file.write_text(
        '<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="fonts.css">'
        f'<p style="font-family: var(--md-text-font); font-style: {style}">{sentence}</p>',
        encoding="utf-8",
    )
    page.goto(file.as_uri())
    page.evaluate("() => document.fonts.ready.then(() => document.fonts.size)")


def system_fonts_used(page: Page) -> set[str]:
    """Return the families beside ours that the browser drew the sentence with."""
    session = page.context.new_cdp_session(page)
    session.send("DOM.enable")
    session.send("CSS.enable")
    root = session.send("DOM.getDocument")["root"]["nodeId"]
    paragraph = session.send("DOM.querySelector", {"nodeId": root, "selector": "p"})["nodeId"]
    used = session.send("CSS.getPlatformFontsForNode", {"nodeId": paragraph})["fonts"]
    return {font["familyName"] for font in used if not font["isCustomFont"]}
