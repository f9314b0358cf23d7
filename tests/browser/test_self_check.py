"""Questions of lessons: people check themselves, read why, and try again; nothing is kept, sent or printed of it."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.sites import served, violations, watched
from tests.site.tiny_site import TinySite

LESSON = "learn/first-angry-call.html"
FIRST = "first-angry-call.still-shouting"
WHY = "A second apology makes you the victim"


def question(page: Page, name: str = FIRST) -> Locator:
    return page.locator(f"[data-entry='{name}']")


def answer(page: Page, text: str, name: str = FIRST) -> Locator:
    return question(page, name).get_by_label(text)


def verdict(page: Page, name: str = FIRST) -> Locator:
    return question(page, name).get_by_role("status")


def press(page: Page, button: str, name: str = FIRST) -> None:
    question(page, name).get_by_role("button", name=button).click()


def chosen(page: Page) -> int:
    return page.locator(".cb-choice input:checked").count()


# Checked


@pytest.mark.parametrize("where", ["served", "file"])
def test_an_answer_is_checked_explained_and_tried_again_with_the_keyboard_alone(
    browser: Browser, address: str, site: Path, where: str
) -> None:
    root = address if where == "served" else f"{site.as_uri()}/"
    with watched(browser, root) as page:
        page.goto(root + LESSON)
        score = page.locator(".cb-score")
        expect(score).to_have_text("0 of 3 right")
        # Those who listen are told what changes in a region that was there before.
        expect(verdict(page)).to_have_count(1)
        expect(verdict(page)).to_be_empty()
        answer(page, "Apologise again").focus()
        page.keyboard.press("Space")
        page.keyboard.press("Tab")
        expect(question(page).get_by_role("button", name="Check")).to_be_focused()
        page.keyboard.press("Enter")
        expect(verdict(page)).to_contain_text("Not right.")
        expect(verdict(page)).to_contain_text(WHY)
        expect(question(page).get_by_role("radio", checked=True)).to_have_accessible_name(
            re.compile("Apologise again, with more feeling.*Not right.")
        )
        again = question(page).get_by_role("button", name="Try again")
        expect(again).to_be_focused()
        expect(question(page).get_by_role("button", name="Check")).to_be_hidden()
        page.keyboard.press("Enter")
        expect(verdict(page)).to_be_empty()
        assert chosen(page) == 0
        expect(answer(page, "Apologise again")).to_be_focused()
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        expect(verdict(page)).to_contain_text(re.compile(f"^\\s*Right.*{WHY}", re.DOTALL))
        expect(again).to_be_focused()
        expect(score).to_have_text("1 of 3 right")
        # Whoever has found the answer need not be shown it.
        expect(question(page).locator("summary")).to_be_hidden()
        assert page.url == root + LESSON


def test_another_choice_takes_back_what_was_said_before(browser: Browser, address: str) -> None:
    with watched(browser, address) as page:
        page.goto(address + LESSON)
        press(page, "Check")
        expect(verdict(page)).to_have_text("Choose an answer first.")
        expect(question(page).get_by_role("button", name="Try again")).to_be_hidden()
        answer(page, "Ask an open question").check()
        expect(verdict(page)).to_be_empty()
        press(page, "Check")
        expect(page.locator(".cb-score")).to_have_text("1 of 3 right")
        expect(page.locator(".cb-mark")).to_have_count(1)
        answer(page, "Ask them to calm down").check()
        expect(verdict(page)).to_be_empty()
        expect(page.locator(".cb-mark")).to_have_count(0)
        expect(page.locator(".cb-score")).to_have_text("0 of 3 right")
        expect(question(page).locator("summary")).to_be_visible()
        press(page, "Check")
        expect(verdict(page)).to_contain_text("Not right.")


def test_all_of_a_lesson_can_be_right_and_is_counted_in_the_readers_language(
    browser: Browser, address: str
) -> None:
    with watched(browser, address) as page:
        page.goto(f"{address}pl/{LESSON}")
        for box in page.locator(".cb-question-box").all():
            box.locator("li[data-right] input").check()
            box.get_by_role("button", name="Sprawdź").click()
            expect(box.get_by_role("status")).to_contain_text("Dobrze.")
        expect(page.locator(".cb-score")).to_have_text("Dobrze: 3 z 3")


# Forgotten


def test_nothing_is_kept_sent_or_remembered(browser: Browser, address: str) -> None:
    with watched(browser, address) as page:
        page.goto(address + LESSON)
        page.wait_for_load_state("networkidle")
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        before = page.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}])")
        answer(page, "Ask an open question").check()
        press(page, "Check")
        expect(verdict(page)).to_contain_text("Right.")
        assert asked == []
        assert page.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}])") == before
        page.reload()
        assert chosen(page) == 0
        expect(page.locator(".cb-score")).to_have_text("0 of 3 right")


def test_without_scripts_answers_are_a_list_and_the_right_one_is_folded_away(
    browser: Browser, address: str
) -> None:
    with watched(browser, address, java_script_enabled=False) as page:
        page.goto(address + LESSON)
        expect(question(page).locator(".cb-answers > li")).to_have_count(3)
        expect(page.locator(".cb-questions :is(input, button)")).to_have_count(0)
        expect(page.get_by_role("button", name="Check")).to_have_count(0)
        expect(page.locator(".cb-score")).to_be_hidden()
        expect(question(page).get_by_text(WHY)).to_be_hidden()
        question(page).locator("summary").click()
        expect(question(page).get_by_text(WHY)).to_be_visible()


# On paper


def on_paper(page: Page) -> bytes:
    page.emulate_media(media="print")
    picture = page.locator(".cb-questions").screenshot()
    page.emulate_media(media="screen")
    return picture


def test_paper_has_the_questions_and_no_answer(browser: Browser, address: str) -> None:
    with watched(browser, address) as page:
        page.goto(address + LESSON)
        empty = on_paper(page)
        answer(page, "Ask them to calm down").check()
        press(page, "Check")
        answer(page, "For the trouble", "first-angry-call.sorry-for-what").check()
        press(page, "Check", "first-angry-call.sorry-for-what")
        question(page).locator("summary").click()
        assert on_paper(page) == empty
        page.emulate_media(media="print")
        expect(question(page)).to_contain_text("Ask an open question and listen", use_inner_text=True)
        for css in (".cb-answer", ".cb-verdicts", ".cb-choice button", ".cb-self-check"):
            assert not page.locator(f"{css} >> visible=true").count(), css
        circle = answer(page, "Ask an open question")
        expect(circle).to_have_css("border-style", "solid")
        expect(circle).to_have_css("border-radius", "50%")


# Several right answers, from right to left, and a lesson that is shown twice


@pytest.fixture(scope="module")
def arabic(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a small site in Arabic and English, with one lesson twice on a page."""
    site = TinySite(tmp_path_factory.mktemp("arabic"), ("ar", "en"))
    answers = "".join(
        f'      - text:\n          ar: "{ar}"\n          en: "{en}"\n        right: {right}\n'
        for ar, en, right in (
            ("أعتذر", "Sorry", "true"),
            ("اهدأ", "Calm down", "false"),
            ("أفهم", "I see", "true"),
        )
    )
    text = '{field}:\n{more}  ar: "درس"\n{more}  en: "Lesson"\n'
    site.write(
        "docs/_book/lessons/calm.yml",
        "id: calm\n"
        + text.format(field="title", more="")
        + text.format(field="goal", more="")
        + 'parts:\n  - task:\n      ar: "درس"\n      en: "Lesson"\n'
        + 'questions:\n  - id: calm.what\n    text:\n      ar: "ماذا يقال؟"\n      en: "What is said?"\n'
        + f"    answers:\n{answers}"
        + '    why:\n      ar: "مرة واحدة"\n      en: "Once."\n',
    )
    block = "\n/// lesson | calm\n///\n"
    site.append("docs/ar/index.md", block)
    site.append("docs/ar/call/hold.md", block * 2)
    site.append("docs/en/index.md", block)
    site.append("docs/en/call/hold.md", block * 2)
    built = site.build()
    assert built.code == 0, built.log
    with served(built.folder) as address:
        yield address


