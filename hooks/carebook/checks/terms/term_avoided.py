"""The check `term-avoided`."""

import re
from collections.abc import Iterator, Mapping

from carebook.checks.check import check
from carebook.checks.finder import found, is_never_said, ours
from carebook.languages.whole_words import whole_word
from carebook.model.book import Book
from carebook.model.entries import Term
from carebook.model.finding import Finding, Severity


@check(Severity.WARNING, alone=True)
def term_avoided(book: Book) -> Iterator[Finding]:
    """A word that the glossary avoids is not written.

    ## Why it matters
    Two words for one thing make two things of it: customers ask which, and the search finds half.

    ## What to do
    Write the word that the glossary names instead. If it means something else here, allow the line and say so.
    """
    terms = {term.id for term in book.terms}
    patterns = {language.code: _pattern(book, language.code) for language in book.settings.languages}
    for passage in ours(book):
        pattern, words = patterns[passage.language]
        if pattern is None or passage.entry in terms or is_never_said(book, passage):
            continue
        for match in pattern.finditer(passage.string):
            term = words[" ".join(match.group().split()).lower()]
            use = next((one.name for one in term.words[passage.language].use), term.id)
            yield found(
                passage,
                match.span(),
                f"the glossary avoids `{match.group()}`",
                f"write `{use}`, in the form that fits",
            )


def _pattern(book: Book, language: str) -> tuple[re.Pattern[str] | None, Mapping[str, Term]]:
    """Return what to look for in a language, and the term of each word."""
    words: dict[str, Term] = {}
    for term in book.terms:
        if language in term.words:
            for avoided in term.words[language].avoid:
                words.setdefault(" ".join(avoided.name.split()).lower(), term)
    if not words:
        return None, words
    choices = (re.escape(word).replace(r"\ ", r"\s+") for word in sorted(words, key=len, reverse=True))
    return re.compile(whole_word("|".join(choices)), re.IGNORECASE), words
