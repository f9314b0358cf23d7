"""Where a word stands in a text as a whole word: not as a part of another one, in any script that divides words.

A mark belongs to the letter before it, although Python counts it as no part of a word: Arabic writes vowels as
marks, and every accent may be one. What hyphens join is one word.
"""

import re
from collections.abc import Mapping
from functools import cache
from unicodedata import category

_HYPHENS = "-\u2010\u2011"
_JOINERS = "\u00ad\u200c\u200d"
"""Signs inside words that show where to break or join them."""
_FIRST_MARK = 0x300
_SCRIPTS_WITH_MARKS = 0x590
"""Hebrew is the first of the scripts that have marks of their own; before it are Latin, Greek, Cyrillic, Armenian."""
_PLANE = 0x10000
"""Behind it are scripts that nobody writes by hand on a phone, and pictures."""


def whole_word(pattern: str) -> str:
    """Return a pattern for what is matched by another one, as a whole word or several."""
    part = rf"[\w{_inside_words(_is_alphabetic(pattern))}]"
    before = rf"(?<!{part})(?<!{part}[{_HYPHENS}])"
    return rf"{before}(?:{pattern})(?![{_HYPHENS}]?{part})"


def listed_words(
    table: Mapping[str, str], language: str, flags: re.RegexFlag = re.IGNORECASE
) -> re.Pattern[str] | None:
    """Return the words that a table has for a language, whatever its region, as whole words; None where it has none."""
    listed = table.get(language.partition("-")[0])
    return re.compile(whole_word(listed), flags) if listed else None


def is_listed(table: Mapping[str, object], language: str) -> bool:
    """Tell whether somebody has looked at a language for a table; an empty entry says that there is nothing."""
    return language.partition("-")[0] in table


def _is_alphabetic(pattern: str) -> bool:
    """Tell whether all letters of a pattern are of alphabets whose marks are the ones that all of them share."""
    return all(ord(letter) < _SCRIPTS_WITH_MARKS for letter in pattern if letter.isalpha())


@cache
def _inside_words(is_alphabetic: bool) -> str:  # noqa: FBT001  remembered by position
    """Return the signs that belong to the letter before them, for a set of a regular expression.

    The marks of all scripts are many ranges, which are read anew for every pattern.
    """
    last = _SCRIPTS_WITH_MARKS if is_alphabetic else _PLANE
    marks = [code for code in range(_FIRST_MARK, last) if category(chr(code)).startswith("M")]
    # As ranges: every pattern has this set four times, and is read letter by letter when it is compiled.
    starts = [code for code, before in zip(marks, [0, *marks], strict=False) if code != before + 1]
    ends = [code for code, after in zip(marks, [*marks[1:], 0], strict=True) if code + 1 != after]
    return _JOINERS + "".join(f"{chr(one)}-{chr(other)}" for one, other in zip(starts, ends, strict=True))
