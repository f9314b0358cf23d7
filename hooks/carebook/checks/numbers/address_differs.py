"""The check `address-differs`."""

from collections.abc import Iterator

from carebook.checks.check import check
from carebook.checks.translations import translations
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity
from carebook.model.passage import ADDRESS, may_have_address
from carebook.model.text import Wording


@check(Severity.WARNING, alone=True)
def address_differs(book: Book) -> Iterator[Finding]:
    """A text gives the same web and e-mail addresses in every language.

    ## Why it matters
    An address with one letter wrong reaches nobody, or somebody else.

    ## What to do
    Copy the address from the source. If the languages have pages of their own, allow the line and say so.
    """
    for entry, _, source, target in translations(book):
        wanted, found = _addresses(source), _addresses(target)
        for missing in sorted(wanted - found):
            yield Finding(
                target.sentences[0].place,
                f"`{missing}` of the source is not here"
                + (f", but `{'`, `'.join(sorted(found - wanted))}`" if found - wanted else ""),
                "copy the address from the source",
                entry=entry,
                language=target.language,
            )
        if wanted <= found:
            for extra in sorted(found - wanted):
                yield Finding(
                    target.sentences[0].place,
                    f"`{extra}` is here and not in the source",
                    "give it in both or in neither",
                    entry=entry,
                    language=target.language,
                )


def _addresses(wording: Wording) -> set[str]:
    strings = [one.string for one in wording.sentences if may_have_address(one.string)]
    return {match.group().rstrip("/") for string in strings for match in ADDRESS.finditer(string)}
