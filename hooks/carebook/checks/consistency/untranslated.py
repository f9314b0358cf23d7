"""The check `untranslated`."""

import re
from collections.abc import Iterator
from itertools import groupby
from operator import attrgetter

from carebook.checks.check import check
from carebook.checks.translations import translations
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity
from carebook.model.passage import masked
from carebook.model.text import Wording

_WORD = re.compile(r"[^\W\d_]{2,}")
_QUOTED = re.compile("[„“«‚‘].*?[”“»’]")
"""Words that are spoken of may be of any language."""
_FEWEST = 2
"""One word may well be the same: *Chat*, *Feedback*."""
_RUN = 3
"""So many words that follow each other in both are left over."""


@check(Severity.WARNING, alone=True)
def untranslated(book: Book) -> Iterator[Finding]:
    """A text is not the source's, left as it was, wholly or in part.

    ## Why it matters
    The customer hears another language in the middle of a call.

    ## What to do
    Translate it. If it is a name, put it into the glossary with `keep:`.
    """
    names = [term.keep for term in book.terms if term.keep]
    for source, several in groupby(translations(book), attrgetter("source")):
        same = {sentence.string.strip().lower() for sentence in source.sentences}
        words = frozenset(_WORD.findall(" ".join(sentence.string for sentence in source.sentences)))
        for entry, _, _, target in several:
            for sentence in target.sentences:
                if words.isdisjoint(_WORD.findall(sentence.string)):  # as in most languages
                    continue
                string = masked(sentence.string)
                for name in names:
                    string = string.replace(name, "")
                if sentence.string.strip().lower() in same:
                    left = len(_WORD.findall(string)) >= _FEWEST
                    message = f"the text for `{target.language}` is the one for `{source.language}`"
                else:
                    run = next(_left_over(string, source), "")
                    left = bool(run)
                    message = f"`{run}` is as in `{source.language}`"
                if left:
                    yield Finding(
                        sentence.place, message, "translate it", entry=entry, language=target.language
                    )


def _left_over(string: str, source: Wording) -> Iterator[str]:
    """Yield runs of words that stand in the source just so and are no name: not all of them have capitals."""
    runs = {run for one in source.sentences for run in _runs(masked(one.string))}
    return (
        " ".join(run)
        for run in _runs(string)
        if run in runs and sum(word.islower() for word in run) >= _FEWEST
    )


def _runs(string: str) -> Iterator[tuple[str, ...]]:
    words = _WORD.findall(_QUOTED.sub("", string))
    return zip(*(words[first:] for first in range(_RUN)), strict=False)
