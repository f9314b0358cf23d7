"""The check `speaker-gender-unmarked`."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import zip_longest

from carebook.checks.check import check
from carebook.checks.finder import found, said_to_customers
from carebook.languages.address_forms import (
    before_own_quality,
    between,
    gender_of_speaker,
    knows_speaker,
    leaves_speaker_out,
)
from carebook.languages.morphology import Trait, gender_as, may_be, may_be_described, traits
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity
from carebook.model.passage import MASK, Passage

_WORD = re.compile(r"[^\W\d_]+")
_FIRST_CLAUSE = re.compile(r"(?:(?<=[.?!…]\s)|^)[^,;:—–.?!…]+(?P<end>.?)", re.MULTILINE)
_OWN = frozenset({Trait.FIRST, Trait.PAST})
_GENDERS = {Trait.MASCULINE: "a man", Trait.FEMININE: "a woman"}


@check(Severity.WARNING, knows_speaker, alone=True)
def speaker_gender_unmarked(book: Book) -> Iterator[Finding]:
    """A sentence that only a man or only a woman can say has a variant for each.

    ## Why it matters
    *Sprawdziłem* and *я поняла* are right for half of the agents. The others change the word while they speak, or
    read it as it stands.

    ## What to do
    Write `speaker.m:` and `speaker.f:`, or a sentence that both can say: *już sprawdzam*, *понятно*.
    """
    for passage in said_to_customers(book):
        if passage.sentence.variant.speaker:
            continue
        for start, end, gender in _own_forms(passage):
            word = passage.string[start:end]
            who = f"only {gender} says" if gender else "a man and a woman do not both say"
            yield found(
                passage, (start, end), f"{who} `{word}`", "write `speaker.m:` and `speaker.f:`, or avoid it"
            )


def _own_forms(passage: Passage) -> Iterator[tuple[int, int, str]]:
    """Yield the words in which somebody speaks of themselves in the form of one gender, and whose it is."""
    pattern = gender_of_speaker(passage.language)
    listed = [match.span("word") for match in pattern.finditer(passage.string)] if pattern else []
    yield from ((start, end, "") for start, end in listed)
    if not any(_may_tell(word, passage.language) for word in _WORD.findall(passage.string.lower())):
        return
    before = before_own_quality(passage.language)
    last = ""
    matches = list(_WORD.finditer(passage.string))
    left_out = set(_without_subject(passage))
    for match, following in zip_longest(matches, matches[1:]):
        word = match.group().lower()
        gender = None
        if last in before:
            # *Jestem gotowy* speaks of the speaker, *jestem cały czas* of the time.
            of_noun = following and may_be_described(following.group().lower(), passage.language)
            quality = None if of_noun else gender_as(word, passage.language, Trait.QUALITY)
            gender = gender_as(word, passage.language, Trait.PAST) or quality
        elif match.span() in left_out or traits(word, passage.language) >= _OWN:
            gender = next((trait for trait in _GENDERS if trait in traits(word, passage.language)), None)
        if gender and match.span() not in listed:
            yield match.start(), match.end(), _GENDERS[gender]
        if word not in between(passage.language):
            last = word


@lru_cache(1 << 15)
def _may_tell(word: str, language: str) -> bool:
    """Tell whether a word may have the gender of the speaker, or stand before one that has; most do neither."""
    return word in before_own_quality(language) or may_be(word, language, Trait.PAST)


def _without_subject(passage: Passage) -> Iterator[tuple[int, int]]:
    """Yield the past forms that begin a sentence and have no subject in it, nor in one before."""
    language = passage.language
    if not leaves_speaker_out(language):
        return
    for clause in _FIRST_CLAUSE.finditer(passage.string):
        first = _WORD.match(passage.string, clause.start())
        gender = gender_as(first.group().lower(), language, Trait.PAST) if first else None
        if first is None or gender is None or MASK in clause.group() or clause["end"] == "?":
            continue
        words = _WORD.findall(passage.string[: clause.end()])
        if not any(may_be(word.lower(), language, Trait.SUBJECT, gender) for word in words):
            yield first.span()
