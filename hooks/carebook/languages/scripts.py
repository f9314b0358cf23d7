"""What people type when they mean another script: on the wrong keyboard, or in Latin letters.

Data by script, not by language; the browser gets the same tables.
"""

from collections.abc import Mapping

KEYBOARDS: Mapping[str, tuple[str, str]] = {
    "Cyrl": (
        "qwertyuiop[]asdfghjkl;'zxcvbnm,.`",
        "йцукенгшщзхъфывапролджэячсмитьбюё",
    ),
}
"""Script to the keys of a Latin keyboard, and what stands on them on the script's commonest one."""

LATIN: Mapping[str, Mapping[str, str]] = {
    "Cyrl": {
        "а": "a", "б": "b", "в": "v", "г": "g", "ґ": "g", "д": "d", "е": "e", "є": "e", "э": "e", "ж": "zh",
        "з": "z", "и": "i", "й": "i", "і": "i", "ї": "i", "ы": "i", "к": "k", "л": "l", "м": "m", "н": "n",
        "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ў": "u", "ф": "f", "х": "h", "ц": "c",
        "ч": "ch", "ш": "sh", "щ": "sh", "ъ": "", "ь": "", "ю": "iu", "я": "ia",
    },
}  # fmt: skip
"""Script to the Latin letters that its folded letters come to, however somebody writes them."""

LATIN_HABITS: tuple[tuple[str, str], ...] = (
    ("shch", "sh"),
    ("sch", "sh"),
    ("zh", "zh"),
    ("kh", "h"),
    ("ts", "c"),
    ("tz", "c"),
    ("x", "h"),
    ("w", "v"),
    ("yo", "e"),
    ("jo", "e"),
    ("y", "i"),
    ("j", "i"),
    ("ii", "i"),
)
"""What people write to what it comes to, in this order: *schet*, *shchet* and *счёт* are one word."""


def latin_of(word: str, script: str) -> str:
    """Return a folded word of a script in the Latin letters that it comes to."""
    letters = LATIN.get(script, {})
    return habitual("".join(letters.get(sign, sign) for sign in word))


def habitual(word: str) -> str:
    """Return a word in Latin letters in the one way of writing it that all habits come to."""
    for habit, plain in LATIN_HABITS:
        word = word.replace(habit, plain)
    return word


def script_of(word: str) -> str:
    """Return the script of a folded word's first letter that has tables here; empty for any other."""
    for script, letters in LATIN.items():
        if word[:1] in letters:
            return script
    return ""
