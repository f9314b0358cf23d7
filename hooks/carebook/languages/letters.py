"""Letters that look like those of a language, and are others.

Data by language and by script. A language that is not listed is checked for what holds for all of them.
"""

from collections.abc import Mapping
from unicodedata import name

_MISTAKEN: Mapping[str, Mapping[str, str]] = {
    "en": {},
    # Cedillas, from before 1999's standard; and what keyboards of others have.
    "ro": {"ş": "ș", "ţ": "ț", "Ş": "Ș", "Ţ": "Ț", "ǎ": "ă", "Ǎ": "Ă", "ã": "ă", "Ã": "Ă", "ƫ": "ț"},
    "ru": {},
    "pl": {"ȩ": "ę", "Ȩ": "Ę", "ạ": "ą", "ĺ": "ł"},
}
"""Language to letters that look like its own, and those that are meant."""
LIVING = frozenset("ãÃạĺ")
"""Those that other languages write today, and so may stand in their names."""

_ALIKE = dict(zip("AaBCcEeHIiJjKMOoPpSsTXxYy", "АаВСсЕеНІіЈјКМОоРрЅѕТХхУу", strict=True))
"""Latin letters and the Cyrillic ones that look the same. Source: Unicode's confusables.txt."""
LOOK_ALIKES: Mapping[str, Mapping[str, str]] = {
    "LATIN": {cyrillic: latin for latin, cyrillic in _ALIKE.items()},
    "CYRILLIC": _ALIKE,
}
"""Script to letters of other scripts, and what they look like in it."""


def knows_mistakes(language: str) -> bool:
    """Tell whether letters that look like a language's own are known."""
    return language.partition("-")[0] in _MISTAKEN


def mistaken_letters(language: str) -> Mapping[str, str]:
    """Return letters that are none of the language's and look like one, with the one that is meant."""
    return _MISTAKEN.get(language.partition("-")[0], {})


def script_name(letter: str) -> str:
    """Return the first word of a letter's name in Unicode: `LATIN`, `CYRILLIC`, `GREEK`."""
    return name(letter, "").partition(" ")[0]
