"""The check `unknown-address-form`."""

from collections.abc import Iterator

from carebook.checks.check import check
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity
from carebook.model.text import ADDRESSEES

_NAMES = " or ".join(f"`{name}`" for name in ADDRESSEES)


@check(Severity.ERROR)
def unknown_address_form(book: Book) -> Iterator[Finding]:
    """The forms of an address word are for a man, a woman, several people or somebody unknown.

    ## Why it matters
    A form under any other name is used by nobody.

    ## What to do
    Call it `m`, `f`, `many` or `unknown`.
    """
    for language, address in book.address.items():
        for word, forms in address.words.items():
            for name, form in forms.items():
                if name not in ADDRESSEES:
                    message = f"`{name}` is no addressee; `{word}` has this form for nobody"
                    yield Finding(form.place, message, f"call it {_NAMES}", language=language)
