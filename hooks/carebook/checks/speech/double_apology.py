"""The check `double-apology`."""

from collections.abc import Iterator

from carebook.checks.check import check
from carebook.checks.finder import found, said_to_customers
from carebook.languages.speech import apologies, knows_apologies
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity
from carebook.model.text import Text


@check(Severity.WARNING, knows_apologies, alone=True)
def double_apology(book: Book) -> Iterator[Finding]:
    """A sentence to a customer apologises once.

    ## Why it matters
    The second apology takes the weight off the first, and the third begs. Between the steps of a script,
    `limit-exceeded` counts.

    ## What to do
    Keep the apology that names the trouble, and take out the other.
    """
    for passage in said_to_customers(book):
        pattern = apologies(passage.language)
        if pattern is None or not isinstance(passage.text, Text) or passage.text.field != "text":
            continue
        matches = list(pattern.finditer(passage.string))
        for match in matches[1:]:
            yield found(
                passage,
                match.span(),
                f"`{match.group()}` apologises after `{matches[0].group()}` has",
                "take one of the two out",
            )
