"""An old print finds out what has changed since, and the page of editions shows it: from a server and from a folder.

The site is small, in English and Arabic, with two editions and a change after the second.
"""

from collections.abc import Iterator
from typing import Literal

import pytest
from carebook.starting.example import FOLDER as EXAMPLE
from carebook.starting.example import example_languages
from carebook.starting.language_lines import keep_languages
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.sites import served, violations, watched
from tests.command import carebook, git
from tests.site.tiny_site import Built, TinySite

PHRASES = "docs/_book/phrases/hold.yml"
PHRASE = """\
hold.{name}:
  move: hold
  channels: [phone]
  text:
    en: "{en}"
    ar: "{ar}"
"""
SCRIPT = """\
id: waiting
title:
  en: "Waiting"
  ar: "انتظار"
when:
  en: "They wait."
  ar: "ينتظرون."
channels: [phone]
steps:
  - id: waiting.ask
    title:
      en: "Ask"
      ar: "اسأل"
    say: [hold.ask]
    next: [{go: waiting.thank}]
  - id: waiting.thank
    title:
      en: "Thank"
      ar: "اشكر"
    say: [hold.thank]
    next: [{go: end}]
"""
LESSON = """\
id: patience
title:
  en: "Patience"
  ar: "الصبر"
goal:
  en: "You wait."
  ar: "تنتظر."
parts:
  - entry: waiting
    task:
      en: "Read it."
      ar: "اقرأه."
"""
PAGES = {
    "call/hold": "/// phrases | hold\n///",
    "call/waiting": "/// script | waiting\n///",
    "learn/patience": "/// lesson | patience\n///",
    "about/editions": "/// editions\n///",
}
KEPT = {"ask": ("May I ask you to wait?", "هل يمكنك الانتظار؟"), "thank": ("Thank you.", "شكرًا لك.")}
FIRST = KEPT | {"old": ("Hold the line.", "ابق على الخط.")}


def phrases(texts: dict[str, tuple[str, str]]) -> str:
    return "".join(PHRASE.format(name=name, en=en, ar=ar) for name, (en, ar) in texts.items())


def release(site: TinySite, name: str) -> None:
    said = carebook("--root", site.root, "release", name)
    assert said.code == 0, said.error
    git(site.root, "add", "--all")
    git(site.root, "commit", "--quiet", "--message", name)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    nav = [{"Home": "index.md"}, {"Call": [f"{path}.md" for path in PAGES if path.startswith("call/")]}]
    settings = {"nav": [*nav, {"Learn": ["learn/patience.md"]}], "not_in_nav": "about/"}
    site = TinySite(tmp_path_factory.mktemp("editions"), ("en", "ar"), settings=settings)
    words = (EXAMPLE / "_book/interface.yml").read_text(encoding="utf-8")
    site.write("docs/_book/interface.yml", keep_languages(words, example_languages(), ["en", "ar"]))
    site.write(PHRASES, phrases(FIRST))
    site.write("docs/_book/scripts/waiting.yml", SCRIPT)
    site.write("docs/_book/lessons/patience.yml", LESSON)
    for path, block in PAGES.items():
        for language in site.languages:
            name = path.replace("/", ".")
            site.write(
                f"docs/{language}/{path}.md", f"---\nid: {name}\n---\n\n# {language} {name}\n\n{block}\n"
            )
    git(site.root, "init", "--quiet")
    release(site, "2026-09")
    second = KEPT | {"ask": ("May I ask you to hold?", KEPT["ask"][1]), "new": ("One moment.", "لحظة.")}
    site.write(PHRASES, phrases(second))
    release(site, "2026-10")
    site.write(PHRASES, phrases(second | {"thank": ("Thanks.", "شكرًا جزيلًا لك.")}))
    found = site.build()
    assert found.code == 0, found.log
    return found


@pytest.fixture(scope="module")
def roots(built: Built) -> Iterator[dict[str, str]]:
    with served(built.folder.parent) as root:
        yield {"served": f"{root}site/", "file": f"{built.folder.as_uri()}/"}


def notice(page: Page) -> Locator:
    return page.locator(".cb-since")


def runs_from_left_to_right(page: Page, selector: str, name: str) -> bool:
    """Tell whether a name is not torn apart: in text from right to left its parts might change places."""
    measure = """([box, name]) => {
        const texts = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
        for (let text = texts.nextNode(); text; text = texts.nextNode()) {
            const start = text.data.indexOf(name);
            if (start < 0) continue;
            const left = (at) => {
                const range = document.createRange();
                range.setStart(text, at);
                range.setEnd(text, at + 1);
                return range.getBoundingClientRect().left;
            };
            return left(start) < left(start + name.length - 1);
        }
        return null;
    }"""
    box = page.locator(selector).first.element_handle()
    found: bool | None = page.evaluate(measure, [box, name])
    assert found is not None, f"there is no {name} in {selector}"
    return found


def test_the_name_of_an_edition_keeps_its_order_from_right_to_left(
    browser: Browser, roots: dict[str, str]
) -> None:
    with watched(browser, roots["served"]) as page:
        page.goto(f"{roots['served']}ar/about/editions.html")
        for selector in (".cb-editions > h2", ".md-nav--secondary .md-nav__link"):
            assert runs_from_left_to_right(page, selector, "2026-10"), selector
        page.locator(".cb-editions > h2").first.evaluate("box => { box.textContent = 'منذ 2026-10'; }")
        assert not runs_from_left_to_right(page, ".cb-editions > h2", "2026-10"), "the measure can fail"


