"""The order of words in a language's dictionaries.

Letters without their marks first, then the marks: the order of most languages, and that of CLDR's root for the
scripts that Unicode lists in their alphabets' order. Letters that a language counts as its own are data; no
library that installs without a system package has CLDR's orders of single languages.
"""

import unicodedata
from collections.abc import Mapping

_OWN_LETTERS: Mapping[str, tuple[str, ...]] = {
    "cs": ("cč", "rř", "sš", "zž"),
    "es": ("nñ",),
    "pl": ("aą", "cć", "eę", "lł", "nń", "oó", "sś", "zźż"),
    "ro": ("aăâ", "iî", "sș", "tț"),
    "ru": ("ий",),
    "sk": ("aä", "cč", "oô", "sš", "zž"),
    "sv": ("zåäö",),
    "tr": ("cç", "gğ", "hıi", "oö", "sş", "uü"),
    "uk": ("гґ", "еє", "иіїй"),
}
"""Language to groups of letters: a letter, and those that come behind it and before the next one.

Source: CLDR 48, common/collation/<language>.xml.
"""

SortKey = tuple[tuple[tuple[str, int], ...], str]


def sort_key(word: str, language: str) -> SortKey:
    """Return what to sort a word by among others in the same language."""
    own = {
        letter: (group[0], rank)
        for group in _OWN_LETTERS.get(language.partition("-")[0], ())
        for rank, letter in enumerate(group)
    }
    lowered = unicodedata.normalize("NFC", word.lower())
    primary: list[tuple[str, int]] = []
    for sign in lowered:
        if sign in own:
            primary.append(own[sign])
        else:
            bare = (one for one in unicodedata.normalize("NFKD", sign) if not unicodedata.combining(one))
            primary += [(one, 0) for one in bare if one.isalnum() or one.isspace()]
    return tuple(primary), lowered
