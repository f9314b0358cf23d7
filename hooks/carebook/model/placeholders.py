"""A string to the blanks in it, the broken ones too."""

import re
from functools import lru_cache
from typing import NamedTuple


class Blank(NamedTuple):
    """A blank in a sentence, or an address word: only the language's list of those can tell."""

    name: str
    """What stands between the braces; of a malformed one what was probably meant, empty if nobody knows."""
    start: int
    """The index of its first character."""
    length: int
    malformed: bool = False


_NAME = r"[^\W\d_][\w'’-]*"
_BLANK = re.compile(
    rf"(?P<good>(?<!\{{)\{{(?P<name>{_NAME})\}}(?!\}}))"
    # In braces, but doubled, with spaces or with signs that no name has; never over the next brace.
    r"|(?P<braces>\{+(?P<inside>[^{}\n]*)\}+)"
    # Only one of the two braces, with the word that touches it.
    r"|(?P<opened>\{+[ ]?(?P<after>[\w'’-]*))"
    r"|(?P<closed>(?P<before>[\w'’-]*)[ ]?\}+)"
    # What programmers write: %s, %d, %1$s, %(name)s; but not the end of 50%.
    r"|(?P<percent>(?<![\d%])%(?:\((?P<argument>\w+)\)|\d\$)?[sd](?!\w))"
)


def blanks(string: str) -> tuple[Blank, ...]:
    """Return the blanks of a string from left to right."""
    return _blanks(string) if "{" in string or "}" in string or "%" in string else ()


@lru_cache(1 << 16)
def _blanks(string: str) -> tuple[Blank, ...]:
    """Return them. Remembered, for many ask for those of the same texts."""
    return tuple(map(_blank, _BLANK.finditer(string)))


def _blank(match: re.Match[str]) -> Blank:
    start, end = match.span()
    if match["good"]:
        return Blank(match["name"], start, end - start)
    meant = match["inside"] or match["after"] or match["before"] or match["argument"] or ""
    return Blank(re.sub(r"\s+", "_", meant.strip()), start, end - start, malformed=True)
