"""The check `variants-differ`."""

from collections.abc import Iterator
from itertools import takewhile

from carebook.checks.check import check
from carebook.checks.variant_pairs import changes, pairs
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity

_SHARED = 0.4
"""The part of the shorter word that two forms of a word begin with: *poszedłem* and *poszłam*."""


@check(Severity.WARNING)
def variants_differ(book: Book) -> Iterator[Finding]:
    """The forms of a sentence for men and for women differ in endings alone.

    ## Why it matters
    Somebody mended one of them and forgot the other; now it depends on who is on the phone what is promised.

    ## What to do
    Say the same in both. If a gender needs other words, allow the line.
    """
    for entry, language, masculine, feminine in pairs(book):
        is_speaker = masculine.variant.speaker != feminine.variant.speaker
        for one, other in changes(masculine.string, feminine.string):
            if len(one) != len(other) or (is_speaker and not all(map(_are_forms, one, other))):
                yield Finding(
                    feminine.place,
                    f"`f` has `{' '.join(other) or 'nothing'}` where `m` has `{' '.join(one) or 'nothing'}`",
                    "say the same in both",
                    entry=entry,
                    language=language,
                )
                break


def _are_forms(one: str, other: str) -> bool:
    """Tell whether two words are forms of one. Whom one speaks to may change the word: *domnule*, *doamnă*."""
    shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
    return shared >= _SHARED * min(len(one), len(other))
