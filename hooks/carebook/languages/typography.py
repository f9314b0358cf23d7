"""How languages set dashes, apostrophes and spaces around marks.

Data by language. One that is not listed gets what most of them do.
"""

from collections.abc import Mapping

_DASHES: Mapping[str, str] = {"ru": "—", "uk": "—", "be": "—", "bg": "—", "es": "—", "fr": "—", "pt": "—"}
"""Language to the dash between words, spaces around it; an en dash everywhere else.

Sources: Мильчин, Справочник издателя и автора; Microsoft and Mozilla style guides for ro, pl, ru.
"""
_SPACED: Mapping[str, str] = {"fr": ";:!?"}
"""Language to the marks that a space belongs before."""


def dash(language: str) -> str:
    """Return the dash that stands between words."""
    return _DASHES.get(language.partition("-")[0], "–")


def spaced_marks(language: str) -> str:
    """Return the marks that a space belongs before."""
    return _SPACED.get(language.partition("-")[0], "")
