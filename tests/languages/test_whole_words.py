"""A word is found where it stands as a whole word, in whatever script."""

import re

import pytest
from carebook.languages.whole_words import whole_word


@pytest.mark.parametrize(
    ("word", "text"),
    [
        ("agent", "the agent’s desk"),
        ("client", "Un „client” cere"),
        ("clienta", "l’clienta"),
        ("krok", "– krok, potem"),
        ("вопрос", "«вопрос» — это"),
        ("вопрос", "вопрос…"),
        ("طلب", "«طلب»،"),
        ("शिकायत", "यह शिकायत है"),
        ("step", "(step)"),
        ("step", "step- "),
    ],
)
def test_a_whole_word_is_found(word: str, text: str) -> None:
    assert re.findall(whole_word(word), text) == [word]


@pytest.mark.parametrize(
    ("word", "text"),
    [
        ("agent", "agents reagent agent_id"),
        ("pas", "pasul compas"),
        ("agenta", "agenta\u0306"),  # the Romanian „agentă”, its letter and its mark written one by one
        ("krok", "krokiem półkrok"),
        ("вопрос", "вопросы"),
        ("طلب", "طلبًا والطلب"),
        ("طلب", "طلبَ"),  # with a vowel written
        ("شكاي", "شكای\u200cها شكايات"),
        ("शिकाय", "शिकायत शिकायें"),
        ("step", "step-by-step two‑step"),
        ("phrase", "phrase\u00adbook"),
    ],
)
def test_a_part_of_a_word_is_not(word: str, text: str) -> None:
    assert re.findall(whole_word(word), text) == []


def test_each_of_several_words_is_found_as_a_whole() -> None:
    assert re.findall(whole_word("on hold|hold"), "hold, on hold, onhold, holds") == ["hold", "on hold"]