def test_of_several_right_answers_all_are_asked_for(browser: Browser, arabic: str) -> None:
    with watched(browser, arabic) as page:
        page.goto(f"{arabic}en/call/hold.html")
        box, other = page.locator(".cb-lesson").all()
        expect(box.locator(".cb-choice .cb-several")).to_have_text("Several answers are right.")
        expect(box.get_by_role("group", name="What is said?")).to_be_visible()
        said, check = box.locator(".cb-verdicts"), box.get_by_role("button", name="Check")
        box.get_by_label("Sorry").check()
        check.click()
        expect(said).to_have_text("Right so far, but not all of it.")
        expect(box.locator(".cb-score")).to_have_text("0 of 1 right")
        box.get_by_label("Calm down").check()
        check.click()
        expect(said).to_contain_text("Not right.")
        expect(said).to_contain_text("Once.")
        expect(box.locator(".cb-mark")).to_have_text(["Right.", "Not right."])
        box.get_by_label("Calm down").uncheck()
        box.get_by_label("I see").check()
        check.click()
        expect(said).to_contain_text("Right.")
        expect(box.locator(".cb-score")).to_have_text("1 of 1 right")
        # The same lesson further down is another try.
        expect(other.locator(".cb-score")).to_have_text("0 of 1 right")
        expect(other.get_by_role("checkbox", checked=True)).to_have_count(0)
        expect(other.locator(".cb-verdicts")).to_be_empty()


# For everybody


@pytest.mark.parametrize("look", [("ru", 320, "dark"), ("ar", 320, "light")], ids=str)
def test_self_checks_are_accessible(
    browser: Browser, address: str, arabic: str, look: tuple[str, int, Literal["light", "dark"]]
) -> None:
    language, width, colours = look
    root, path = (arabic, "index.html") if language == "ar" else (address, f"{language}/{LESSON}")
    # All of it at once: what Material shows while one scrolls up is not our concern.
    size = {"width": width, "height": 4000}
    with watched(browser, root, viewport=size, color_scheme=colours) as page:
        page.goto(root + path)
        boxes = page.locator(".cb-question-box").all()
        for at, box in enumerate(boxes[:2]):
            box.locator("li" if at else "li[data-right]").locator("input").first.check()
        for box in boxes:
            box.locator(".cb-check").click()
        expect(page.locator(".cb-verdicts .cb-verdict")).to_have_count(len(boxes))
        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") == width
        for field in page.locator(".cb-choice :is(label, button) >> visible=true").all():
            found = field.bounding_box()
            assert found
            assert found["height"] >= 24
