"""How a language is shown: its direction, and dates, numbers and lists as it writes them."""

import re
from collections.abc import Iterable
from datetime import date
from functools import cache
from itertools import islice

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_skeleton
from babel.lists import format_list
from babel.numbers import format_decimal
from babel.units import format_unit

_ISO_DATE = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?")
_INTERNATIONAL = {"en": "en-001"}
"""English without a country writes the day before the month, as most of those who read it do."""
_PART = "\0"
_KILOBYTE = 1000
_SHOWN_NUMBERS = 3
_MANY_NUMBERS = 1000
"""Up to here, every plural category that small whole numbers reach has been met several times."""


@cache
def locale_of(language: str) -> Locale:
    """Return what CLDR knows of a language; of English where it knows nothing."""
    for code in (language, language.partition("-")[0]):
        try:
            return Locale.parse(_INTERNATIONAL.get(code, code), sep="-")
        except (UnknownLocaleError, ValueError):
            continue
    return Locale("en", "001")


def direction(language: str) -> str:
    """Return `ltr` or `rtl`."""
    return locale_of(language).text_direction


def display_date(value: str, language: str) -> str:
    """Return a year, a month or a day written out; what is no date comes back as it is."""
    match = _ISO_DATE.fullmatch(value)
    if not match or not match["month"]:
        return value
    try:
        day = date(int(match["year"]), int(match["month"]), int(match["day"] or 1))
    except ValueError:
        return value
    if match["day"]:
        return format_date(day, "long", locale_of(language))
    return format_skeleton("yMMMM", day, locale=locale_of(language))


def display_number(value: float, language: str) -> str:
    """Return a number with the language's own signs."""
    return format_decimal(value, locale=locale_of(language))


def display_size(count: int, language: str) -> str:
    """Return how large a file of so many bytes is, in kilobytes and never none."""
    kilobytes = max(1, round(count / _KILOBYTE))
    return format_unit(kilobytes, "digital-kilobyte", "short", locale=locale_of(language))


def display_choice(names: Iterable[str], language: str) -> str:
    """Return “a, b or c”."""
    return format_list(list(names), style="or", locale=locale_of(language))


def choice_separators(count: int, language: str) -> tuple[str, ...]:
    """Return what stands before, between and behind the parts of “a, b or c”."""
    return tuple(display_choice([_PART] * count, language).split(_PART))


def list_comma(language: str) -> str:
    """Return what stands between the parts of a list, its space included."""
    for pattern in locale_of(language).list_patterns.values():
        between = str(pattern.get("middle", "")).replace("{0}", "").replace("{1}", "")
        # Arabic says "and" before every part; whoever has a comma besides is taken at that.
        comma = "".join(sign for sign in between if not sign.isalpha())
        if comma.strip():
            return comma
    return ", "


def plural_category(number: float, language: str) -> str:
    """Return the CLDR category that a number takes."""
    return locale_of(language).plural_form(number)


@cache
def plural_numbers(categories: tuple[str, ...], language: str) -> tuple[int, ...]:
    """Return the first whole numbers of plural categories, four at most, zero only if there is no other."""
    numbers = (n for n in (*range(1, _MANY_NUMBERS), 0) if plural_category(n, language) in categories)
    return tuple(islice(numbers, _SHOWN_NUMBERS + 1))


def display_plural(categories: tuple[str, ...], language: str) -> str:
    """Return plural categories as people know them, by their first numbers: “2, 3, 4 …”."""
    numbers = plural_numbers(categories, language)
    if not numbers:
        return ", ".join(categories)
    shown = list_comma(language).join(display_number(number, language) for number in numbers[:_SHOWN_NUMBERS])
    return f"{shown} …" if len(numbers) > _SHOWN_NUMBERS else shown
