"""The letters of languages: which ones they are written with, and which ones look like them and are others.

Data by language and by script. A language that is not listed is checked for what holds for all of them.
"""

from collections.abc import Mapping
from unicodedata import name

_LATIN = "abcdefghijklmnopqrstuvwxyz"
_OWN: Mapping[str, str] = {
    "cs": _LATIN + "áčďéěíňóřšťúůýž",
    "de": _LATIN + "äöüßàé",
    "en": _LATIN + "éèêëïçñöàâäåøæœ",
    "es": _LATIN + "áéíñóúü",
    "fr": _LATIN + "àâæçéèêëîïôœùûüÿ",
    "hu": _LATIN + "áéíóöőúüű",
    "it": _LATIN + "àèéìíïòóù",
    "nl": _LATIN + "áäéëíïóöúüè",
    "pl": _LATIN + "ąćęłńóśźż" + "éàâäåèëîïôöüñ",
    "pt": _LATIN + "áâãàçéêíóôõú",
    "ro": _LATIN + "ăâîșț" + "áàåäçèéêëñöüű",
    "ru": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
    "sk": _LATIN + "áäčďéíĺľňóôŕšťúýž",
    "sv": _LATIN + "åäöéàáü",
    "tr": _LATIN + "çğıiöşüâîû",
    "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
}
"""Language to its letters, and behind them those of foreign words that it writes as they are.

Source: CLDR 48, exemplar characters, main and auxiliary.
"""

_MISTAKEN: Mapping[str, Mapping[str, str]] = {
    # Cedillas, from before 1999's standard; and what keyboards of others have.
    "ro": {"ş": "ș", "ţ": "ț", "Ş": "Ș", "Ţ": "Ț", "ǎ": "ă", "Ǎ": "Ă", "ã": "ă", "Ã": "Ă", "ƫ": "ț"},
    "pl": {"ȩ": "ę", "Ȩ": "Ę", "ạ": "ą", "ĺ": "ł"},
}
"""Language to letters that look like its own, and those that are meant."""

_ALIKE = dict(zip("AaBCcEeHIiJjKMOoPpSsTXxYy", "АаВСсЕеНІіЈјКМОоРрЅѕТХхУу", strict=True))
"""Latin letters and the Cyrillic ones that look the same. Source: Unicode's confusables.txt."""
LOOK_ALIKES: Mapping[str, Mapping[str, str]] = {
    "LATIN": {cyrillic: latin for latin, cyrillic in _ALIKE.items()},
    "CYRILLIC": _ALIKE,
}
"""Script to letters of other scripts, and what they look like in it."""


def letters_of(language: str) -> str:
    """Return the small letters that a language is written with; none where nobody has listed them."""
    return _OWN.get(language.partition("-")[0], "")


def mistaken_letters(language: str) -> Mapping[str, str]:
    """Return letters that are none of the language's and look like one, with the one that is meant."""
    return _MISTAKEN.get(language.partition("-")[0], {})


def script_name(letter: str) -> str:
    """Return the first word of a letter's name in Unicode: `LATIN`, `CYRILLIC`, `GREEK`."""
    return name(letter, "").partition(" ")[0]
