"""The check `unspeakable-abbreviation`."""

from collections.abc import Iterator

from carebook.checks.check import check
from carebook.checks.finder import found, said_aloud
from carebook.languages.speech import abbreviations, knows_abbreviations
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity


@check(Severity.WARNING, knows_abbreviations, alone=True)
def unspeakable_abbreviation(book: Book) -> Iterator[Finding]:
    """What is said aloud is written out.

    ## Why it matters
    *Np.*, *dvs.* and *e.g.* are for the eye. An agent who half knows the language does not know what they stand for.

    ## What to do
    Write the words that are said.
    """
    for passage in said_aloud(book):
        short = abbreviations(passage.language)
        if short:
            for match in short.finditer(passage.string):
                yield found(
                    passage,
                    match.span(),
                    f"`{match.group()}` is short for what is said",
                    "write the words out",
                )