@pytest.mark.parametrize("where", ["served", "file"])
def test_a_print_learns_what_has_changed_in_its_phrase(
    browser: Browser, roots: dict[str, str], where: str
) -> None:
    with watched(browser, roots[where], locale="en") as page:
        page.goto(f"{roots[where]}go/hold.ask/index.html?e=2026-09")
        page.wait_for_url("**/call/hold.html?e=2026-09#hold.ask")
        expect(page.locator("[id='hold.ask'] > .cb-since")).to_contain_text("since edition 2026-09")
        expect(page.locator("#cb-status")).to_have_text("This has changed since edition 2026-09:")
        notice(page).get_by_role("link", name="old and new wording").click()
        change = page.locator(":target")
        expect(change.locator("del")).to_have_text("taken out: wait?")
        expect(change.locator("ins")).to_have_text("put in: hold?")


def test_what_is_the_same_says_so_and_what_nobody_can_know_too(
    browser: Browser, roots: dict[str, str], built: Built
) -> None:
    now = built.page("index.html").one("div", css="md-copyright__highlight")
    name = "".join(now.itertext()).split()[-1]
    answers = {
        ("hold.ask", "2026-10"): "Nothing has changed here since edition 2026-10.",
        ("waiting.ask", name): f"Nothing has changed here since edition {name}.",
        ("hold.ask", "2025-01"): "never released",
        ("hold.new", "2026-09"): "One moment. · new",
        ("hold.thank", "2026-10"): "Thanks.",
    }
    with watched(browser, roots["served"], locale="en") as page:
        for (entry, edition), answer in answers.items():
            page.goto(f"{roots['served']}go/{entry}/?e={edition}")
            expect(notice(page)).to_contain_text(answer)
        expect(notice(page).get_by_role("link", name="old and new")).to_have_count(0)


def test_a_lesson_a_script_and_a_page_answer_for_all_that_stands_in_them(
    browser: Browser, roots: dict[str, str]
) -> None:
    with watched(browser, roots["served"], locale="ar") as page:
        for entry in ("patience", "waiting", "call.waiting"):
            page.goto(f"{roots['served']}go/{entry}/?e=2026-09")
            # In Arabic only what was said after the last release has changed.
            expect(notice(page).locator("li")).to_have_text(["شكرًا جزيلًا لك."])
        expect(page.locator("body")).to_have_attribute("dir", "rtl")
        assert runs_from_left_to_right(page, ".cb-since", "2026-09")
        page.locator(".md-select").hover()
        page.locator(".md-select__link[hreflang=en]").click()
        page.wait_for_url("**?e=2026-09*")
        expect(notice(page).locator("li")).to_have_count(2)
        expect(notice(page).locator("li").first).to_contain_text("May I ask you to hold?")


def test_nothing_of_the_address_becomes_markup(browser: Browser, roots: dict[str, str]) -> None:
    with watched(browser, roots["served"], locale="en") as page:
        page.goto(f"{roots['served']}go/hold.ask/?e=%3Cimg%20src%3Dx%20id%3Devil%3E")
        expect(notice(page)).to_contain_text("never released")
        assert "img" not in notice(page).inner_text()
        assert page.locator("#evil").count() == 0


def test_paper_names_its_edition_and_says_nothing_of_others(browser: Browser, roots: dict[str, str]) -> None:
    with watched(browser, roots["served"], locale="en") as page:
        page.goto(f"{roots['served']}go/hold.ask/?e=2026-09")
        expect(notice(page)).to_be_visible()
        edition = page.locator(".md-copyright__highlight code").inner_text()
        page.emulate_media(media="print")
        expect(notice(page)).to_be_hidden()
        expect(page.locator(".cb-paper")).to_contain_text(f"Edition {edition}", use_inner_text=True)


def test_without_an_edition_nothing_is_loaded(browser: Browser, roots: dict[str, str]) -> None:
    with watched(browser, roots["served"], locale="en") as page:
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.goto(f"{roots['served']}call/hold.html")
        assert not [address for address in asked if "assets/editions/" in address]
        expect(notice(page)).to_have_count(0)


def test_the_foot_leads_to_the_page_which_needs_no_scripts(browser: Browser, roots: dict[str, str]) -> None:
    with watched(browser, roots["file"], java_script_enabled=False) as page:
        page.goto(f"{roots['file']}call/hold.html")
        page.locator(".md-copyright__highlight a code").click()
        page.wait_for_url("**/about/editions.html")
        sections = page.locator(".cb-editions > .cb-changes")
        expect(sections.nth(0).locator("> li")).to_have_text(["Thanks. · Phrase · changed"])
        expect(sections.nth(1).locator("> li")).to_have_count(4)
        expect(sections.nth(1).locator("> li").last).to_contain_text("Hold the line. · gone")
        lessons = page.locator(".cb-touched").nth(1)
        expect(lessons).to_contain_text("Patience: May I ask you to hold?, Thanks.")
        lessons.get_by_role("link", name="hold?").click()
        expect(page.locator(":target del")).to_have_count(1)


SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")


@pytest.mark.parametrize("scheme", SCHEMES)
def test_everybody_can_use_them(
    browser: Browser, roots: dict[str, str], scheme: Literal["light", "dark"]
) -> None:
    shape = {"width": 320, "height": 700}
    with watched(browser, roots["served"], color_scheme=scheme, viewport=shape) as page:
        for path in (
            "about/editions.html",
            "call/hold.html?e=2026-09",
            "ar/learn/patience.html?e=2026-09#patience",
        ):
            page.goto(roots["served"] + path)
            if "?" in path:
                expect(notice(page)).to_be_visible()
            assert violations(page) == [], path
            assert page.evaluate("document.documentElement.scrollWidth") <= 320
