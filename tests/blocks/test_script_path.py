"""The steps of a script as a path: what is before, what comes next, and the way back to all of them."""

import re
from collections.abc import Callable
from dataclasses import replace

import markdown
import pytest
from carebook.blocks.extension import CarebookExtension
from carebook.model.book import Book
from carebook.model.entries import Branch, Step
from carebook.model.place import Place, Reference
from carebook.model.text import Addresses, Sentence, Text, Wording

Page = Callable[[str, str], str]
NOWHERE = Place("docs/_book/scripts/angry.yml", 1, 1, 1)
STEPS = ("angry.sorry", "angry.promise", "angry.third", "angry.fourth")


def page_of(book: Book, *leads: str) -> str:
    """The page of the script `angry`, its steps with the branches given, each step's between spaces."""
    steps = tuple(step(name, found.split()) for name, found in zip(STEPS, leads, strict=False))
    scripts = (replace(script, steps=steps) if script.id == "angry" else script for script in book.scripts)
    extension = CarebookExtension(replace(book, scripts=tuple(scripts)), "en", "call.md")
    return markdown.markdown("# Angry\n\n/// script | angry\n///", extensions=[extension])


def step(name: str, leads: list[str]) -> Step:
    title = name.partition(".")[2].title()
    wordings = {"en": Wording("en", NOWHERE, (Sentence(NOWHERE, title),))}
    text = Text(NOWHERE, "title", Addresses.COLLEAGUE, wordings)
    branches = tuple(Branch(place=NOWHERE, go=Reference(lead, NOWHERE)) for lead in leads)
    return Step(id=name, place=NOWHERE, title=text, next=branches)


def words(html: str) -> str:
    return " ".join(re.sub(r"<[^>]*>", "", html).split())


def overview(html: str) -> list[str]:
    listed = html[html.index('<ol class="cb-path-steps">') : html.index("</ol>")]
    return [words(line) for line in re.findall(r"<li>(.*)</li>", listed)]


def positions(html: str) -> list[str]:
    return [words(line) for line in re.findall(r'<p class="cb-position">(.*)</p>', html)]


@pytest.mark.parametrize(
    ("leads", "lines"),
    [
        (("angry.promise", "end"), ["Sorry", "Promise"]),  # nothing that the order does not say
        (("end", "angry.sorry"), ["Sorry Next End of the conversation", "Promise Next 1"]),
        (
            ("angry.promise angry.third boss", "end", "end"),
            ["Sorry Next 2, 3 or The boss", "Promise Next End of the conversation", "Third"],
        ),
        (("angry.sorry angry.promise", "end"), ["Sorry", "Promise"]),  # once more is no way on
        (("angry.promise", "angry end"), ["Sorry", "Promise Next 1 or End of the conversation"]),
        (("angry.promise", "end no.such"), ["Sorry", "Promise Next End of the conversation or no.such"]),
        (("", "end"), ["Sorry", "Promise"]),
    ],
)
def test_the_overview_says_where_a_step_leads_unless_that_is_the_next(
    book: Book, leads: tuple[str, ...], lines: list[str]
) -> None:
    assert overview(page_of(book, *leads)) == lines


def test_each_step_says_which_one_it_is_and_which_ones_lead_to_it(book: Book) -> None:
    html = page_of(
        book, "angry.promise angry.third", "angry.third angry.promise", "angry angry.fourth", "end"
    )
    assert positions(html) == [
        "Step 1 of 4 · All steps · Before: 3 Third",
        "Step 2 of 4 · All steps · Before: 1 Sorry",
        "Step 3 of 4 · All steps · Before: 1 Sorry, 2 Promise",
        "Step 4 of 4 · All steps · Before: 3 Third",
    ]
    assert '<a href="#angry.promise"><span class="cb-number">2</span>\u00a0Promise</a>' in html


def test_a_branch_to_the_script_itself_names_its_first_step(book: Book) -> None:
    html = page_of(book, "angry.promise", "angry")
    branches = html[html.rindex('class="cb-branches"') :]
    assert '<a href="#angry.sorry"><span class="cb-number">1</span>\u00a0Sorry</a>' in branches


def test_a_single_step_has_neither_overview_nor_position(book: Book) -> None:
    html = page_of(book, "end")
    assert "cb-path" not in html
    assert "cb-position" not in html
    assert "cb-anytime" in html


def test_a_script_without_steps_raises_nothing(book: Book) -> None:
    assert "cb-openings" in page_of(book)


def test_every_link_of_a_path_stays_where_the_script_is_shown(page: Page, book: Book) -> None:
    angry = next(script for script in book.scripts if script.id == "angry")
    for path in ("call.md", "again.md"):
        html = page("en", path)
        links = re.findall(r'<a href="([^"]*)"><span class="cb-number">', html)
        links += re.findall(
            r'<li><a href="([^"]*)">', html[html.index("cb-path-steps") : html.index("</ol>")]
        )
        assert len(links) >= len(angry.steps)
        ids = set(re.findall(r' id="([^"]*)"', html))
        assert {link.removeprefix("#") for link in links} <= ids
