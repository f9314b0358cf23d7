"""The check `spelling-word-differs`."""

from collections.abc import Iterator
from unicodedata import normalize

from carebook.checks.check import check
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity


@check(Severity.ERROR)
def spelling_word_differs(book: Book) -> Iterator[Finding]:
    """A spelling word begins with its letter.

    ## Why it matters
    Whoever hears *F as in Vienna* writes down the wrong letter, and the parcel goes to somebody else.

    ## What to do
    Take a word that begins with the letter. Where there is none, move the letter to `named:` and give it a name.
    """
    for language, spelling in book.spelling.items():
        for letter, word in spelling.letters.items():
            if word.name and not _folded(word.name).startswith(_folded(letter)):
                yield Finding(
                    word.place,
                    f"`{word.name}` does not begin with `{letter}`",
                    "take a word that does, or move the letter to `named:`",
                    language=language,
                )


def _folded(string: str) -> str:
    return normalize("NFC", string.casefold())
