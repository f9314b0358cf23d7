"""The check `term-missing`."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from carebook.checks.check import check
from carebook.checks.finder import never_said_ids
from carebook.languages.stems import has_stems, stem
from carebook.languages.whole_words import whole_word
from carebook.model.book import Book
from carebook.model.entries import Term
from carebook.model.finding import Finding, Severity
from carebook.model.passage import masked
from carebook.model.text import Addresses, Wording

_WORD = re.compile(r"[^\W\d_]+")
_FEWEST = 2
"""So many languages must have the term; where they differ, the sentence was put in another way."""

Stems = tuple[str, ...]


class _Known(NamedTuple):
    term: Term
    names: tuple[str, ...]
    """Its words in the source language, letter for letter: *to promise* is not the promise."""
    first: frozenset[str]
    """The words that they begin with, in small letters."""
    stems: Mapping[str, Sequence[Stems]]
    """Language to what its words and forms come to."""


@check(Severity.INFO, has_stems, alone=True)
def term_missing(book: Book) -> Iterator[Finding]:
    """A term that all other languages of a text have stands in this one too.

    ## Why it matters
    Where three languages say *case number* and one says *the code*, its agents look for a code. All forms of a word
    count. A text that fewer than three languages have is not compared, nor are terms with `explain: false`, which are
    words like others: languages put those in their own way.

    ## What to do
    Write the word that the glossary has. If the sentence is better without it, allow the line.
    """
    source = book.settings.source
    terms = [one for term in book.terms if (one := _known(term, source)) and _is_compared(term)]
    never = never_said_ids(book)
    for entry, text in book.texts:
        said = text.wordings.get(source)
        if text.addresses is Addresses.NOBODY or entry in never or said is None:
            continue
        string = " ".join(masked(sentence.string) for sentence in said.sentences)
        words = _lower_words(string)
        found = [
            one for one in terms if not one.first.isdisjoint(words) and _any_of(one.names).search(string)
        ]
        if found:
            stems = {one.language: _stems(one) for one in text.wordings.values() if one.sentences}
            for one in found:
                here = [language for language in stems if language in one.stems]
                lacking = [language for language in here if not _has(stems[language], one.stems[language])]
                if len(lacking) == 1 and len(here) > _FEWEST and entry != one.term.id:
                    yield _finding(entry, one.term, text.wordings[lacking[0]])


def _is_compared(term: Term) -> bool:
    """Tell whether a term is one, and neither a name nor a word like others."""
    return not term.keep and all(words.explain for words in term.words.values())


def _known(term: Term, source: str) -> _Known | None:
    """Return how a term is recognised; None where its words in the source language have no letters."""
    names = {language: [word.name for word in (*of.use, *of.forms)] for language, of in term.words.items()}
    stems = {
        language: [split for name in several if (split := _split(name, language))]
        for language, several in names.items()
    }
    if not stems.get(source):
        return None
    return _Known(
        term,
        tuple(names[source]),
        frozenset(_lower_words(name)[0] for name in names[source] if _split(name, source)),
        {language: several for language, several in stems.items() if several},
    )


def _lower_words(string: str) -> list[str]:
    return _WORD.findall(string.lower())


@cache
def _any_of(names: tuple[str, ...]) -> re.Pattern[str]:
    choices = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
    return re.compile(whole_word(choices), re.IGNORECASE)


def _finding(entry: str, term: Term, wording: Wording) -> Finding:
    words = term.words[wording.language]
    use = (*words.use, *words.forms)[0].name
    return Finding(
        wording.sentences[0].place,
        f"the other languages have `{term.id}` of the glossary, `{wording.language}` does not",
        f"write `{use}`, in the form that fits",
        entry=entry,
        language=wording.language,
    )


def _stems(wording: Wording) -> Stems:
    return _split(" ".join(masked(sentence.string) for sentence in wording.sentences), wording.language)


def _split(string: str, language: str) -> Stems:
    return tuple(stem(word, language) for word in _lower_words(string))


def _has(stems: Stems, words: Sequence[Stems]) -> bool:
    known = frozenset(stems)
    return any(
        word[0] in known and any(stems[at : at + len(word)] == word for at in range(len(stems)))
        for word in words
    )
