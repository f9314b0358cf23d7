"""What a form of a word says for certain: the traits that all its readings have in common.

Polish is read by Morfeusz with SGJP's dictionary, Russian by pymorphy3 with OpenCorpora's. No other language has an
analyser; of those nothing is known, and checks that need it say nothing.
"""

from collections.abc import Callable, Iterator, Mapping
from enum import IntEnum, auto
from functools import cache, lru_cache
from importlib import import_module
from typing import Any

Reading = frozenset["Trait"]
_OF_WOMEN = (("ka", ""), ("czka", "k"), ("czyni", "ca"))
"""The endings of Polish nouns for women, each with that of the noun for men."""


class Trait(IntEnum):
    """What a form may be. A number, for sets of those are quick, and sentences are asked word by word."""

    FIRST = auto()
    SECOND = auto()
    SINGULAR = auto()
    PLURAL = auto()
    PAST = auto()
    """A past form, or one that agrees with its subject as those do: *powinien*."""
    MASCULINE = auto()
    FEMININE = auto()
    NOUN = auto()
    PERSON = auto()
    """A noun that names somebody, of the kind that men have: *klient*, *doktor*."""
    ADVERB = auto()
    """An adverb or a particle."""
    SUBJECT = auto()
    """A nominative."""
    OBJECT = auto()
    """An accusative."""
    QUALITY = auto()
    """An adjective or participle of which something is said to be: *gotowy*, *готова*."""


@lru_cache(1 << 15)
def traits(word: str, language: str) -> Reading:
    """Return what all readings of a form have in common; nothing where they differ or are not known."""
    readings = _readings(word, language)
    return frozenset.intersection(*readings) if readings else frozenset()


def gender_as(word: str, language: str, *wanted: Trait) -> Trait | None:
    """Return the one gender of those readings of a form that have all these traits; None without any, or with both."""
    readings = [one for one in _readings(word, language) if one.issuperset(wanted)]
    genders = {one & {Trait.MASCULINE, Trait.FEMININE} for one in readings}
    return next(iter(genders.pop())) if len(genders) == 1 and len(next(iter(genders))) == 1 else None


def may_be(word: str, language: str, *wanted: Trait) -> bool:
    """Tell whether any reading of a form has all these traits."""
    return any(one.issuperset(wanted) for one in _readings(word, language))


def may_be_described(word: str, language: str) -> bool:
    """Tell whether a form may be a noun that a quality in the nominative or accusative belongs to: *cały czas*."""
    return any(may_be(word, language, Trait.NOUN, case) for case in (Trait.SUBJECT, Trait.OBJECT))


def names_woman(word: str, language: str) -> bool:
    """Tell whether a form is of a noun for women that is made from the one for men: *klientka*."""
    if language.partition("-")[0] != "pl" or not has_analyser(language):
        return False
    lemmas = {
        one[2][1].partition(":")[0] for one in morfeusz().analyse(word) if one[2][2].startswith("subst")
    }
    return any(
        lemma.endswith(women) and may_be(lemma.removesuffix(women) + men, language, Trait.PERSON)
        for lemma in lemmas
        for women, men in _OF_WOMEN
    )


def has_analyser(language: str) -> bool:
    """Tell whether anything knows the forms of a language."""
    return _analyser(language.partition("-")[0]) is not None


def polish_lemma(word: str) -> str:
    """Return the one word that a form belongs to; nothing where it may belong to several, or to none that is known.

    Raises ImportError where there is no analyser.
    """
    lemmas = {one[2][1].partition(":")[0] for one in morfeusz().analyse(word) if one[2][2] != "ign"}
    return lemmas.pop() if len(lemmas) == 1 else ""


@lru_cache(1 << 15)
def _readings(word: str, language: str) -> tuple[Reading, ...]:
    analyser = _analyser(language.partition("-")[0])
    return tuple(analyser(word)) if analyser else ()


@cache
def _analyser(language: str) -> Callable[[str], Iterator[Reading]] | None:
    make = {"pl": _polish, "ru": _russian}.get(language)
    try:
        return make() if make else None
    except ImportError:  # there is no wheel for every machine
        return None


@cache
def morfeusz() -> Any:  # noqa: ANN401  it has no types
    """Return the analyser of Polish; raises ImportError where there is no wheel for the machine."""
    return import_module("morfeusz2").Morfeusz(expand_tags=False)


