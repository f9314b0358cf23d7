"""Spelling a name, a code or an address in the caller's language, while the caller waits."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.sites import FOLDERS, violations, watched

PAGE = "phrases/aloud.html"


def spell(page: Page, caller: str, text: str) -> list[str]:
    if caller:
        page.locator(".cb-call select[name=caller]").select_option(caller)
        expect(page.locator(f".cb-spelling.cb-said--caller ul[lang={caller}]").first).to_be_visible()
    page.locator("input[name=spell]").fill(text)
    return page.locator(".cb-spelled li").all_inner_texts()


CALLS = {
    ("ro", "pl"): {"Brzę": ["B jak Barbara", "R jak Roman", "Z jak Zygmunt", "Ę e z ogonkiem"]},
    ("pl", "ru"): {"Юй@a": ["Ю — Юрий", "Й и краткое", "@ собака", "A латинская а"]},
    ("en", ""): {"Ł-7": ["Ł L with a stroke through it", "- hyphen", "7 seven"]},
    ("ru", "ro"): {"ȘȚ": ["Ș de la Ștefan", "Ț de la Țară"]},
}


@pytest.mark.parametrize("where", ["served", "file"])
@pytest.mark.parametrize("languages", CALLS)
def test_every_sign_is_said_in_the_callers_language(
    browser: Browser, address: str, site: Path, where: str, languages: tuple[str, str]
) -> None:
    reader, caller = languages
    root = address if where == "served" else f"{site.as_uri()}/"
    with watched(browser, root) as page:
        page.goto(f"{root}{FOLDERS[reader]}{PAGE}")
        for text, said in CALLS[languages].items():
            assert spell(page, caller, text) == said
            page.reload()
            expect(page.locator("input[name=spell]")).to_have_value("")
            assert text not in page.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}])")


def test_the_caller_may_change_while_somebody_types(browser: Browser, address: str) -> None:
    with watched(browser, address) as page:
        page.goto(f"{address}{PAGE}")
        assert spell(page, "", "A b") == ["A as in Alfa", "B as in Bravo"]
        page.locator(".cb-call select[name=caller]").select_option("pl")
        expect(page.locator(".cb-spelled li")).to_have_text(["A jak Adam", "B jak Barbara"])
        page.locator(".cb-call select[name=caller]").select_option("en")
        expect(page.locator(".cb-spelled li")).to_have_text(["A as in Alfa", "B as in Bravo"])


def test_marks_on_their_own_and_unknown_signs_stay_what_they_are(browser: Browser, address: str) -> None:
    with watched(browser, address) as page:
        page.goto(f"{address}{PAGE}")
        # A letter and a mark behind it are one letter; nobody is told a word for what has none.
        assert spell(page, "", "e\u0301 Ж <b>") == [
            "É E with an acute accent",
            "Ж",
            "<",
            "B as in Bravo",
            ">",
        ]


def test_the_field_is_named_announced_and_finds_room(browser: Browser, address: str) -> None:
    with watched(browser, address, viewport={"width": 320, "height": 640}) as page:
        page.goto(f"{address}ro/{PAGE}")
        page.get_by_label("Rostește pe litere un nume, un cod sau o adresă").fill(
            "anna.brzezinska@example.com"
        )
        expect(page.locator(".cb-spelled")).to_have_attribute("aria-live", "polite")
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
        assert violations(page) == []
        page.keyboard.press("Enter")
        expect(page.locator(".cb-spelled li")).to_have_count(27)


def test_without_scripts_the_lists_are_there_and_no_field_is(browser: Browser, address: str) -> None:
    with watched(browser, address, java_script_enabled=False) as page:
        page.goto(f"{address}pl/{PAGE}")
        expect(page.locator("input[name=spell]")).to_be_hidden()
        expect(page.locator(".cb-signs--letters li").first).to_have_text("A jak Adam")
        expect(page.locator("[data-entry='aloud.sum']")).to_contain_text(
            "tysiąc dwieście pięćdziesiąt złotych"
        )


def test_times_and_sums_stand_in_both_languages(browser: Browser, address: str) -> None:
    with watched(browser, address) as page:
        page.goto(f"{address}ro/{PAGE}")
        page.locator(".cb-call select[name=caller]").select_option("ru")
        said = page.locator("[data-entry='aloud.sum'] .cb-sentence")
        expect(said).to_contain_text(["тысяча двести пятьдесят рублей", "o mie două sute cincizeci de lei"])
