"""The check `text-to-review`."""

from collections.abc import Iterator

from carebook.checks.check import check
from carebook.checks.word_difference import difference, vocabularies
from carebook.model.agreement import INTERFACE, PAGE
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity


@check(Severity.WARNING)
def text_to_review(book: Book) -> Iterator[Finding]:
    """A text that has changed in one language has been read again in the others.

    ## Why it matters
    The deadline has moved in English, and in Polish the agent still promises the old one. `translations.lock` holds
    what was agreed together; whichever language changes, the others are to be read. Marks and capitals do not count.

    ## What to do
    Bring the text in line with the change, or see that it says the same already; then run `carebook stamp` with the
    id. If nothing but a slip was mended, write `typo: [en]` under the field, beside the languages: the next
    `carebook stamp` takes the line out.
    """
    if not book.reviews:
        return
    known = vocabularies(book.agreeables)
    for review in book.reviews:
        entry, is_page = review.text.key.entry, review.text.key.field == PAGE
        unit = "line" if is_page else "word"
        changes = ". ".join(
            f"`{language}` has "
            + difference(
                review.before[language],
                review.text.words[language],
                {} if is_page else known[language],
                unit,
            )
            for language in review.changed
        )
        for language in review.unchanged:
            yield Finding(
                review.text.places[language],
                f"`{language}` has not been read since the last change: {changes}",
                f"bring it in line, then `carebook stamp {entry}`",
                entry="" if entry == INTERFACE else entry,
                language=language,
            )
