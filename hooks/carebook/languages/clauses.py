"""Where a sentence falls into clauses: at marks, and at words that join two of them.

The words are data by language; a language that is not listed is parted at marks alone.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

_JOINING: Mapping[str, str] = {
    "de": r"und|aber|oder|denn|weil|dass",
    "en": r"and|but|or|so|because|that",
    "pl": r"i|a|ale|lub|albo|więc|bo|oraz|że",
    "ro": r"și|dar|iar|însă|sau|ori|deci|că|fiindcă|deoarece",
    "ru": r"и|а|но|или|однако|поэтому",
}
_MARKS = r"[.!?…,;:]+(?=\s|$)|\s[—–-]\s"
_QUOTED = re.compile(r"[„“«\"][^„“”«»\"]*[”“»\"]")


class Clause(NamedTuple):
    """A part of a text that may stand by itself."""

    string: str
    is_question: bool
    """Whether the sentence that it is a part of ends in a question mark."""


def clauses(string: str, language: str) -> Iterator[Clause]:
    """Yield the clauses of a text."""
    for sentence in re.findall(r"[^.!?…]+[.!?…]*", string):
        for part in _borders(language.partition("-")[0]).split(sentence):
            if part.strip():
                yield Clause(part, sentence.rstrip().endswith(("?", "؟")))


def without_quotations(string: str) -> str:
    """Return a text with commas in the place of what it quotes."""
    return _QUOTED.sub(",", string)


@cache
def _borders(language: str) -> re.Pattern[str]:
    joining = _JOINING.get(language)
    return re.compile(rf"{_MARKS}|\s(?:{joining})(?=\s)" if joining else _MARKS, re.IGNORECASE)
