"""The check `translated-differently`."""

from collections.abc import Iterator

from carebook.checks.check import check
from carebook.checks.translations import Translation, translations
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity

_IN_A_CASE = ("example",)
"""Fields that stand inside a sentence, in whichever form that wants."""


@check(Severity.INFO)
def translated_differently(book: Book) -> Iterator[Finding]:
    """The same sentence is the same in the other language too.

    ## Why it matters
    Two agents say it differently, and whoever searches for one does not find the other.

    ## What to do
    Take the better of the two for both. If they mean different things, say so in the source.
    """
    first: dict[tuple[str, str, str], Translation] = {}
    for one in translations(book):
        if one.text.field in _IN_A_CASE or len(one.source.sentences) > 1 or len(one.target.sentences) > 1:
            continue
        said, target = one.source.sentences[0].string.strip(), one.target.sentences[0]
        key = one.target.language, one.text.field, said.lower()
        if key not in first:
            first[key] = one
        elif target.string.strip().lower() != first[key].target.sentences[0].string.strip().lower():
            before = first[key].target.sentences[0]
            yield Finding(
                target.place,
                f"the same source is `{before.string}` at {before.place.path}:{before.place.line}",
                "say it in one way",
                entry=one.entry,
                language=one.target.language,
            )
