"""Scripts in two columns, and as cue cards, as readers of several languages hold them."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from carebook.model.book import Book
from carebook.model.place import Reference
from carebook.printing.cue_cards import too_long
from carebook.printing.typesetting import TooLongError

from tests.printing.conftest import ADDRESS
from tests.printing.pdf import Pdf

PrintOf = Callable[..., Pdf]
PAIRS = [("en", "ar", "ltr"), ("ar", "en", "rtl"), ("en", "pl", "ltr")]
SAID = {
    "en": ("joke", "trouble", "Calm", "promised"),
    "ar": ("المهزلة", "الإزعاج", "اهدأ", "وعدتكم"),
    "pl": ("kpiny", "Przepraszam", "uspokoić", "Obiecałem"),
}
"""A word each of what a caller says, what is said first, what is never said, and what is said last."""


@pytest.mark.parametrize(("reader", "said", "direction"), PAIRS)
def test_a_line_begins_in_the_readers_language_and_ends_in_the_callers(
    print_of: PrintOf, reader: str, said: str, direction: str
) -> None:
    pdf = print_of("sheets/angry", reader, said)
    assert pdf.faults == []
    assert pdf.languages >= {reader, said}
    last = (-1, -1.0)
    for mine, theirs in zip(SAID[reader], SAID[said], strict=True):
        first, second = pdf.place_of(mine), pdf.place_of(theirs)
        assert (first.page, round(first.up, 1)) == (second.page, round(second.up, 1)), "side by side"
        assert (first.across < second.across) == (direction == "ltr"), "in the order in which one reads"
        assert (first.page, -first.up) > last, "in the order of the script"
        last = (first.page, -first.up)
    assert pdf.codes(0) == [f"{ADDRESS}go/angry/?lang={reader}"]


def test_branches_lead_to_steps_by_number_and_to_other_scripts(print_of: PrintOf) -> None:
    alone, together = print_of("sheets/angry", "en", "pl"), print_of("sheets", "en", "pl")
    for pdf in (alone, together):
        assert "Quiet now: 2\u00a0Promise" in pdf.text.replace(" Promise", "\u00a0Promise")
        assert "Still shouting: 1" in pdf.text
    assert f"{ADDRESS}others.html#boss" in {link.address for link in alone.links}
    boss = next(number for number, text in enumerate(together.pages) if "go/boss/" in text)
    assert boss in {link.page for link in together.links}


def test_what_is_not_translated_is_said_to_be_so_and_nothing_stands_in(print_of: PrintOf) -> None:
    pdf = print_of("sheets/angry", "en", "pl")
    missing = [" ".join(page.split()) for page in pdf.pages]
    assert "“Your boss!”" in missing[0]
    assert pdf.text.count("Not translated yet") == 2, "an opening and a phrase"
    assert pdf.place_of("Not translated yet").across > 0.4


@pytest.mark.parametrize("language", ["en", "ar"])
def test_each_card_begins_a_sheet_of_its_own(print_of: PrintOf, language: str) -> None:
    pdf = print_of("cue-cards", language)
    assert pdf.faults == []
    width, height = pdf.document[0].get_size()
    assert (round(width), round(height)) == (420, 595), "A5"
    for number, name in enumerate(("angry", "boss")):
        front, back = 2 * number, 2 * number + 1
        assert pdf.codes(front) == [f"{ADDRESS}go/{name}/?lang={language}"]
        assert language != "en" or f"tiny.example/under/go/{name}/" in pdf.pages[front]
        assert back == len(pdf) or not pdf.pages[back].strip(), "an empty back, to cut the cards apart"
    heard, said, never, _ = SAID[language]
    for words in (heard, said, never):
        assert pdf.place_of(words).page == 0


def test_a_card_says_what_is_said_in_the_callers_language(print_of: PrintOf) -> None:
    pdf = print_of("cue-cards", "en", "pl")
    assert "Say sorry" in pdf.pages[0]
    assert "Przepraszam Pana za kłopot." not in pdf.pages[0], "of several forms that for anybody"
    assert "Przepraszam Państwa za kłopot." in pdf.pages[0]
    assert "Caller speaks" in pdf.pages[0] or "call.caller" in pdf.pages[0]
    assert pdf.languages >= {"en", "pl"}


def longer(book: Book, times: int) -> Book:
    """Return the book with its first script's steps that many times over."""
    script = book.scripts[0]
    steps = tuple(
        replace(
            step,
            id=f"{step.id}-{number}",
            next=tuple(replace(one, go=Reference("end", one.go.place)) for one in step.next),
        )
        for number in range(times)
        for step in script.steps
    )
    return replace(book, scripts=(replace(script, steps=steps), *book.scripts[1:]))


def test_a_card_has_a_second_side_and_no_third(everything: Book, print_of: PrintOf) -> None:
    pdf = print_of("cue-cards", "en", book=longer(everything, 5))
    assert len(pdf) == 3
    assert "1 / 2" in pdf.pages[0]
    assert "2 / 2" in pdf.pages[1]
    with pytest.raises(TooLongError) as raised:
        print_of("cue-cards", "en", book=longer(everything, 20))
    assert raised.value.scripts == ("angry",)
    (told,) = too_long(everything, "en", raised.value.scripts)
    assert told.startswith(
        "docs/_book/scripts/angry.yml:1:5: the cue card of `angry` in `en` has more than two sides"
    )
    assert "help: shorten" in told
