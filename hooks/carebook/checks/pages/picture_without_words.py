"""The check `picture-without-words`."""

from collections.abc import Iterator

from carebook.checks.check import check
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity


@check(Severity.ERROR)
def picture_without_words(book: Book) -> Iterator[Finding]:
    """A picture says in words what it shows.

    ## Why it matters
    Whoever listens to the page, or reads it where the picture does not load, learns nothing of it; in a printed book
    the words stand for the picture too (WCAG 2.2, 1.1.1; PDF/UA-1, 7.3).

    ## What to do
    Say between the brackets what the reader takes from it, as you would on the phone: `![The form, with its number in
    the top right corner](form.png)`. A picture that only decorates is written in HTML, with `alt=""`.
    """
    for page in book.pages.values():
        for place in page.wordless:
            yield Finding(
                place,
                "the picture does not say what it shows",
                "write it between the brackets, `![what it shows](…)`, or in HTML as `alt`",
                entry=page.id,
                language=page.language,
            )
