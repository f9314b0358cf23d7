"""Whether a word is one of a language's.

Polish is asked of Morfeusz and Russian of pymorphy3, which come with the product; 50 other languages of simplemma,
which is an extra (`pip install carebook[spelling]`): its code is under MIT's licence, its lists under those of their
sources, ODbL and CC BY-SA among them, so they are never part of a site. Nothing is downloaded when it runs.
"""

from collections.abc import Callable
from functools import cache, lru_cache, partial
from importlib import import_module

from carebook.languages.morphology import has_analyser, morfeusz, pymorphy

_EXTRA = "simplemma"


def has_dictionary(language: str) -> bool:
    """Tell whether anything knows the words of a language."""
    return _asker(language.partition("-")[0]) is not None


def is_complete(language: str) -> bool:
    """Tell whether a dictionary knows a language, and no list, in which small words such as adverbs are missing."""
    return has_analyser(language)


@lru_cache(1 << 16)
def is_word(word: str, language: str) -> bool:
    """Tell whether a word, in small letters, is one of a language's; of a language without a dictionary all are."""
    asker = _asker(language.partition("-")[0])
    return asker is None or asker(word)


@cache
def _asker(language: str) -> Callable[[str], bool] | None:
    make = {"pl": _polish, "ru": _russian}.get(language, partial(_listed, language))
    try:
        return make()
    except ImportError:
        return None


def _polish() -> Callable[[str], bool]:
    analyser = morfeusz()
    return lambda word: all(interpretation[2] != "ign" for _, _, interpretation in analyser.analyse(word))


def _russian() -> Callable[[str], bool]:
    analyser = pymorphy()
    return lambda word: bool(analyser.word_is_known(word))


def _listed(language: str) -> Callable[[str], bool] | None:
    lists = import_module(f"{_EXTRA}.strategies.dictionaries.dictionary_factory")
    if language not in lists.SUPPORTED_LANGUAGES:
        return None
    is_known = import_module(_EXTRA).is_known
    return lambda word: bool(is_known(word, language))
