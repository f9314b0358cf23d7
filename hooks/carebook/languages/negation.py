"""How languages say no.

Data by language. A language that is not listed is not asked.
"""

import re
from collections.abc import Mapping
from functools import cache

from carebook.languages.whole_words import is_listed, listed_words

_NEGATIONS: Mapping[str, str] = {
    "de": r"nicht|kein\w*|nie|niemals|nichts|niemand\w*",
    "en": r"not|no|never|nothing|nobody|none|cannot|\w+n[’']t",
    "pl": r"nie|nigdy|nic|nikt|nikogo|żad\w+",
    "ro": r"nu|n-\w+|nu-\w+|nici\w*|nimic|nimeni",
    "ru": r"не|ни|нет|нельзя|никогда|ничего|никто|никого",
}
"""Language to the words that turn a sentence round."""
_HINTS: Mapping[str, str] = {
    "de": r"un\w{3,}|ohne|statt|sondern|nur|erst|kaum|weder|vermeid\w*|fehl\w*|sonst|verspät\w*",
    "en": (
        r"neither|nor|without|free|un\w{3,}|dis\w{3,}|mis(?:s\w*|understand\w*|take\w*)|wrong\w*|instead|only|rather|avoid\w*|"
        r"stop\w*|refus\w*|lack\w*|few|little|hardly|fail\w*|differ\w*|against|leave out|left out|still|late|delay\w*|"
        r"broken|otherwise|out of|hold|stay|keep"
    ),
    "pl": (
        r"nie\w+|ni\w+|bez\w*|ani|zamiast|tylko|dopiero|brak\w*|unika\w*|odm\w+|inaczej|mało|przestań\w*|sprzeciw\w*|"
        r"zajęt\w+|(?:po)?zosta\w+|zepsut\w+|dość|zanim|opóźni\w+"
    ),
    "ro": (
        r"fără|ne\w{3,}|gratuit\w*|în loc|doar|numai|decât|refuz\w*|evit\w*|lips\w*|altfel|greșit\w*|puțin|încetează|"
        r"totuși|rămân\w+|defect\w*|împotriv\w+|ocupa\w+|înainte|întârzi\w+"
    ),
    "ru": (
        r"не\w+|ни\w+|без\w*|вместо|только|лишь|отказ\w*|избега\w*|против|занят\w*|мало|иначе|пере(?:станьте|стать)|"
        r"прежде|хватит|остав\w+|подожд\w+|задерж\w+|опозда\w+"
    ),
}
"""Language to words that can say the same without turning it round: *without*, *only*, *refuse*."""


def knows_negation(language: str) -> bool:
    """Tell whether it is known how a language says no."""
    return is_listed(_NEGATIONS, language)


@cache
def negations(language: str) -> re.Pattern[str] | None:
    """Return the words that turn a sentence round; None where nobody has listed them."""
    return listed_words(_NEGATIONS, language)


@cache
def negation_hints(language: str) -> re.Pattern[str] | None:
    """Return the words that can say no in another way; None where nobody has listed them."""
    return listed_words(_HINTS, language)
