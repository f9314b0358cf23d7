"""The check `speaker-variant-missing`."""

from collections.abc import Iterator

from carebook.checks.check import check
from carebook.checks.variants import varied
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity
from carebook.model.text import SPEAKERS


@check(Severity.ERROR, alone=True)
def speaker_variant_missing(book: Book) -> Iterator[Finding]:
    """A sentence that depends on who speaks is there for a man and for a woman.

    ## Why it matters
    Half of the agents would have no sentence of their own and read out one that is wrong in their mouth.

    ## What to do
    Add `speaker.m` or `speaker.f`, or reword the sentence so that one form does for both.
    """
    for entry, wording in varied(book):
        language = wording.language
        given = {sentence.variant.speaker for sentence in wording.sentences}
        missing = [speaker for speaker in SPEAKERS if speaker not in given]
        if wording.speaker_varies and missing:
            yield Finding(
                wording.place,
                f"`speaker.{missing[0]}` is missing in `{language}`",
                "add it, or reword the sentence so that one form does for both",
                entry=entry,
                language=language,
            )
