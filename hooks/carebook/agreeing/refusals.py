"""What is not agreed on: ids and languages that are none, and a book with errors."""

from collections.abc import Collection, Sequence

from carebook.checks.run import errors_in
from carebook.model.agreement import INTERFACE
from carebook.model.book import Book
from carebook.reading.nearest import did_you_mean
from carebook.writing.refusal import Refusal


def refuse_errors(book: Book) -> None:
    """Raise `Refusal` for a book with errors."""
    errors = errors_in(book)
    if errors:
        raise Refusal(f"the book has errors, at {errors[0].place} for one; `carebook check` lists them")


def refuse_unknown(known: Collection[str], ids: Sequence[str]) -> None:
    """Raise `Refusal` for an id that nothing with texts has."""
    for name in ids:
        if not any(belongs(one, name) for one in known):
            help_ = (
                did_you_mean(name, known) or "ids stand in the data files and in the front matter of pages"
            )
            raise Refusal(f"there is nothing to agree on with the id `{name}`; {help_}")


def belongs(entry: str, name: str) -> bool:
    """Tell whether a text is an entry's, or that of a part of it."""
    return entry == name or (name != INTERFACE and entry.startswith(f"{name}."))


def refuse_language(book: Book, code: str) -> None:
    """Raise `Refusal` for a language that the site has not."""
    codes = book.settings.codes
    if code not in codes:
        help_ = did_you_mean(code, codes) or f"there are {', '.join(codes)}"
        raise Refusal(f"`{code}` is no language of this site; {help_}")
