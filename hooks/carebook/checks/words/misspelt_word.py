"""The check `misspelt-word`."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from string import ascii_lowercase

from carebook.checks.check import check
from carebook.checks.finder import found, our_words, replacing
from carebook.languages.dictionaries import has_dictionary, is_complete, is_word
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity
from carebook.model.passage import Passage

_SHORTEST = 4
_WORD = re.compile(rf"(?<![^\W\d_])(?<!['’])[^\W\d_]{{{_SHORTEST},}}(?![^\W\d_]|-)")
"""Shorter words have so many neighbours that a slip cannot be told from an abbreviation; before a hyphen letters fall
away, *copiaz-o*, and behind an apostrophe stands half a word."""
_SENTENCE_END = re.compile(r"(?:^|[.!?…:]\W+|^\W+)$")
_SHOWN = 3


@check(Severity.WARNING, has_dictionary)
def misspelt_word(book: Book) -> Iterator[Finding]:
    """A word has no slip in it.

    ## Why it matters
    An agent who reads *Ihc checke* aloud stumbles, and the search does not find what is misspelt. Named is a word that
    no dictionary of its language knows, that stands in one entry alone and in no other language of the book, and from
    which one letter more, fewer, exchanged or swapped leads to a word. Names with a capital are left alone. Where
    nothing but a list knows the language, in which some words are missing, a finding is a note.

    ## What to do
    Write the word that is meant. If it is right, add it to `words:` in the settings, under its language; a word of the
    glossary is right already.
    """
    known = _known(book)
    for language in filter(has_dictionary, book.settings.codes):
        right = _right(book, language)
        others = [words for other, words in known.items() if other != language]
        strange = frozenset(
            word
            for word in known[language].keys() - right
            if len(word) >= _SHORTEST
            and not any(word in words for words in others)
            and not is_word(word, language)
        )
        if not strange:
            continue
        letters = sorted(set(ascii_lowercase).union(*known[language]))
        for word, passages in _standing(book, language, strange).items():
            if len({passage.entry for passage in passages}) > 1:
                continue
            meant = _meant(word, language, letters, known[language])
            if meant:
                findings = _findings(book, word, passages, meant)
                severity = None if is_complete(language) else Severity.INFO
                yield from (replace(finding, severity=severity) for finding in findings)


def _known(book: Book) -> Mapping[str, Counter[str]]:
    """Return the words of each language, and how often they stand in the book."""
    known: dict[str, Counter[str]] = {language: Counter() for language in book.settings.codes}
    for passage, words in our_words(book):
        known[passage.language].update(words)
    return known


def _standing(book: Book, language: str, strange: frozenset[str]) -> Mapping[str, Sequence[Passage]]:
    """Return those of the strange words that stand alone, with the passages in which they do."""
    standing: defaultdict[str, list[Passage]] = defaultdict(list)
    for passage, words in our_words(book):
        if passage.language == language and not strange.isdisjoint(words):
            for word in sorted(strange.intersection(_WORD.findall(passage.string.lower()))):
                standing[word].append(passage)
    return standing


def _findings(book: Book, word: str, passages: Sequence[Passage], meant: Sequence[str]) -> Iterator[Finding]:
    shown = " or ".join(f"`{one}`" for one in meant[:_SHOWN])
    for passage in passages:
        for match in _WORD.finditer(passage.string):
            if match.group().lower() != word or not _is_common(match, passage.string):
                continue
            new = meant[0].capitalize() if match.group()[0].isupper() else meant[0]
            yield found(
                passage,
                match.span(),
                f"no dictionary knows `{match.group()}`",
                f"perhaps {shown}; a word that is right goes under `words:` in the settings",
                replacing(book, passage, match.span(), new, safe=False) if len(meant) == 1 else None,
            )


def _is_common(match: re.Match[str], string: str) -> bool:
    """Tell whether a word is no name: small throughout, or with a capital that begins a sentence."""
    word = match.group()
    if word.islower():
        return True
    return word[1:].islower() and bool(_SENTENCE_END.search(string[: match.start()]))


def _right(book: Book, language: str) -> frozenset[str]:
    """Return the words that the settings and the glossary have for a language."""
    names = [term.keep for term in book.terms]
    for term in book.terms:
        if language in term.words:
            of_term = term.words[language]
            names += [word.name for word in (*of_term.use, *of_term.forms, *of_term.avoid)]
    own = book.settings.words.get(language, ())
    return frozenset(own) | {word for name in names for word in _WORD.findall(name.lower())}


def _meant(word: str, language: str, letters: Sequence[str], known: Mapping[str, int]) -> list[str]:
    """Return the words that one slip away, those first that the book has (Damerau 1964)."""
    near = {one for one in _slips(word, letters) if is_word(one, language)}
    return sorted(near, key=lambda one: (-known.get(one, 0), one))


def _slips(word: str, letters: Sequence[str]) -> Iterator[str]:
    for at in range(len(word) + 1):
        start, end = word[:at], word[at:]
        yield from (start + letter + end for letter in letters)
        if end:
            yield start + end[1:]
            yield from (start + letter + end[1:] for letter in letters)
        if len(end) > 1:
            yield start + end[1] + end[0] + end[2:]
