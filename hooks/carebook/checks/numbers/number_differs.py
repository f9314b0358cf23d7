"""The check `number-differs`."""

from collections import Counter
from collections.abc import Iterator

from carebook.checks.check import check
from carebook.checks.translations import translations
from carebook.languages.numerals import Numeral, numerals
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity
from carebook.model.passage import masked
from carebook.model.text import Sentence, Wording

_SPELT_OUT = 12
"""Numbers up to this are words in good prose, in one language and not in another."""


@check(Severity.WARNING)
def number_differs(book: Book) -> Iterator[Finding]:
    """A text has the same numbers in every language.

    ## Why it matters
    The agent promises what is read aloud: *15 days* in one language and *50* in another is a broken promise.
    Decimal commas, thousands and the hours of the afternoon are understood; small numbers may be words.

    ## What to do
    Correct the number that is wrong. If the languages differ for a reason, allow the line and give it.
    """
    for entry, _, source, target in translations(book):
        wanted = [_counts(sentence, source.language) for sentence in source.sentences]
        for sentence in target.sentences:
            found = list(numerals(masked(sentence.string), target.language))
            values = Counter(number.value for number in found)
            if any(_agree(one, values) for one in wanted):
                continue
            nearest = min(wanted, key=lambda one: (one - values).total() + (values - one).total())
            yield _finding(entry, target, sentence, found, nearest)


def _counts(sentence: Sentence, language: str) -> Counter[str]:
    return Counter(number.value for number in numerals(masked(sentence.string), language))


def _agree(one: Counter[str], other: Counter[str]) -> bool:
    missing, extra = one - other, other - one
    if missing and extra:
        return False
    return all(value.isdigit() and int(value) <= _SPELT_OUT for value in (missing or extra))


def _finding(
    entry: str, target: Wording, sentence: Sentence, found: list[Numeral], wanted: Counter[str]
) -> Finding:
    values = Counter(number.value for number in found)
    odd = next((number for number in found if number.value in values - wanted), None)
    missing = ", ".join(f"`{value}`" for value in wanted - values)
    if odd:
        place = sentence.place_of(odd.start, odd.end - odd.start)
        written = sentence.string[odd.start : odd.end]
        message = f"`{written}` is here" + (
            f" and {missing} in the source" if missing else " and not in the source"
        )
    else:
        place, message = sentence.place, f"{missing} of the source is not here"
    return Finding(place, message, "write the same number in both", entry=entry, language=target.language)
