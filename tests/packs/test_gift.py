"""Questions for Moodle are read by a reader that is not ours as they were written, whatever authors write."""

from pathlib import Path

import pytest
from carebook.model.book import Book
from carebook.model.entries import Answer, Lesson, Question
from carebook.model.place import Place
from carebook.model.text import Addresses, Sentence, Text, Wording
from carebook.packs.gift import gift
from carebook.reading.book import read_book

from tests.packs.gift_reader import read_gift

ROOT = Path(__file__).parents[2]
HERE = Place("x.yml", 1, 1)
HOSTILE = [
    "a = b ~ c # d { e } f : g \\ h",
    "}\n\n::x::Injected{=yes}",
    "</p><script>alert(1)</script>",
    "// no comment",
    "$CATEGORY: elsewhere",
    "%100%cheap",
    "a [html]<b>bold</b>",
    "\x00\x1b[2J\u202eend",
    "Спросите, что случилось?",
]


@pytest.fixture(scope="module")
def book() -> Book:
    """The knowledge base."""
    return read_book(ROOT)


def text(said: str) -> Text:
    return Text(HERE, "text", Addresses.COLLEAGUE, {"en": Wording("en", HERE, (Sentence(HERE, said),))})


def lesson(question: str, *answers: tuple[str, bool], why: str = "Because.") -> Lesson:
    return Lesson(
        id="test",
        place=HERE,
        title=text("Test"),
        goal=text("Goal"),
        parts=(),
        questions=(
            Question(
                id="test.one",
                place=HERE,
                text=text(question),
                answers=tuple(Answer(place=HERE, text=text(said), right=right) for said, right in answers),
                why=text(why),
            ),
        ),
    )


def plain(said: str) -> str:
    """What a reader shows of what we wrote."""
    said = said.removeprefix("[plain]")
    for sign in "~=#{}:":
        said = said.replace(f"\\{sign}", sign)
    return said.replace("\\\\", "\\")


def shown(said: str) -> str:
    """What people see of a string: no control characters, lines joined."""
    return "".join(one for one in said.replace("\n", " ") if one >= " ")


@pytest.mark.parametrize("said", HOSTILE)
def test_whatever_is_written_is_what_is_asked(said: str) -> None:
    # The reader takes a brace in an answer for its end although it is escaped, which Moodle's own does not.
    answer = said.replace("{", "(").replace("}", ")")
    written = gift(lesson(said, (answer, True), ("wrong", False), why=answer), "en", "")
    questions = read_gift(written)
    assert len(questions) == 1
    (question,) = questions
    assert question.valid
    assert plain(question.text) == shown(said)
    assert question.markup == "plain"
    answers = question.answers.answers
    assert [(plain(one.answer), one.fraction) for one in answers] == [(shown(answer), 100), ("wrong", 0)]
    assert plain(question.generalFeedback) == shown(answer)


def test_braces_are_escaped_in_answers_too() -> None:
    written = gift(lesson("Which?", ("}{", True), ("c", False), why="}"), "en", "")
    assert "=[plain]\\}\\{\n" in written
    assert "####[plain]\\}\n}" in written


def test_several_right_answers_share_the_marks() -> None:
    written = gift(lesson("Which?", ("a", True), ("b", True), ("c", False)), "en", "")
    assert "~%50.00000%[plain]a" in written
    assert "~%-100.00000%[plain]c" in written


def test_the_lessons_of_the_book_are_read_in_every_language(book: Book) -> None:
    for one in book.lessons:
        for language in book.settings.codes:
            written = gift(one, language, book.edition)
            questions = read_gift(written)
            assert [question.title for question in questions] == [part.id for part in one.questions]
            assert all(question.valid for question in questions)
            assert book.edition in written
            assert gift(one, language, book.edition) == written


def test_a_language_that_lacks_them_has_no_file() -> None:
    assert gift(lesson("Which?", ("a", True)), "pl", "") == ""
