"""The check `spelling-incomplete`."""

from collections.abc import Iterator
from string import ascii_lowercase, digits
from unicodedata import category, east_asian_width, normalize

from carebook.checks.check import check
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity
from carebook.model.text import Addresses

_EVERYWHERE = (*ascii_lowercase, *digits, *"@.-_")
"""Whatever the language, customers have e-mail addresses and order codes."""


@check(Severity.ERROR)
def spelling_incomplete(book: Book) -> Iterator[Finding]:
    """Every letter, digit and sign can be spelt in every language.

    ## Why it matters
    The one letter that is missing stands in the next customer's name. Asked for are a to z, the digits and the
    signs of e-mail addresses, and every letter that the book's own sentences to customers are written with.

    ## What to do
    In spelling.yml, give the letter a word that begins with it under `letters:`, or a name under `named:`; a
    digit stands under `digits:`, a sign under `signs:`.
    """
    if not book.spelling:
        return
    for language in book.settings.codes:
        spelling = book.spelling.get(language)
        if spelling is None:
            yield Finding(
                min(one.place for one in book.spelling.values()),
                f"nothing says how names are spelt in `{language}`",
                f"add `{language}:` with `joined`, `letters`, `digits` and `signs`",
                language=language,
            )
            continue
        known = {sign.lower() for sign in spelling.known()}
        missing = [sign for sign in (*_EVERYWHERE, *_letters(book, language)) if sign not in known]
        if missing:
            yield Finding(
                spelling.place,
                f"`{language}` has nothing to say for {', '.join(f'`{sign}`' for sign in missing)}",
                "add each under `letters:` with a word, or under `named:`, `digits:` or `signs:` with its name",
                language=language,
            )


def _letters(book: Book, language: str) -> list[str]:
    """Return the letters, besides a to z, of what is said to customers; syllables and ideographs are not spelt."""
    found: set[str] = set()
    for _, text in book.texts:
        wording = text.wordings.get(language) if text.addresses is Addresses.CUSTOMER else None
        for sentence in wording.sentences if wording else ():
            found |= set(normalize("NFC", sentence.string.lower()))
    return sorted(
        sign
        for sign in found - set(ascii_lowercase)
        if category(sign) in ("Ll", "Lo") and east_asian_width(sign) not in ("W", "F")
    )
