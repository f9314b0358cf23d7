"""What CLDR says, and that nothing raises where it says nothing."""

import pytest
from carebook.languages.cldr import knows_plurals, plural_categories, single_number


@pytest.mark.parametrize(
    ("language", "categories"),
    [
        ("en", ("one", "other")),
        ("ro", ("one", "few", "other")),
        ("pl", ("one", "few", "many")),
        ("ru", ("one", "few", "many")),
        ("fr", ("one", "many", "other")),
        ("ja", ("other",)),
        ("pt-BR", ("one", "many", "other")),
        ("sr-Latn", ("one", "few", "other")),
        ("zh-Hant-TW", ("other",)),
    ],
)
def test_only_categories_that_whole_numbers_reach(language: str, categories: tuple[str, ...]) -> None:
    assert plural_categories(language) == categories


@pytest.mark.parametrize("language", ["xx", "tlh", "", "e!", "x-", "a b"])
def test_an_unknown_language_has_one_category(language: str) -> None:
    assert plural_categories(language) == ("other",)
    assert not knows_plurals(language)
    assert single_number(language, "one") is None


@pytest.mark.parametrize(
    ("language", "category", "number"),
    [
        ("en", "one", 1),
        ("ro", "one", 1),
        ("pl", "one", 1),
        ("ru", "one", None),  # 21, 31, 41
        ("uk", "one", None),
        ("fr", "one", None),  # 0 and 1
        ("fr", "many", None),
        ("ar", "two", 2),
        ("sl", "two", None),  # 102
        ("pl", "few", None),
        ("pl", "other", None),
    ],
)
def test_which_categories_stand_for_one_number(language: str, category: str, number: int | None) -> None:
    assert single_number(language, category) == number
