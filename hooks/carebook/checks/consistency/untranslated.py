"""The check `untranslated`."""

import re
from collections.abc import Iterator

from carebook.checks.check import check
from carebook.checks.translations import translations
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity
from carebook.model.passage import masked

_WORD = re.compile(r"[^\W\d_]{2,}")
_FEWEST = 2
"""One word may well be the same: *Chat*, *Feedback*."""


@check(Severity.WARNING)
def untranslated(book: Book) -> Iterator[Finding]:
    """A text is not the source's, left as it was.

    ## Why it matters
    The customer hears another language in the middle of a call.

    ## What to do
    Translate it. If it is a name, put it into the glossary with `keep:`.
    """
    names = [term.keep for term in book.terms if term.keep]
    for entry, _, source, target in translations(book):
        same = {sentence.string.strip().lower() for sentence in source.sentences}
        for sentence in target.sentences:
            string = masked(sentence.string)
            if sentence.string.strip().lower() not in same:
                continue
            for name in names:
                string = string.replace(name, "")
            if len(_WORD.findall(string)) >= _FEWEST:
                yield Finding(
                    sentence.place,
                    f"the text for `{target.language}` is the one for `{source.language}`",
                    "translate it",
                    entry=entry,
                    language=target.language,
                )
