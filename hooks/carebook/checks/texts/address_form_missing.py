"""The check `address-form-missing`."""

from collections.abc import Iterator

from carebook.checks.check import check
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity


@check(Severity.ERROR)
def address_form_missing(book: Book) -> Iterator[Finding]:
    """An address word has a form for a man and one for a woman.

    ## Why it matters
    It stands in dozens of sentences; in each of them half of the customers would be addressed wrongly.

    ## What to do
    Add `m:` or `f:` to the word in address.yml.
    """
    for language, address in book.address.items():
        for word, forms in address.words.items():
            missing = [f"`{form}`" for form in ("m", "f") if form not in forms]
            if missing:
                place = next((form.place for form in forms.values()), address.place)
                message = f"the address word `{word}` has no form {' and no form '.join(missing)}"
                yield Finding(place, message, "add it to the word", language=language)
