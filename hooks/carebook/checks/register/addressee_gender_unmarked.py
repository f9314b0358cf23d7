"""The check `addressee-gender-unmarked`."""

from collections.abc import Iterator

from carebook.checks.check import check
from carebook.checks.finder import found, is_quoted, said_to_customers
from carebook.languages.address_forms import gender_of_addressee, knows_addressee
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity


@check(Severity.WARNING, knows_addressee)
def addressee_gender_unmarked(book: Book) -> Iterator[Finding]:
    """A sentence that can only be said to a man or only to a woman has a variant for each.

    ## Why it matters
    *Pan* to a woman, *sunteți mulțumit* to one who is not a man: the caller hears nothing else any more.

    ## What to do
    Put an address word in braces, such as `{Panu}`, write `addressee.m:` and `addressee.f:`, or find a sentence that
    fits everybody.
    """
    for passage in said_to_customers(book):
        pattern = gender_of_addressee(passage.language)
        if pattern is None or passage.sentence.variant.addressee:
            continue
        for match in pattern.finditer(passage.string):
            if is_quoted(passage, match.span()):
                continue
            yield found(
                passage,
                match.span("word"),
                f"`{match['word']}` fits one gender alone",
                "use an address word in braces, or write `addressee.m:` and `addressee.f:`",
            )
