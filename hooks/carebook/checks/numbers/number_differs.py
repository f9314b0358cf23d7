"""The check `number-differs`."""

import re
from bisect import bisect
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from carebook.checks.check import check
from carebook.checks.translations import translations
from carebook.languages.numerals import Numeral, numerals
from carebook.model.book import Book
from carebook.model.entries import Message, Phrase
from carebook.model.finding import Finding, Severity
from carebook.model.page import Page
from carebook.model.passage import masked
from carebook.model.place import Place
from carebook.model.text import Sentence, Text

_MONEY = "money"
_DIGIT = re.compile(r"\d")
_SPELT_OUT = 12
"""Numbers up to this are words in good prose, in one language and not in another."""


@check(Severity.WARNING, alone=True)
def number_differs(book: Book) -> Iterator[Finding]:
    """A text, and what stands under a heading of a page, has the same numbers in every language.

    ## Why it matters
    The agent promises what is read aloud: *15 days* in one language and *50* in another is a broken promise.
    Decimal commas, thousands and the hours of the afternoon are understood; small numbers may be words. The example
    of a sum of money may be in each language's own currency.

    ## What to do
    Correct the number that is wrong. If the languages differ for a reason, allow the line and give it.
    """
    sums = _examples_of_money(book)
    for entry, text, source, target in translations(book):
        if any(text is one for one in sums[entry]):
            continue
        wanted = [_counts(source.language, [sentence]) for sentence in source.sentences]
        for sentence in target.sentences:
            yield from _compare(entry, target.language, wanted, [sentence], sentence.place)
    for page in book.source_pages:
        for language in book.settings.codes:
            other = book.pages.get((language, page.path))
            if other and other is not page:
                for there, here in zip(*_sections(page, other), strict=True):
                    place = here[0].place_of(0, 1) if here else other.place
                    yield from _compare(page.id, language, [_counts(page.language, there)], here, place)


def _examples_of_money(book: Book) -> Mapping[str, list[Text]]:
    """Return the examples of sums of money by the entry that has the blank."""
    examples: defaultdict[str, list[Text]] = defaultdict(list)
    entries: tuple[Phrase | Message, ...] = (*book.phrases, *book.messages)
    for entry in entries:
        for blank in entry.placeholders.values():
            if blank.kind == _MONEY and blank.examples:
                examples[entry.id].append(blank.examples)
    return examples


def _sections(page: Page, other: Page) -> tuple[Sequence[list[Sentence]], Sequence[list[Sentence]]]:
    """Return what stands under each heading of two pages; all of it as one where their headings differ."""
    alike = len(page.headings) == len(other.headings)
    found = []
    for one in (page, other):
        starts = [heading.place.line for heading in one.headings] if alike else []
        sections: list[list[Sentence]] = [[] for _ in range(len(starts) + 1)]
        for sentence in one.prose:
            sections[bisect(starts, sentence.place.line)].append(sentence)
        found.append(sections)
    return found[0], found[1]


def _numerals(sentence: Sentence, language: str) -> Iterator[Numeral]:
    return numerals(masked(sentence.string), language)


def _counts(language: str, sentences: Sequence[Sentence]) -> Counter[str]:
    written = (sentence for sentence in sentences if _DIGIT.search(sentence.string))
    return Counter(number.value for sentence in written for number in _numerals(sentence, language))


def _compare(
    entry: str,
    language: str,
    wanted: Sequence[Counter[str]],
    sentences: Sequence[Sentence],
    place: Place,
) -> Iterator[Finding]:
    """Yield in what sentences, taken together, are like none of those that are wanted; at a place if none is odd."""
    values = _counts(language, sentences)
    if values in wanted or any(_agree(one, values) for one in wanted):
        return
    nearest = min(wanted, key=lambda one: (one - values).total() + (values - one).total())
    missing = ", ".join(f"`{value}`" for value in nearest - values)
    extra = values - nearest
    for sentence in sentences:
        for number in _numerals(sentence, language):
            if number.value in extra:
                written = sentence.string[number.start : number.end]
                message = f"`{written}` is here" + (
                    f" and {missing} in the source" if missing else " and not in the source"
                )
                place = sentence.place_of(number.start, number.end - number.start)
                yield _finding(entry, language, place, message)
                return
    yield _finding(entry, language, place, f"{missing} of the source is not here")


def _agree(one: Counter[str], other: Counter[str]) -> bool:
    missing, extra = one - other, other - one
    if missing and extra:
        return False
    return all(value.isdigit() and int(value) <= _SPELT_OUT for value in (missing or extra))


def _finding(entry: str, language: str, place: Place, message: str) -> Finding:
    return Finding(place, message, "write the same number in both", entry=entry, language=language)
