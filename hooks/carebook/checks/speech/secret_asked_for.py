"""The check `secret-asked-for`."""

from collections.abc import Iterator

from carebook.checks.check import check
from carebook.checks.finder import found, said_to_customers
from carebook.languages.negation import negations
from carebook.languages.secrets import knows_secrets, requests, secret_in
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity


@check(Severity.WARNING, knows_secrets, alone=True)
def secret_asked_for(book: Book) -> Iterator[Finding]:
    """No sentence asks a customer for a password, a PIN or the number of a card.

    ## Why it matters
    Whoever is used to being asked tells the next fraud too, and what was said is in the recording. A text with a no
    in it, *please don't tell me your PIN*, is left alone, and so are the last digits of a card and the number of one
    that nobody pays with.

    ## What to do
    Ask for something that only the customer knows and that opens nothing: a case number, a date, an address.
    """
    for passage in said_to_customers(book):
        request, negation = requests(passage.language), negations(passage.language)
        match = secret_in(passage.string, passage.language)
        if match is None or request is None or not request.search(passage.string):
            continue
        if negation is None or not negation.search(passage.string):
            yield found(
                passage,
                match.span(),
                f"this asks for `{match.group()}`",
                "ask for something that opens nothing, such as a case number",
            )
