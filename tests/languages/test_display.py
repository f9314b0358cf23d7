"""Dates, numbers and lists as a language writes them."""

import pytest
from carebook.languages.display import (
    choice_separators,
    direction,
    display_choice,
    display_date,
    display_number,
    display_plural,
    list_comma,
)


@pytest.mark.parametrize(
    ("value", "language", "shown"),
    [
        ("2012-01-10", "en", "10 January 2012"),
        ("2012-01-10", "en-US", "January 10, 2012"),
        ("2012-01-10", "ro", "10 ianuarie 2012"),
        ("2012-01-10", "pl", "10 stycznia 2012"),
        ("2012-01", "pl", "styczeń 2012"),
        ("2011", "ru", "2011"),
        ("2012-13-40", "en", "2012-13-40"),
        ("next week", "en", "next week"),
        ("2012-01-10", "tlh", "10 January 2012"),
    ],
)
def test_a_date_is_written_out(value: str, language: str, shown: str) -> None:
    assert display_date(value, language) == shown


def test_a_number_has_the_language_s_signs() -> None:
    assert [display_number(1234.5, language) for language in ("en", "ro")] == ["1,234.5", "1.234,5"]


@pytest.mark.parametrize(
    ("categories", "language", "shown"),
    [
        (("one",), "en", "1"),
        (("other",), "en", "2, 3, 4 …"),
        (("one",), "ru", "1, 21, 31 …"),
        (("few", "many"), "pl", "2, 3, 4 …"),
        (("many",), "pl", "5, 6, 7 …"),
        (("zero",), "ar", "0"),
        (("two",), "ar", "2"),
        (("other",), "pl", "other"),  # which whole numbers never reach
    ],
)
def test_a_plural_is_known_by_its_numbers(categories: tuple[str, ...], language: str, shown: str) -> None:
    assert display_plural(categories, language) == shown


def test_direction_and_lists() -> None:
    assert [direction(language) for language in ("en", "ar", "he", "fa-IR", "tlh")] == [
        "ltr",
        "rtl",
        "rtl",
        "rtl",
        "ltr",
    ]
    assert [list_comma(language) for language in ("en", "ar", "zh")] == [", ", "، ", "、"]
    assert display_choice(["a", "b", "c"], "ro") == "a, b sau c"


@pytest.mark.parametrize(
    ("count", "language", "separators"),
    [
        (1, "en", ("", "")),
        (2, "en", ("", " or ", "")),
        (3, "pl", ("", ", ", " lub ", "")),
        (3, "ar", ("", " أو ", " أو ", "")),
    ],
)
def test_a_choice_may_be_made_of_more_than_words(
    count: int, language: str, separators: tuple[str, ...]
) -> None:
    assert choice_separators(count, language) == separators
