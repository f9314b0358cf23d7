"""The check `variants-differ`."""

import unicodedata
from collections.abc import Iterator
from itertools import takewhile

from carebook.checks.check import check
from carebook.checks.variant_pairs import changes, pairs
from carebook.languages.gender import is_title, knows_titles
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity

_SHARED = 0.4
"""The part of the shorter word that two forms of a word begin with: *poszedłem* and *poszłam*."""


@check(Severity.WARNING, alone=True)
def variants_differ(book: Book) -> Iterator[Finding]:
    """The forms of a sentence for men and for women differ in endings alone.

    ## Why it matters
    Somebody mended one of them and forgot the other; now it depends on who is on the phone what is promised.

    ## What to do
    Say the same in both. If a gender needs other words, allow the line.
    """
    for entry, language, masculine, feminine in pairs(book):
        may_change = masculine.variant.speaker == feminine.variant.speaker and not knows_titles(language)
        for one, other in changes(masculine.string, feminine.string):
            are_forms = may_change or all(
                _may_be_forms(*words, language) for words in zip(one, other, strict=False)
            )
            if len(one) != len(other) or not are_forms:
                yield Finding(
                    feminine.place,
                    f"`f` has `{' '.join(other) or 'nothing'}` where `m` has `{' '.join(one) or 'nothing'}`",
                    "say the same in both",
                    entry=entry,
                    language=language,
                )
                break


def _may_be_forms(one: str, other: str, language: str) -> bool:
    """Tell whether two words are forms of one, or titles. Whom one speaks to changes those: *domnule*, *doamnă*."""
    if is_title(one, language) and is_title(other, language):
        return True
    bare = (unicodedata.normalize("NFD", word) for word in (one, other))  # *mógłby*, *mogłaby*
    letters = zip(
        *([sign for sign in word if not unicodedata.combining(sign)] for word in bare), strict=False
    )
    shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], letters))
    return shared >= _SHARED * min(len(one), len(other))
