"""The check `missing-language`."""

from bisect import bisect_right
from collections.abc import Iterator

from carebook.checks.check import check
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity
from carebook.model.place import Place
from carebook.reading.nearest import nearest
from carebook.settings import Language, State


@check(Severity.ERROR, alone=True)
def missing_language(book: Book) -> Iterator[Finding]:
    """A text stands in every language that is published.

    ## Why it matters
    An agent whose caller speaks that language finds nothing to say.

    ## What to do
    Add a line for the language. A language whose translation is under way is `partial` or `draft` in
    mkdocs.yml: there a missing text is a warning, or only counted. Texts that need not be everywhere,
    such as notes and help, are not asked for.
    """
    misplaced = _misplaced(book)
    for entry, text in book.texts:
        if not text.needed or not text.wordings:  # a text in no language is a missing field
            continue
        missing = [one for one in book.settings.languages if one.code not in text.wordings]
        meant = {nearest(name, [one.code for one in missing]) for name in misplaced.get(text.place, ())}
        for language in missing:
            if language.code not in meant:
                yield Finding(
                    text.place,
                    f"`{text.field}` is missing in `{language.code}`",
                    f'add a line `{language.code}: "…"`',
                    entry=entry,
                    language=language.code,
                    severity=_severity(language),
                )


def _severity(language: Language) -> Severity | None:
    return Severity.WARNING if language.state is State.PARTIAL else None


def _misplaced(book: Book) -> dict[Place, list[str]]:
    """Return, by the place of a text, languages of it that have been reported: misspelt, or indented wrongly."""
    places: dict[str, list[Place]] = {}
    for _, text in book.texts:
        places.setdefault(text.place.path, []).append(text.place)
    found: dict[Place, list[str]] = {}
    for fault in book.faults:
        place = fault.finding.place
        above = sorted(places.get(place.path, ()))
        if fault.check in ("unknown-language", "unknown-field") and above and above[0] < place:
            text_place = above[bisect_right(above, place) - 1]
            found.setdefault(text_place, []).append(_word_at(book, place))
    return found


def _word_at(book: Book, place: Place) -> str:
    return book.line(place)[place.column - 1 :][: place.length]
