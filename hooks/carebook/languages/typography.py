"""How languages set dashes, apostrophes and spaces around marks.

Data by language. One that is not listed gets what most of them do.
"""

import re
from collections.abc import Mapping

_DASHES: Mapping[str, str] = {"ru": "—", "uk": "—", "be": "—", "bg": "—", "es": "—", "fr": "—", "pt": "—"}
"""Language to the dash between words, spaces around it; an en dash everywhere else.

Sources: Мильчин, Справочник издателя и автора; Microsoft and Mozilla style guides for ro, pl, ru.
"""
_SPACED: Mapping[str, str] = {"fr": ";:!?"}
"""Language to the marks that a space belongs before."""
_COLON_INSIDE = frozenset(("de", "fi", "sv"))
"""Languages that have a colon inside words: *Kund:innen*, *WSOY:lle*, *k:a*."""
_BOUND = frozenset(("pl", "cs", "sk", "ru", "uk", "be"))
"""Languages whose words of one letter, prepositions and conjunctions, never end a line.

Sources: Wolański, Edycja tekstów; ČSN 01 6910; Мильчин, Справочник издателя и автора.
"""
_SHORT_WORD = re.compile(r"(?<![\w’'])([^\W\d_]) (?=\S|$)")
_BEFORE_DASH = re.compile(r"(?<=\S) (?=[–—](?: |$))")


def dash(language: str) -> str:
    """Return the dash that stands between words."""
    return _DASHES.get(language.partition("-")[0], "–")


def spaced_marks(language: str) -> str:
    """Return the marks that a space belongs before."""
    return _SPACED.get(language.partition("-")[0], "")


def has_colon_inside_words(language: str) -> bool:
    """Tell whether a colon may stand between two letters."""
    return language.partition("-")[0] in _COLON_INSIDE


def unbroken(string: str, language: str) -> str:
    """Return a string whose lines can begin with no dash, nor end with a short word that leans on the next one."""
    string = _BEFORE_DASH.sub("\u00a0", string)
    if language.partition("-")[0] in _BOUND:
        string = _SHORT_WORD.sub("\\1\u00a0", string)
    return string
