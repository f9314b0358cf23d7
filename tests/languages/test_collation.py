"""Words in the order in which the speakers of a language look for them."""

import pytest
from carebook.languages.collation import sort_key

# From the orders that dictionaries of these languages have.
ORDERS = {
    "pl": [
        "baza",
        "być",
        "cały",
        "car",
        "ćma",
        "dach",
        "lot",
        "łza",
        "mak",
        "oko",
        "ósmy",
        "pas",
        "zły",
        "źle",
        "żal",
    ],
    "ro": [
        "apel",
        "azi",
        "ăla",
        "când",
        "dar",
        "inel",
        "în",
        "jos",
        "scuze",
        "ste",
        "șef",
        "tur",
        "țel",
        "uf",
    ],
    "ru": ["ёж", "ежа", "если", "йод", "как", "ямка"],
    "uk": ["голос", "ґанок", "дім", "екран", "єдність", "жар", "ибис", "ім’я", "їжа", "йод", "кава"],
    "en": ["call", "call back", "callback", "caller", "éclair", "empathy"],
    "ar": ["ألف", "باب", "تاء"],
    "de": ["Ärger", "Arm", "Ofen", "Öl", "Zahl"],
}


@pytest.mark.parametrize("language", ORDERS)
def test_words_stand_in_the_order_of_the_language(language: str) -> None:
    words = ORDERS[language]
    assert sorted(words, key=lambda word: sort_key(word, language)) == words


def test_signs_and_capitals_do_not_matter_first() -> None:
    words = ["“Zebra”", "apple", "Banana", "e-mail", "Email"]
    assert sorted(words, key=lambda word: sort_key(word, "en")) == [
        "apple",
        "Banana",
        "e-mail",
        "Email",
        "“Zebra”",
    ]
