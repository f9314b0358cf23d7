"""The check `placeholder-malformed`."""

from collections.abc import Iterator

from carebook.checks.check import check
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity
from carebook.model.placeholders import blanks
from carebook.model.text import Addresses


@check(Severity.ERROR, alone=True)
def placeholder_malformed(book: Book) -> Iterator[Finding]:
    """A placeholder is one word between one pair of braces.

    ## Why it matters
    Anything else is no blank but text, and is read out or sent to the customer with its braces.

    ## What to do
    Write it as `{minutes}`: no spaces inside, one `{` and one `}`. What programs write as `%s` needs a
    name as well.
    """
    for entry, text in book.texts:
        if text.addresses is Addresses.NOBODY:
            continue
        for language, sentence in text.sentences():
            for blank in blanks(sentence.string):
                if blank.malformed:
                    written = sentence.string[blank.start : blank.start + blank.length]
                    yield Finding(
                        sentence.place_of(blank.start, blank.length),
                        f"`{written}` is no placeholder",
                        _remedy(blank.name),
                        entry=entry,
                        language=language,
                    )


def _remedy(name: str) -> str:
    meant = f"{{{name}}}"
    if name and not blanks(meant)[0].malformed:
        return f"write `{meant}`"
    return (
        "write a name between braces, such as `{name}`: a letter, and behind it letters, digits, `_` or `-`"
    )
