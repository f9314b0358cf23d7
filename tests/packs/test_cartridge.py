"""Lessons and paths as links for learning platforms: valid, the same every time, and nothing but words in them."""

from dataclasses import replace
from pathlib import Path

import html5lib
import pytest
from carebook.blocks.extension import CarebookExtension
from carebook.links.permalinks import permalinks
from carebook.model.book import Book
from carebook.model.entries import Lesson
from carebook.model.text import Sentence, Text
from carebook.packs.cartridge import cartridge
from carebook.packs.kinds import packs
from carebook.reading.book import read_book
from markdown import markdown

from tests.packs.cartridge_reader import html_in_moodle, read_cartridge

ROOT = Path(__file__).parents[2]
LARGEST = 50_000
HOSTILE = [
    "</title><item identifier='x'/>",
    "<script>alert(1)</script>",
    "&lt;img src=x onerror=alert(1)&gt;",
    "&#60;b&#62;bold&#60;/b&#62;",
    "]]> <!-- & --> <?php ?>",
    "&amp;lt;b&amp;gt;",
    '" onclick="alert(1)',
    "\x00\x1b[2J\x7f\ufffe\uffffend",
    "one\r\ntwo\nthree\tfour",
    "Q&A: «что случилось»?",
]


@pytest.fixture(scope="module")
def book() -> Book:
    """The knowledge base."""
    return read_book(ROOT)


def named(lesson: Lesson, said: str) -> Lesson:
    """Return a lesson that is called otherwise, for another goal."""

    def otherwise(text: Text) -> Text:
        wording = text.wordings["en"]
        sentence = Sentence(wording.place, said)
        return replace(text, wordings={"en": replace(wording, sentences=(sentence,))})

    return replace(lesson, title=otherwise(lesson.title), goal=otherwise(lesson.goal))


def with_lesson(book: Book, lesson: Lesson) -> Book:
    return replace(book, lessons=tuple(lesson if one.id == lesson.id else one for one in book.lessons))


def test_every_lesson_and_path_is_packed_in_every_language_as_its_permalinks(book: Book) -> None:
    wanted = {one.id for one in book.lessons} | {one.id for one in book.paths}
    targets = {
        (link.id, target.language): target.title.string
        for link in permalinks(book, book.settings.codes)
        for target in link.targets
    }
    found: set[tuple[str, str]] = set()
    for pack in packs(book, book.settings.codes, book.edition):
        if not pack.path.endswith(".imscc"):
            continue
        _, language, _ = pack.path.split("/")
        found.add((pack.entry, language))
        assert len(pack.content) < LARGEST
        course = read_cartridge(pack.content)
        assert course.title == targets[pack.entry, language]
        links = [link for section in course.sections for link in section.links]
        assert course.entries[:2] == [pack.entry, book.edition]
        assert [pack.entry, *course.entries[2:]] == [
            address.removeprefix("https://carebook.example/go/").removesuffix(f"/?lang={language}")
            for _, address in links
        ]
        for name, (said, _) in zip([pack.entry, *course.entries[2:]], links, strict=True):
            assert said.endswith(targets[name, language])
    assert found == {(name, language) for name in wanted for language in book.settings.codes}


def test_a_path_has_its_stretches_for_sections(book: Book) -> None:
    path = next(one for one in book.paths if one.id == "new-agents")
    sections = read_cartridge(cartridge(book, path, "ro", "x")).sections
    assert [section.title for section in sections] == [
        "Traseul agenților noi",
        "Înainte de prima zi",
        "Prima săptămână",
        "Prima lună",
        "Când apelurile îți vin deja ușor, cu un trainer",
    ]
    assert [len(section.links) for section in sections] == [1, 2, 3, 3, 1]


def test_a_step_that_is_taken_twice_is_one_link(book: Book) -> None:
    path = next(one for one in book.paths if one.id == "trainers")
    again = replace(path, steps=(*path.steps, replace(path.steps[0], when=None)))
    assert read_cartridge(cartridge(book, again, "en", "x")) == read_cartridge(
        cartridge(book, path, "en", "x")
    )


def test_what_is_never_said_is_never_linked_as_if_it_were_like_others(book: Book) -> None:
    lesson = next(one for one in book.lessons if one.id == "first-angry-call")
    (section,) = read_cartridge(cartridge(book, lesson, "pl", "x")).sections
    said = {address: title for title, address in section.links}
    assert said["https://carebook.example/go/never.calm-down/?lang=pl"].startswith("Nigdy: ")


@pytest.mark.parametrize("said", HOSTILE)
def test_whatever_is_written_stays_words(book: Book, said: str) -> None:
    lesson = named(book.lessons[0], said)
    course = read_cartridge(cartridge(with_lesson(book, lesson), lesson, "en", "x"))
    (section,) = course.sections
    for shown in (course.title, course.description, section.title, section.links[0][0]):
        assert all(one.isprintable() for one in shown)
        html = html5lib.parseFragment(html_in_moodle(shown), namespaceHTMLElements=False)
        assert len(html) == 0, "it would be markup in Moodle"
        letters = [one for one in said if one.isalnum()]
        assert [one for one in shown if one.isalnum()] == letters, "no word is lost"


def test_what_can_be_shown_as_it_is_stays_as_it_is(book: Book) -> None:
    lesson = named(book.lessons[0], "Q&A, 1 & 2: «что»?")
    assert (
        read_cartridge(cartridge(with_lesson(book, lesson), lesson, "en", "x")).title == "Q&A, 1 & 2: «что»?"
    )


def test_another_title_leaves_the_identifiers_for_the_next_import(book: Book) -> None:
    lesson = book.lessons[0]
    other = named(lesson, "Another title")
    before = read_cartridge(cartridge(book, lesson, "en", "1"))
    after = read_cartridge(cartridge(with_lesson(book, other), other, "en", "2"))
    assert before.title != after.title
    assert before.identifiers == after.identifiers


def test_the_same_content_gives_the_same_bytes(book: Book) -> None:
    once = [*packs(book, book.settings.codes, book.edition)]
    assert once == [*packs(read_book(ROOT), book.settings.codes, book.edition)]


@pytest.mark.parametrize("why", ["no address", "no title"])
def test_where_nothing_can_be_packed_nothing_is_linked(book: Book, why: str) -> None:
    lesson, language = book.lessons[0], "en" if why == "no address" else "pl"
    if why == "no address":
        book = replace(book, settings=replace(book.settings, site_url=""))
    else:
        lesson = named(lesson, "In English only")
        book = with_lesson(book, lesson)
    assert cartridge(book, lesson, language, "") == b""
    html = markdown(
        f"/// lesson | {lesson.id}\n///\n", extensions=[CarebookExtension(book, language, "learn/x.md")]
    )
    assert ".imscc" not in html
    html = markdown("/// path | trainers\n///\n", extensions=[CarebookExtension(book, language, "x.md")])
    assert (".imscc" in html) == (why == "no title"), "the path has one all the same"
