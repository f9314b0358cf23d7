"""What CLDR says of a language's plurals. A language that it does not know has one category, `other`."""

from functools import cache

from babel import Locale, UnknownLocaleError

MILLION = 1_000_000
"""French, Spanish, Italian and Portuguese have a category that begins here."""
_WHOLE_NUMBERS = (*range(1001), MILLION, 2 * MILLION)
"""Every category that whole numbers reach is reached by these, and by two of them if it has two numbers."""


@cache
def plural_categories(language: str) -> tuple[str, ...]:
    """Return the plural categories that whole numbers reach, from few to many."""
    return tuple(_numbers_by_category(language)) or ("other",)


def knows_plurals(language: str) -> bool:
    """Tell whether CLDR has plural rules for a language."""
    return bool(_numbers_by_category(language))


def single_number(language: str, category: str) -> int | None:
    """Return the one whole number that a category stands for; None where it stands for several.

    English says *one* for 1 alone, so a sentence may spell it out; Russian says it for 21 and 31 as well.
    """
    numbers = _numbers_by_category(language).get(category, ())
    return numbers[0] if len(numbers) == 1 else None


@cache
def _numbers_by_category(language: str) -> dict[str, tuple[int, ...]]:
    locale = _locale(language)
    if locale is None:
        return {}
    found: dict[str, list[int]] = {}
    for number in _WHOLE_NUMBERS:
        found.setdefault(locale.plural_form(number), []).append(number)
    order = ("zero", "one", "two", "few", "many", "other")
    return {category: tuple(found[category]) for category in order if category in found}


def _locale(language: str) -> Locale | None:
    """Return CLDR's entry of a language, of the language without its region or script, or nothing."""
    for code in (language, language.partition("-")[0]):
        try:
            return Locale.parse(code, sep="-")
        except (UnknownLocaleError, ValueError):
            continue
    return None
