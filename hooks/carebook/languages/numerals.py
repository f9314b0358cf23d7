"""Numbers in texts, whatever a language writes between their digits and however it counts the hours."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple
from unicodedata import digit

from babel import Locale, UnknownLocaleError

_SPACES = " \u00a0\u202f"
_TIME = r"(?P<hour>\d{1,2})(?::(?P<minute>\d{2}))?\s?(?P<half>[ap])\.?\s?m\b\.?|(?P<clock>\d{1,2}:\d{2})"
_NUMBER = rf"\d+(?:[{_SPACES}]\d{{3}}(?!\d))*(?:[.,]\d+)*"
_PATTERN = re.compile(rf"(?<![\w.,:])(?:{_TIME}|(?P<number>{_NUMBER}))", re.IGNORECASE)
_DOTTED_CLOCK = re.compile(r"(?P<hours>[01]?\d|2[0-4])\.(?P<minutes>[0-5]\d)")
"""Where decimals have a comma, *17.30* is half past five."""
_GROUP = 3
_NOON = 12


class Numeral(NamedTuple):
    """A number in a text."""

    start: int
    end: int
    value: str
    """The same for the same number in every language: `1250.5`; of times the 24 hours, `14:30`, and `15` for 3 p.m."""


def numerals(string: str, language: str) -> Iterator[Numeral]:
    """Yield the numbers that are written in digits."""
    for match in _PATTERN.finditer(string):
        yield Numeral(match.start(), match.end(), _value(match, language))


def _value(match: re.Match[str], language: str) -> str:
    if match["number"]:
        return _number(_plain_digits(match["number"]), language)
    if match["clock"]:
        hours, minutes = _plain_digits(match["clock"]).split(":")
        return _clock(int(hours), minutes)
    hour = int(match["hour"]) % _NOON + (_NOON if match["half"].lower() == "p" else 0)
    return _clock(hour, match["minute"] or "00")


def _clock(hour: int, minute: str) -> str:
    return str(hour) if minute == "00" else f"{hour}:{minute}"


def _number(written: str, language: str) -> str:
    dotted = _DOTTED_CLOCK.fullmatch(written)
    if dotted and _decimal_sign(language) == ",":
        return _clock(int(dotted["hours"]), dotted["minutes"])
    written = re.sub(f"[{_SPACES}]", "", written)
    signs = [sign for sign in written if sign in ".,"]
    if not signs:
        return written
    last = signs[-1]
    tail = written.rpartition(last)[2]
    is_group = signs.count(last) > 1 or (
        len(set(signs)) == 1 and len(tail) == _GROUP and last != _decimal_sign(language)
    )
    if is_group:
        return re.sub("[.,]", "", written)
    whole = re.sub("[.,]", "", written.rpartition(last)[0])
    return f"{whole}.{tail}".rstrip("0").rstrip(".")


@cache
def _decimal_sign(language: str) -> str:
    try:
        symbols = Locale.parse(language, sep="-").number_symbols
    except (UnknownLocaleError, ValueError):
        return "."
    return str(symbols.get("latn", {}).get("decimal", "."))


def _plain_digits(written: str) -> str:
    """Return a number in the digits of Europe."""
    return "".join(str(digit(sign)) if sign.isdigit() else sign for sign in written)
