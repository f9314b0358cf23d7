"""The check `too-long-aloud`."""

import re
from collections.abc import Iterator

from carebook.checks.check import check
from carebook.checks.finder import found, said_aloud
from carebook.languages.speech import knows_pace, seconds_aloud
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity

_BREATH = 7.0
"""Seconds that one sentence may take."""
_SENTENCE = re.compile(r"[^.!?…]+[.!?…]*")


@check(Severity.WARNING, knows_pace, alone=True)
def too_long_aloud(book: Book) -> Iterator[Finding]:
    """A sentence that is said aloud takes no more than a breath.

    ## Why it matters
    Who runs out of breath sounds hurried, and the caller has forgotten the beginning. How long a sentence takes is
    counted by its syllables and pauses at a calm pace, about 150 words a minute.

    ## What to do
    Make two sentences of it, or leave out what the caller need not know now.
    """
    for passage in said_aloud(book):
        for match in _SENTENCE.finditer(passage.string):
            seconds = seconds_aloud(match.group(), passage.language)
            if seconds > _BREATH:
                start = match.start() + len(match.group()) - len(match.group().lstrip())
                yield found(
                    passage,
                    (start, match.end()),
                    f"the sentence takes about {seconds:.0f} seconds; a breath is {_BREATH:.0f}",
                    "make two sentences of it",
                )
