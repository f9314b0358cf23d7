"""What languages say aloud: how long it takes, what they apologise with, what they shorten in writing.

Data by language. A language that is not listed is not asked.
"""

import re
from collections.abc import Mapping
from functools import cache
from unicodedata import normalize

from carebook.languages.whole_words import is_listed, listed_words

_SYLLABLE: Mapping[str, float] = {"en": 0.167, "ro": 0.174, "pl": 0.196, "ru": 0.160}
"""Language to seconds a syllable, at 150 words a minute.

Source: counts of vowel groups against the durations of espeak-ng over 60 sentences a language, r = 0.90 to 0.93 with
the pauses below.
"""
_COMMON_SYLLABLE = 0.175
_VOWELS = re.compile("[aeiouyаеиоуыэюяіє]+")
_PAUSE, _STOP = re.compile(r"[,;:–—]"), re.compile(r"[.!?…]+")
_WITHOUT_MARKS = dict.fromkeys(range(0x300, 0x370))
_PAUSE_SECONDS, _STOP_SECONDS = 0.2, 0.4

_APOLOGIES: Mapping[str, str] = {
    "de": r"entschuldig\w*|verzeih\w*|tut (?:mir|uns)(?: \w+)? leid|bedauer\w*",
    "en": r"sorry(?! for your loss)|apolog\w*|regret\w*|forgive\w*|pardon",
    "pl": r"przepr(?:aszam\w*|osiny|osin)|przykro|wybacz\w*|ubolewa\w*|żałuj\w*|pardon",
    "ro": (
        r"scuze\w*|scuza(?:ți|re)\w*(?:-\w+)?|scuză-\w+|mă scuz|"
        r"(?:îmi|ne) pare(?: \w+)?(?: de)? rău|iert(?:ați|are|a)\w*(?:-\w+)?|regret\w*|pardon"
    ),
    "ru": r"извин\w*|прост(?:и|ите)\w*|прошу прощения|просим прощения|прощени\w*|(?<!к )сожале\w*|жаль|пардон",
}
"""Language to what an apology is recognised by."""
_PLEASE: Mapping[str, str] = {
    "de": r"bitte\w*",
    "en": r"please",
    "pl": r"(?:po)?pro(?:szę|simy)",
    "ro": r"rog|rugăm|rugămintea",
    "ru": r"пожалуйста|прошу|просим|просьба",
    "uk": r"будь ласка|прошу|просимо",
}
"""Language to the words that make a request of a statement."""

_REGRETS: Mapping[str, str] = {
    "de": r"leider|bedauerlicherweise",
    "en": r"afraid|unfortunately|sadly",
    "pl": r"niestety",
    "ro": r"din păcate|din nefericire",
    "ru": r"к сожалению|увы",
}
"""Language to what says that something is a pity: no apology, and in place of one in another language."""

