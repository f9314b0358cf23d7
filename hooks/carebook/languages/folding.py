"""Text to words as they are compared: without capitals, marks and apostrophes.

The same is done in the browser (`search_engine.js`) with the same table; `tests/search` compares the two on
thousands of strings.
"""

import re
import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache

from carebook.languages.scripts import KEYBOARDS, LATIN, LATIN_HABITS

LETTERS: Mapping[str, str] = {
    "ł": "l", "đ": "d", "ð": "d", "ø": "o", "ħ": "h", "ŧ": "t", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe",
    "þ": "th", "ς": "σ", "’": "", "'": "", "ʼ": "", "‘": "", "`": "", "´": "",
}  # fmt: skip
"""Letters that no decomposition takes apart, and signs inside words that people leave out."""

_TABLE = str.maketrans(dict(LETTERS))
_MARK = re.compile(
    "[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670]"
)
"""The marks that are left out: of Latin, Greek and Cyrillic letters, of Hebrew and of Arabic."""

_BREAK = re.compile(r"[\W_]+")
_SPACE = re.compile(r"[^\w'’ʼ]+|_")


def fold(text: str) -> str:
    """Return a text as it is compared."""
    return _MARK.sub("", unicodedata.normalize("NFKD", text).lower()).translate(_TABLE)


def words(text: str) -> list[str]:
    """Return the words of a text, folded."""
    return [word for written in text.split() for word in _words_of(written)]


@cache
def _break_at_no_mark() -> re.Pattern[str]:
    """Return what stands between words, where letters have marks that belong to them."""
    marks = (chr(code) for code in range(0x300, 0xE01F0) if unicodedata.category(chr(code))[0] == "M")
    return re.compile(f"[^\\w{''.join(marks)}]+|_+")


@lru_cache(1 << 17)
def folded_words(text: str) -> tuple[tuple[str, str], ...]:
    """Return each word as it is written, in small letters, and folded.

    Remembered, for a server reads the same texts again and again.
    """
    parts = _SPACE.split(unicodedata.normalize("NFC", text.lower()))
    return tuple((written, word) for written in parts for word in _words_of(written))


@lru_cache(1 << 17)
def _words_of(written: str) -> tuple[str, ...]:
    """Return the words of what no space divides, remembered as above."""
    folded = fold(written)
    has_marks = not folded.isascii() and any(unicodedata.category(sign)[0] == "M" for sign in folded)
    return tuple(word for word in (_break_at_no_mark() if has_marks else _BREAK).split(folded) if word)


def tables() -> dict[str, object]:
    """Return what the browser needs to fold in the same way, and to read what was typed in another script."""
    folding = {"letters": dict(LETTERS), "marks": _MARK.pattern[1:-1]}
    return {**folding, "keyboards": KEYBOARDS, "latin": LATIN, "habits": LATIN_HABITS}
