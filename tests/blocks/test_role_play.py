"""Role-play cards: each has what its player needs, and nobody's tells what another is to find out."""

import re
from collections.abc import Callable
from pathlib import Path

import markdown
import pytest
from carebook.blocks.extension import CarebookExtension
from carebook.blocks.showing import Showing
from carebook.model.book import Book
from carebook.model.role_play import pages_with_cards
from carebook.reading.book import read_book

ROOT = Path(__file__).parents[2]
Convert = Callable[..., str]


@pytest.fixture(scope="module")
def ours() -> Book:
    return read_book(ROOT)


def cards(book: Book, script: str, language: str) -> dict[str, str]:
    """The words of each card of a script."""
    html = markdown.markdown(
        f"# T\n\n/// role-play | {script}\n///", extensions=[CarebookExtension(book, language, "x.md")]
    )
    parts = re.split(r'<section class="cb-role-card cb-role-card--(\w+)"', html)[1:]
    return {
        who: " ".join(re.sub(r"<[^>]*>", "", shown).split())
        for who, shown in zip(parts[::2], parts[1::2], strict=True)
    }


@pytest.mark.parametrize("language", ["en", "ro", "pl", "ru"])
def test_the_caller_reads_nothing_that_the_agent_will_say_or_do(ours: Book, language: str) -> None:
    show = Showing(ours, language, "")
    for script in ours.scripts:
        caller = cards(ours, script.id, language)["caller"]
        for step in script.steps:
            phrases = (ours.phrase(one.name) for one in (*step.say, *step.with_care, *step.avoid))
            for text in (step.goal, *(phrase.text for phrase in phrases if phrase)):
                assert text
                assert show.plain(text.wordings[language]) not in caller, script.id


def test_what_callers_say_and_do_stands_on_their_card_in_its_order(ours: Book) -> None:
    caller = cards(ours, "angry-customer", "en")["caller"]
    lines = (
        "Your service is a joke!",
        "What do you people even repair?",
        "They have told it all",
        "They accept",
    )
    assert sorted(lines, key=caller.index) == list(lines)
    assert "Still shouting (at most 2 times)" in caller


def test_the_agent_has_the_first_sentence_of_each_step_the_limits_and_each_never_once(ours: Book) -> None:
    found = cards(ours, "angry-customer", "en")
    for who in ("agent", "observer"):
        assert "Apology: once at most in a call" in found[who]
        assert found[who].count("Please calm down.") == 1, "two steps name it"
    assert "I’m sorry about this." in found["agent"]
    assert "sorry you’ve had to contact us" not in found["agent"], "that is the second one"
    assert found["agent"].index("Apologise") < found["agent"].index("Empathise")


def test_every_script_of_the_book_has_cards_and_every_id_of_theirs_is_the_same_everywhere(ours: Book) -> None:
    assert set(pages_with_cards(ours)) == {script.id for script in ours.scripts if script.openings}


def test_cards_of_the_same_script_twice_on_a_page_have_ids_of_their_own(convert: Convert) -> None:
    html = convert("# T\n\n/// role-play | angry\n///\n\n/// role-play | angry\n///", page="x.md")
    ids = re.findall(r' id="([^"]*)"', html)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]*)"', html)) <= set(ids)


def test_where_the_page_is_called_as_the_script_all_cards_still_have_a_place(convert: Convert) -> None:
    html = convert("# Angry\n\n/// role-play | angry\n///", page="call.md")
    assert html.count('id="angry--role-play"') == 1
    assert "<h2" not in html


def test_an_unknown_script_is_named(convert: Convert) -> None:
    assert "no-such-script" in convert("/// role-play | no-such-script\n///")
