"""Texts to the terms of a glossary that are written in them, in any of their forms."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from carebook.languages.whole_words import whole_word
from carebook.model.entries import Term


class Found(NamedTuple):
    """A term where a text has it."""

    start: int
    end: int
    term: Term


class _Known(NamedTuple):
    """The terms of a glossary in one language."""

    pattern: re.Pattern[str]
    terms: Mapping[str, Term]
    """By each of their forms, which begin with a small letter here."""


class TermFinder:
    """Finds the terms of a glossary; what it needs to know of a language it works out once."""

    def __init__(self, terms: Iterable[Term]) -> None:
        self._terms = tuple(terms)
        self._known: dict[str, _Known | None] = {}

    def find(self, text: str, language: str) -> Iterator[Found]:
        """Yield the terms in a text, of several that begin at the same word the longest."""
        if language not in self._known:
            self._known[language] = _known(self._terms, language)
        known = self._known[language]
        if known:
            for match in known.pattern.finditer(text):
                yield Found(match.start(), match.end(), known.terms[_key(match[0])])


def _known(terms: Iterable[Term], language: str) -> _Known | None:
    """Return what to look for in a language; None where there is nothing."""
    by_form: dict[str, Term] = {}
    for term in terms:
        for form in _forms(term, language):
            by_form.setdefault(_key(form), term)
    if not by_form:
        return None
    # By their first letters, or each word of a text would be held against each form.
    groups: dict[str, list[str]] = defaultdict(list)
    for form in sorted(by_form, key=lambda form: (-len(form), form)):
        groups[form[0]].append(form[1:])
    choices = (f"{_either_case(first)}(?:{'|'.join(map(_spaced, rests))})" for first, rests in groups.items())
    return _Known(re.compile(whole_word("|".join(choices))), by_form)


def _forms(term: Term, language: str) -> Iterator[str]:
    """Yield the shapes in which a term is written in a language."""
    words = term.words.get(language)
    if words and words.explain:
        yield from (reference.name for reference in (*words.use, *words.forms) if reference.name)
    if term.keep:
        yield term.keep


def _key(form: str) -> str:
    """Return a form as it is looked up: however it is spaced, and whether or not it begins a sentence."""
    form = " ".join(form.split())
    return form[:1].lower() + form[1:]


def _either_case(letter: str) -> str:
    return f"[{re.escape(letter)}{re.escape(letter.upper())}]"


def _spaced(rest: str) -> str:
    return re.escape(rest).replace(r"\ ", r"\s+")
