"""Home: what every call needs, situations in the caller's words, and what everybody must know today."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.sites import build_site, copy_book, served, violations, watched


def test_from_home_to_any_sentence_in_two_steps(browser: Browser, address: str) -> None:
    with watched(browser, address) as page:
        page.goto(f"{address}pl/index.html")
        page.locator(".cb-card", has_text="Zawyżona faktura").click()
        expect(page.locator("[data-entry='overbilling']")).to_be_visible()
        page.goto(f"{address}pl/index.html")
        page.locator(".cb-strip").get_by_text("Odmowa").click()
        expect(page.locator("[data-entry='refuse.cannot']")).to_be_visible()


def test_situations_begin_with_what_the_caller_says_in_the_callers_language(
    browser: Browser, address: str
) -> None:
    with watched(browser, address) as page:
        page.goto(f"{address}ro/index.html")
        card = page.locator(".cb-card").first
        expect(card).to_contain_text("Client furios")
        page.locator(".cb-call select[name=caller]").select_option("pl")
        expect(card.locator(".cb-said--caller")).to_have_text(
            "„To są jakieś kpiny!” „Co za beznadziejna obsługa!”"
        )


@pytest.fixture(scope="module")
def site_with_notices(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the knowledge base with a notice that holds until today, and one that held until yesterday."""
    root = tmp_path_factory.mktemp("notices")
    copy_book(root)
    today = date.today()  # noqa: DTZ011  the reader's own day
    lines = []
    for name, day in (("outage.now", today), ("outage.over", today - timedelta(days=1))):
        lines += [f"{name}:", f'  until: "{day}"', "  entry: own.outage", "  text:"]
        lines += [f'    {language}: "{name} {language}"' for language in ("en", "ro", "pl", "ru")]
    (root / "docs/_book/notices.yml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    build_site(root / "site", root)
    return root / "site"


def test_a_notice_is_gone_after_its_last_day(browser: Browser, site_with_notices: Path) -> None:
    with served(site_with_notices) as root, watched(browser, root) as page:
        page.goto(f"{root}ru/index.html")
        expect(page.locator(".cb-notice")).to_have_count(1)
        expect(page.locator(".cb-notice")).to_contain_text("outage.now ru")
        assert violations(page) == []


def test_without_scripts_a_notice_says_until_when_it_holds(browser: Browser, site_with_notices: Path) -> None:
    with served(site_with_notices) as root, watched(browser, root, java_script_enabled=False) as page:
        page.goto(f"{root}index.html")
        expect(page.locator(".cb-notice")).to_have_count(2)
        expect(page.locator(".cb-notice").first).to_contain_text("until ")
