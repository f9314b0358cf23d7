"""What has changed in a wording is marked word by word, for eyes and ears."""

from xml.etree.ElementTree import tostring

from carebook.blocks.showing import Showing
from carebook.blocks.word_changes import changed_lines
from carebook.model.book import Book
from carebook.model.text import Line

OUT, IN = "taken out: ", "put in: "


def marked(book: Book, before: list[Line], now: list[Line], language: str = "en") -> list[str]:
    """Return the lines with [-what was taken out-] and {+what was put in+}."""
    found = []
    for line in changed_lines(Showing(book, language, ""), before, now):
        parts = [line.text or ""]
        for box in line:
            (said,) = box
            assert said.text == (OUT if box.tag == "del" else IN), tostring(box)
            around = ("[-", "-]") if box.tag == "del" else ("{+", "+}")
            parts += [around[0], said.tail or "", around[1], box.tail or ""]
        found.append("".join(parts))
    return found


def texts(*strings: str) -> list[Line]:
    return [Line("text", string) for string in strings]


def test_of_a_line_that_is_much_the_same_the_words_are_marked(book: Book) -> None:
    before, now = texts("May I ask you to wait a minute?"), texts("May I ask you to hold a minute?")
    assert marked(book, before, now) == ["May I ask you to [-wait-] {+hold+} a minute?"]


def test_of_one_that_is_another_the_whole(book: Book) -> None:
    assert marked(book, texts("One moment."), texts("I’ll be right back.")) == [
        "[-One moment.-] {+I’ll be right back.+}"
    ]


def test_lines_that_are_the_same_are_left_out(book: Book) -> None:
    assert marked(book, texts("One.", "Two."), texts("Zero.", "One.", "Two.")) == ["{+Zero.+}"]
    assert marked(book, texts("One.", "Two."), texts("One.")) == ["[-Two.-]"]


def test_a_phrase_that_goes_from_say_to_never_says_so(book: Book) -> None:
    name = book.phrases[0].id
    (line,) = marked(book, [Line("say", name)], [Line("avoid", name)])
    assert line.startswith("[-Say")
    assert "{+Never" in line


def test_what_is_never_said_from_now_on_is_told_in_the_words_of_the_page(book: Book) -> None:
    assert marked(book, [], [Line("say", "false")]) == ["{+Never+}"]
    assert marked(book, [Line("value", "12")], [Line("value", "21")]) == ["[-12-] {+21+}"]
    assert marked(book, [], [Line("move", book.settings.moves[0])])[0] != f"{{+{book.settings.moves[0]}+}}"


def test_markup_in_a_text_stays_text(book: Book) -> None:
    (line,) = changed_lines(Showing(book, "en", ""), [], texts("<b>&amp;"))
    assert "<b>" not in tostring(line, encoding="unicode")
