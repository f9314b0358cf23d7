"""The check `heading-ids-differ`."""

from collections.abc import Iterator

from carebook.checks.check import check
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity
from carebook.model.page import Heading, Page
from carebook.reading.nearest import nearest


@check(Severity.ERROR, alone=True)
def heading_ids_differ(book: Book) -> Iterator[Finding]:
    """The headings of a page have the same ids in the same order in every language.

    ## Why it matters
    A link to a heading has to lead to the same place whatever language the reader has chosen, and the
    language switcher keeps the reader where they are.

    ## What to do
    Put `{#the-id}` of the source language's heading behind the heading that translates it.
    """
    for page in book.source_pages:
        for language in book.settings.codes:
            other = book.pages.get((language, page.path))
            if other and other is not page:
                yield from _compare(page, other)


def _compare(page: Page, other: Page) -> Iterator[Finding]:
    """Yield what a translation's headings have too many, too few, or in another order."""
    wanted = [heading for heading in page.headings if heading.id.name]
    found = [heading for heading in other.headings if heading.id.name]
    missing = _without(wanted, found)
    extra = _without(found, wanted)
    for heading in extra:
        meant = nearest(heading.id.name, [one.id.name for one in missing])
        if not meant and len(missing) == len(extra) == 1:
            meant = missing[0].id.name
        if meant:
            missing = [one for one in missing if one.id.name != meant]
            message = f"the heading has the id `{heading.id.name}`, in `{page.language}` it has `{meant}`"
            help_ = f"write `{{#{meant}}}`"
        elif heading.id.name in (one.id.name for one in wanted):
            message = f"the id `{heading.id.name}` stands more often on the page than in `{page.language}`"
            help_ = "leave it with one of the headings"
        else:
            message = f"`{page.language}` has no heading with the id `{heading.id.name}`"
            help_ = "take the id away, or give it to the heading of every language"
        yield Finding(heading.id.place, message, help_, entry=page.id, language=other.language)
    for heading in missing:
        yield Finding(
            _place_of_missing(page, other, heading).place,
            f"no heading has the id `{heading.id.name}` of “{heading.title}” in `{page.language}`",
            f"write `{{#{heading.id.name}}}` behind the heading that translates it",
            entry=page.id,
            language=other.language,
        )
    if not extra and not missing:
        yield from _compare_order(page, other, wanted, found)


def _compare_order(page: Page, other: Page, wanted: list[Heading], found: list[Heading]) -> Iterator[Finding]:
    for here, there in zip(found, wanted, strict=False):
        if here.id.name != there.id.name:
            yield Finding(
                here.id.place,
                f"the heading `{here.id.name}` stands where `{page.language}` has `{there.id.name}`",
                "put the headings, with what stands under them, in the same order",
                entry=page.id,
                language=other.language,
            )
            return


def _without(headings: list[Heading], others: list[Heading]) -> list[Heading]:
    """Return the headings whose ids others do not have, each as often as it is too many."""
    left = [heading.id.name for heading in others]
    surplus = []
    for heading in headings:
        if heading.id.name in left:
            left.remove(heading.id.name)
        else:
            surplus.append(heading)
    return surplus


def _place_of_missing(page: Page, other: Page, heading: Heading) -> Heading | Page:
    """Return the translation's heading at the same position if it has no id, else its page."""
    if len(page.headings) == len(other.headings):
        same = other.headings[page.headings.index(heading)]
        if not same.id.name:
            return same
    return other
