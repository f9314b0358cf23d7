"""The check `mistaken-letter`."""

import re
from collections.abc import Iterator
from unicodedata import name

from carebook.checks.check import check
from carebook.checks.finder import found, replacing
from carebook.checks.scan import alphabets
from carebook.languages.dictionaries import is_word
from carebook.languages.letters import LIVING, knows_mistakes, mistaken_letters
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity
from carebook.model.passage import Passage

_WORD = re.compile(r"[^\W\d_]+")


@check(Severity.ERROR, knows_mistakes, alone=True)
def mistaken_letter(book: Book) -> Iterator[Finding]:
    """A letter is the language's own, not one that looks like it.

    ## Why it matters
    Romanian has ș and ț with a comma; ş and ţ with a cedilla come from old keyboards. They look alike in some
    fonts and broken in others, and whoever searches for the right word does not find the wrong one.

    ## What to do
    Take the right letter, or let `carebook check --fix` do it.
    """
    standing = {
        language: mistaken_letters(language).keys() & alphabet
        for language, alphabet in alphabets(book).items()
    }
    for passage in book.passages:
        if standing[passage.language].isdisjoint(passage.string):
            continue
        wrong = mistaken_letters(passage.language)
        for at, letter in enumerate(passage.string):
            right = wrong.get(letter)
            if right and not (letter in LIVING and _is_name(passage, at)):
                span = (at, at + 1)
                yield found(
                    passage,
                    span,
                    f"`{letter}` is {name(letter).lower()}",
                    f"`{passage.language}` has `{right}`, {name(right).lower()}",
                    replacing(book, passage, span, right),
                )


def _is_name(passage: Passage, at: int) -> bool:
    """Tell whether the word at a place is a name of another language: *São Paulo* in a Romanian sentence."""
    word = next(
        match.group() for match in _WORD.finditer(passage.string) if match.start() <= at < match.end()
    )
    meant = "".join(mistaken_letters(passage.language).get(letter, letter) for letter in word)
    return word[0].isupper() and not is_word(meant.lower(), passage.language)