@cache
def pymorphy() -> Any:  # noqa: ANN401  it has no types
    """Return the analyser of Russian."""
    return import_module("pymorphy3").MorphAnalyzer()


def _polish() -> Callable[[str], Iterator[Reading]]:
    analyser = morfeusz()

    def read(word: str) -> Iterator[Reading]:
        """Yield a reading for each way through the parts of a word: *zrobił* and *em* are two."""
        edges: dict[int, list[tuple[int, str]]] = {}
        for start, end, interpretation in analyser.analyse(word):
            edges.setdefault(start, []).append((end, interpretation[2]))
        last = max(end for found in edges.values() for end, _ in found) if edges else 0
        for path in _paths(edges, 0, last):
            yield frozenset().union(*map(_polish_traits, path))

    return read


def _paths(edges: Mapping[int, list[tuple[int, str]]], start: int, last: int) -> Iterator[tuple[str, ...]]:
    if start == last:
        yield ()
    for end, tag in edges.get(start, ()):
        for rest in _paths(edges, end, last):
            yield (tag, *rest)


def _polish_traits(tag: str) -> Reading:
    """Return what a tag of the National Corpus of Polish says."""
    kind, *values = tag.split(":")
    parts = {one for value in values for one in value.split(".")}
    found = set()
    if kind in ("fin", "impt", "aglt", "ppron12", "bedzie"):
        found |= _named(
            parts, {"pri": Trait.FIRST, "sec": Trait.SECOND, "sg": Trait.SINGULAR, "pl": Trait.PLURAL}
        )
    if kind == "subst":
        found.add(Trait.NOUN)
        found |= _named(parts, {"m1": Trait.PERSON})
    if kind in ("adv", "part"):
        found.add(Trait.ADVERB)
    if kind in ("subst", "adj", "ppas"):
        found |= _named(parts, {"nom": Trait.SUBJECT, "acc": Trait.OBJECT})
    if kind == "winien":
        found.add(Trait.SUBJECT)
    if kind in ("praet", "winien"):
        found.add(Trait.PAST)
    if kind in ("adj", "ppas", "winien"):
        found.add(Trait.QUALITY)
    if kind in ("praet", "adj", "ppas", "winien") and "sg" in parts:
        men = Trait.MASCULINE
        found |= _named(parts, {"m1": men, "m2": men, "m3": men, "f": Trait.FEMININE})
    return frozenset(found)


def _russian() -> Callable[[str], Iterator[Reading]]:
    analyser = pymorphy()

    def read(word: str) -> Iterator[Reading]:
        for parse in analyser.parse(word):
            if len(word) > 1 or "Abbr" not in parse.tag:  # not every «в» is a year
                yield _russian_traits(parse)

    return read


def _russian_traits(parse: Any) -> Reading:  # noqa: ANN401  pymorphy3 has no types
    """Return what a tag of OpenCorpora says."""
    grammemes = set(parse.tag.grammemes)
    found = set()
    if "impr" in grammemes or parse.normal_form == "твой":
        found.add(Trait.SECOND)
    if grammemes & {"VERB", "NPRO"} or parse.normal_form == "твой":
        found |= _named(grammemes, {"1per": Trait.FIRST, "2per": Trait.SECOND})
        found |= {Trait.PLURAL} if "plur" in grammemes and parse.normal_form != "твой" else {Trait.SINGULAR}
    if "NOUN" in grammemes:
        found.add(Trait.NOUN)
    if grammemes & {"ADVB", "PRCL"}:
        found.add(Trait.ADVERB)
    found |= _named(grammemes, {"nomn": Trait.SUBJECT, "accs": Trait.OBJECT})
    if "past" in grammemes and "VERB" in grammemes:
        found.add(Trait.PAST)
    if grammemes & {"ADJS", "PRTS"}:
        found.add(Trait.QUALITY)
    if "sing" in grammemes and grammemes & {"VERB", "ADJS", "PRTS", "ADJF", "PRTF", "NOUN", "NPRO"}:
        found |= _named(grammemes, {"masc": Trait.MASCULINE, "femn": Trait.FEMININE})
    if "ms-f" in grammemes:
        found |= {Trait.MASCULINE, Trait.FEMININE}
    return frozenset(found)


def _named(parts: set[str], names: Mapping[str, Trait]) -> set[Trait]:
    return {trait for name, trait in names.items() if name in parts}