_SHORT: Mapping[str, tuple[str, ...]] = {
    "de": (
        r"z\. ?B\.", r"d\. ?h\.", r"usw\.", r"bzw\.", r"ca\.", r"evtl\.", r"inkl\.", r"Nr\.", r"Tel\.", r"Std\.",
    ),
    "en": (
        r"e\.g\.", r"i\.e\.", r"etc\.", r"approx\.", r"incl\.", r"excl\.", r"no\.(?= ?\d)", r"ref\.", r"tel\.",
        r"mins?\.", r"hrs?\.", r"asap", r"fyi", r"n/a", r"vs\.?", r"dept\.", r"acct\.", r"appt\.", r"qty", r"w/o",
        r"tb[ac]", r"yrs?\.", r"p\.m\.?(?-i:(?= ?[a-z]))",
    ),
    "pl": (
        r"np\.", r"tj\.", r"tzn\.", r"itd\.", r"itp\.", r"m\. ?in\.", r"nr",
        r"ok\.(?-i:(?= ?[\da-ząćęłńóśźż]))",
        r"(?:ul|al|pl|os)\.(?-i:(?= ?[A-ZĄĆĘŁŃÓŚŹŻ\d]))", r"tel\.", r"godz\.", r"min\.", r"ew\.", r"wg", r"ww\.",
        r"jw\.", r"pkt", r"str\.(?= ?\d)", r"woj\.", r"wew\.", r"(?<=\d )r\.", r"br\.", r"mies\.", r"tys\.", r"mln",
        r"mld", r"zob\.", r"por\.", r"dot\.", r"szt\.", r"ub\.", r"maks\.", r"zł", r"gr\.",
    ),
    "ro": (
        r"dvs\.?", r"dv\.", r"dl\.", r"dna\.", r"d-na", r"d-l", r"nr\.", r"str\.", r"tel\.", r"etc\.", r"ex\.",
        r"ș\. ?a\.(?: ?m\. ?d\.)?", r"cca\.?", r"min\.", r"ref\.", r"d-voastră", r"dumneav\.", r"aprox\.",
        r"resp\.", r"bd\.", r"bl\.", r"ap\.(?= ?\d)", r"et\.(?= ?\d)", r"jud\.", r"art\.(?= ?\d)", r"alin\.",
        r"pct\.", r"max\.", r"mil\.", r"mld\.", r"buc\.", r"pt\.",
    ),
    "ru": (
        r"т\. ?е\.", r"т\. ?д\.", r"т\. ?п\.", r"т\. ?к\.", r"др\.", r"напр\.", r"руб\.", r"коп\.", r"мин\.", r"сек\.",
        r"(?:г|ул|пл|пр|пер|обл)\.(?-i:(?= ?[А-ЯЁ]))", r"тел\.(?= ?[\d:+(])", r"стр\.(?= ?\d)", r"см\.",
        r"ок\.(?-i:(?= ?[\dа-яё]))", r"(?<=\d )г\.", r"кв\.(?= ?\d)", r"д\.(?= ?\d)", r"корп\.", r"эт\.", r"доб\.",
        r"тыс\.", r"млн", r"млрд", r"шт\.", r"(?<=\d )ч\.", r"им\.(?-i:(?= ?[А-ЯЁ]))", r"р-н\w*", r"пр-т\w*",
        r"макс\.",
    ),
}  # fmt: skip
"""Language to what people write short and say long; what follows tells it from a word, by its capital too."""


def seconds_aloud(string: str, language: str) -> float:
    """Return how long it takes to say something; 0 where the script's vowels are not known."""
    bare = normalize("NFD", string.lower())
    syllables = len(_VOWELS.findall(bare.translate(_WITHOUT_MARKS)))
    if not syllables:
        return 0.0
    pace = _SYLLABLE.get(language.partition("-")[0], _COMMON_SYLLABLE)
    pauses = len(_PAUSE.findall(string)) * _PAUSE_SECONDS + (len(_STOP.findall(string)) - 1) * _STOP_SECONDS
    return syllables * pace + max(pauses, 0.0)


def knows_pace(language: str) -> bool:
    """Tell whether a language's pace was measured; of others a common one is taken."""
    return is_listed(_SYLLABLE, language)


def knows_apologies(language: str) -> bool:
    """Tell whether it is known how one apologises."""
    return is_listed(_APOLOGIES, language)


@cache
def regrets(language: str) -> re.Pattern[str] | None:
    """Return what says that something is a pity; None where nobody has said it."""
    return listed_words(_REGRETS, language)


def knows_abbreviations(language: str) -> bool:
    """Tell whether it is known what is short in writing alone."""
    return is_listed(_SHORT, language)


@cache
def apologies(language: str) -> re.Pattern[str] | None:
    """Return what an apology is recognised by; None where nobody has said it."""
    return listed_words(_APOLOGIES, language)


@cache
def please(language: str) -> re.Pattern[str] | None:
    """Return the words that make a request of a statement; None where nobody has listed them."""
    return listed_words(_PLEASE, language)


@cache
def abbreviations(language: str) -> re.Pattern[str] | None:
    """Return what is short in writing alone; None where nobody has listed it."""
    listed = _SHORT.get(language.partition("-")[0])
    return re.compile(rf"(?<![\w.])(?:{'|'.join(listed)})(?!\w)", re.IGNORECASE) if listed else None
