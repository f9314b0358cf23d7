"""The check `name-changed`."""

import re
from collections.abc import Iterator

from carebook.checks.check import check
from carebook.checks.translations import translations
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity
from carebook.model.text import Wording


@check(Severity.WARNING, alone=True)
def name_changed(book: Book) -> Iterator[Finding]:
    """A name that the glossary keeps is written so in every language.

    ## Why it matters
    Customers look for the name that stands on the bill and in the shop, not for its translation.

    ## What to do
    Write the name as the glossary has it under `keep:`; an ending goes behind a hyphen. Where the language declines
    it in another way, allow the line.
    """
    names = [
        (term.keep, re.compile(rf"(?<!\w){re.escape(term.keep)}(?!\w)")) for term in book.terms if term.keep
    ]
    for entry, _, source, target in translations(book):
        for name, pattern in names:
            if _has(pattern, source) and not _has(pattern, target):
                yield Finding(
                    target.sentences[0].place,
                    f"`{name}` of the source is not here",
                    f"write `{name}`",
                    entry=entry,
                    language=target.language,
                )


def _has(pattern: re.Pattern[str], wording: Wording) -> bool:
    return all(pattern.search(sentence.string) for sentence in wording.sentences)
