"""The check `addressee-gender-unmarked`."""

import re
from collections.abc import Iterator
from itertools import islice

from carebook.checks.check import check
from carebook.checks.finder import address_blanks, found, is_quoted, said_to_customers
from carebook.languages.address_forms import (
    addressee_subjects,
    being,
    between,
    called_behind,
    gender_of_addressee,
    gender_of_vocative,
    knows_addressee,
)
from carebook.languages.morphology import Trait, gender_as, may_be_described, names_woman, traits
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity
from carebook.model.passage import MASK, Passage

_NOUN_WITHIN = 2
"""So many words, of which the first may be a quality, are read for a noun."""
_WORD = re.compile(rf"[^\W\d_]+|{MASK}+")
_CLAUSE = re.compile(r"[^,;:.?!…—–()\n]+")


@check(Severity.WARNING, knows_addressee, alone=True)
def addressee_gender_unmarked(book: Book) -> Iterator[Finding]:
    """A sentence that can only be said to a man or only to a woman has a variant for each.

    ## Why it matters
    *Pan* to a woman, *sunteți mulțumit* to one who is not a man: the caller hears nothing else any more.

    ## What to do
    Put an address word in braces, such as `{Panu}`, write `addressee.m:` and `addressee.f:`, or find a sentence that
    fits everybody.
    """
    for passage in said_to_customers(book):
        if passage.sentence.variant.addressee:
            continue
        for start, end in sorted(_spans(book, passage)):
            yield found(
                passage,
                (start, end),
                f"`{passage.string[start:end]}` fits one gender alone",
                "use an address word in braces, or write `addressee.m:` and `addressee.f:`",
            )


def _spans(book: Book, passage: Passage) -> set[tuple[int, int]]:
    """Return where a passage has a form for one gender of the person spoken to."""
    patterns = (gender_of_addressee(passage.language), gender_of_vocative(passage.language))
    spans = {
        match.span("word")
        for pattern in patterns
        if pattern
        for match in pattern.finditer(passage.string)
        if not is_quoted(passage, match.span())
    }
    return spans | set(_agreeing(book, passage)) | set(_names_of_women(passage))


def _names_of_women(passage: Passage) -> Iterator[tuple[int, int]]:
    """Yield the nouns for women that say what somebody is, unless it is the speaker: *jako stałej klientce*."""
    language, string = passage.language, passage.string
    pattern = called_behind(language)
    called = list(pattern.finditer(string)) if pattern else []
    if not called or any(Trait.FIRST in traits(word.lower(), language) for word in _WORD.findall(string)):
        return
    for match in called:
        for word in islice(_WORD.finditer(string, match.end()), _NOUN_WITHIN):
            if names_woman(word.group().lower(), language):
                yield word.span()
                break


def _agreeing(book: Book, passage: Passage) -> Iterator[tuple[int, int]]:
    """Yield the qualities and past forms that stand next to the addressee as a subject, in braces or not."""
    language = passage.language
    in_braces, bare = (addressee_subjects(language, in_braces=is_blank) for is_blank in (True, False))
    subjects = {blank.start for blank in address_blanks(book, passage) if blank.name.lower() in in_braces}
    if not subjects and bare.isdisjoint(_WORD.findall(passage.string.lower())):
        return
    for clause in _CLAUSE.finditer(passage.string):
        matches = list(_WORD.finditer(passage.string, *clause.span()))
        words = [match.group().lower() for match in matches]
        for index, match in enumerate(matches):
            if match.start() in subjects or words[index] in bare:
                yield from (matches[at].span() for at in _said_of(words, index, language))


def _said_of(words: list[str], subject: int, language: str) -> Iterator[int]:
    """Yield the indices of the words that say something of a subject in the form of one gender."""
    found_being = not being(language)
    qualities = []
    for step in (-1, 1):
        at = subject + step
        while 0 <= at < len(words) and _is_between(words[at], language):
            if words[at] in being(language):
                found_being = True
                if gender_as(words[at], language, Trait.PAST):
                    yield at
            at += step
        if not 0 <= at < len(words):
            continue
        if gender_as(words[at], language, Trait.PAST):
            yield at
        # *jest {Pan} gotowy*, but not *jest {Pan} cały dzień*.
        elif gender_as(words[at], language, Trait.QUALITY) and not _is_of_noun(words, at, language):
            qualities.append(at)
    if found_being:
        yield from qualities


def _is_between(word: str, language: str) -> bool:
    """Tell whether a word may stand between a subject and what is said of it."""
    known = traits(word, language)
    is_adverb = Trait.ADVERB in known and Trait.PAST not in known  # *mógłby* is both
    return is_adverb or word in between(language) or word in being(language)


def _is_of_noun(words: list[str], quality: int, language: str) -> bool:
    """Tell whether a quality may belong to the noun behind it."""
    return bool(being(language)) and any(
        may_be_described(word, language) for word in words[quality + 1 : quality + 2]
    )
