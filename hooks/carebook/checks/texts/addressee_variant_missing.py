"""The check `addressee-variant-missing`."""

from collections.abc import Iterator

from carebook.checks.check import check
from carebook.checks.variants import speaker_groups, varied
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity


@check(Severity.ERROR, alone=True)
def addressee_variant_missing(book: Book) -> Iterator[Finding]:
    """A sentence that depends on who is spoken to is there for a man and for a woman.

    ## Why it matters
    A customer who is addressed as somebody else hears that nobody is listening.

    ## What to do
    Add `addressee.m` or `addressee.f`, or reword the sentence so that one form does for all.
    """
    for entry, wording in varied(book):
        language = wording.language
        for sentences in speaker_groups(wording):
            given = {sentence.variant.addressee for sentence in sentences}
            missing = [f"`addressee.{one}`" for one in ("m", "f") if one not in given]
            if missing and given != {None}:
                yield Finding(
                    sentences[0].place if wording.speaker_varies else wording.place,
                    f"{' and '.join(missing)} {'are' if missing[1:] else 'is'} missing in `{language}`",
                    "add it, or reword the sentence so that one form does for all",
                    entry=entry,
                    language=language,
                )
