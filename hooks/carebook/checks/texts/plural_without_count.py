"""The check `plural-without-count`."""

from collections.abc import Iterator

from carebook.checks.check import check, is_reported
from carebook.checks.parity import DeclaredText, declared_texts
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity
from carebook.model.placeholders import blanks
from carebook.model.text import Wording
from carebook.reading.nearest import did_you_mean


@check(Severity.ERROR, alone=True)
def plural_without_count(book: Book) -> Iterator[Finding]:
    """A plural says by which placeholder it goes, and that is one of kind `count`.

    ## Why it matters
    Without it nobody can tell which of the forms fits.

    ## What to do
    Write `by: minutes` beside the forms, with the name of a placeholder that is declared with
    `kind: count`.
    """
    for one in declared_texts(book):
        for language, wording in one.text.wordings.items():
            if not any(sentence.variant.plural for sentence in wording.sentences):
                continue
            if not is_reported(book, one.entry, "kind") and (message := _fault(one, wording)):
                place = wording.by.place if wording.by and wording.by.name else wording.place
                yield Finding(place, message, _remedy(one, wording), entry=one.entry, language=language)


def _fault(one: DeclaredText, wording: Wording) -> str:
    if wording.by is None:
        return "the plural does not say by which placeholder it goes"
    name = wording.by.name
    if one.declared is None or not name:  # a blank of the interface, or unreadable and reported
        return ""
    if name in one.declared:
        kind = one.declared[name].kind
        return "" if kind == "count" else f"the plural goes by `{name}`, which is a {kind} and no count"
    if any(blank.name == name for _, sentence in one.text.sentences() for blank in blanks(sentence.string)):
        return ""  # it is reported as undeclared
    return f"the plural goes by `{name}`, which is not declared"


def _remedy(one: DeclaredText, wording: Wording) -> str:
    counts = [name for name, placeholder in (one.declared or {}).items() if placeholder.kind == "count"]
    if wording.by is None:
        return f"add `by: {counts[0] if counts else 'name-of-the-placeholder'}` beside its forms"
    return did_you_mean(wording.by.name, counts) or "name a placeholder that is declared with `kind: count`"
