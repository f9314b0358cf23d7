"""The check `addressee-unknown-missing`."""

from collections.abc import Iterator

from carebook.checks.check import check
from carebook.checks.variants import speaker_groups, written_texts
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity


@check(Severity.ERROR, alone=True)
def addressee_unknown_missing(book: Book) -> Iterator[Finding]:
    """A sentence for chat or e-mail that depends on who is spoken to has a form for somebody unknown.

    ## Why it matters
    In writing nobody hears a voice, and a name does not say whether it is a man's or a woman's.

    ## What to do
    Add `addressee.unknown`. Where the language's `unknown:` in address.yml names another addressee, such
    as `many`, that form stands in and is enough.
    """
    for entry, text in written_texts(book):
        for language, wording in text.wordings.items():
            address = book.address.get(language)
            enough = {"unknown", address.unknown if address else ""}
            for sentences in speaker_groups(wording):
                given = {sentence.variant.addressee for sentence in sentences}
                if given != {None} and not given & enough:
                    yield Finding(
                        sentences[0].place if wording.speaker_varies else wording.place,
                        f"`addressee.unknown` is missing in `{language}`, and the text is also written",
                        "add a form for somebody whose gender nobody knows yet",
                        entry=entry,
                        language=language,
                    )
