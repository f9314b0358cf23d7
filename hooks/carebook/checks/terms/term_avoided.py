"""The check `term-avoided`."""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from carebook.checks.check import check
from carebook.checks.finder import found, is_never_said, our_words
from carebook.languages.whole_words import whole_word
from carebook.model.book import Book
from carebook.model.entries import Term
from carebook.model.finding import Finding, Severity

_WORD = re.compile(r"[^\W\d_]{2,}")


class _Avoided(NamedTuple):
    """What a language avoids."""

    pattern: re.Pattern[str]
    terms: Mapping[str, Term]
    """By word."""
    first: frozenset[str]
    """Of these one stands wherever something is avoided; none where not all that is avoided has such a word."""


@check(Severity.WARNING, alone=True)
def term_avoided(book: Book) -> Iterator[Finding]:
    """A word that the glossary avoids is not written.

    ## Why it matters
    Two words for one thing make two things of it: customers ask which, and the search finds half.

    ## What to do
    Write the word that the glossary names instead. If it means something else here, allow the line and say so.
    """
    terms = {term.id for term in book.terms}
    avoided = {code: its for code in book.settings.codes if (its := _avoided(book, code))}
    for passage, words in our_words(book):
        known = avoided.get(passage.language)
        if known is None or (known.first and known.first.isdisjoint(words)):
            continue
        if passage.entry in terms or is_never_said(book, passage):
            continue
        for match in known.pattern.finditer(passage.string):
            term = known.terms[" ".join(match.group().split()).lower()]
            use = next((one.name for one in term.words[passage.language].use), term.id)
            yield found(
                passage,
                match.span(),
                f"the glossary avoids `{match.group()}`",
                f"write `{use}`, in the form that fits",
            )


def _avoided(book: Book, language: str) -> _Avoided | None:
    """Return what to look for in a language; None where nothing is avoided."""
    terms: dict[str, Term] = {}
    for term in book.terms:
        if language in term.words:
            for avoided in term.words[language].avoid:
                terms.setdefault(" ".join(avoided.name.split()).lower(), term)
    if not terms:
        return None
    choices = (re.escape(word).replace(r"\ ", r"\s+") for word in sorted(terms, key=len, reverse=True))
    first = [_WORD.search(name) for name in terms]
    return _Avoided(
        re.compile(whole_word("|".join(choices)), re.IGNORECASE),
        terms,
        frozenset(match.group() for match in first if match) if all(first) else frozenset(),
    )
