"""The check `id-without-prefix`."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from carebook.checks.check import check
from carebook.checks.nouns import a
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity
from carebook.model.place import Reference


class _Owner(NamedTuple):
    """An entry with the ids of its parts."""

    kind: str
    id: str
    part: str
    parts: Sequence[Reference]


@check(Severity.ERROR)
def id_without_prefix(book: Book) -> Iterator[Finding]:
    """The id of a part begins with the id of what it is a part of, and a dot.

    ## Why it matters
    Everybody sees where a step or a heading belongs, and two scripts can both have a step `close`.

    ## What to do
    Put the id of the script, checklist, lesson or page in front: `angry-customer.close`.
    """
    for owner in _owners(book):
        prefix = f"{owner.id}."
        wrong = [part for part in owner.parts if part.name and not part.name.startswith(prefix)]
        if not owner.id or not wrong:
            continue
        if len(wrong) == len(owner.parts) > 1:  # then it is rather the owner's id that has changed
            yield Finding(
                wrong[0].place,
                f"none of the {len(wrong)} ids in the {owner.kind} `{owner.id}` begins with `{prefix}`",
                f"put `{prefix}` in front of them, or give the {owner.kind} the id that they begin with",
                entry=owner.id,
            )
            continue
        for part in wrong:
            yield Finding(
                part.place,
                f"the id of {a(owner.part)} of `{owner.id}` begins with `{prefix}`, and `{part.name}` does not",
                f"write `{prefix}{part.name.rpartition('.')[2]}`",
                entry=owner.id,
            )


def _owners(book: Book) -> Iterator[_Owner]:
    for script in book.scripts:
        openings = [Reference(opening.id, opening.place) for opening in script.openings]
        steps = [Reference(step.id, step.place) for step in script.steps]
        yield _Owner("script", script.id, "part", [*openings, *steps])
    for checklist in book.checklists:
        items = [Reference(item.id, item.place) for item in checklist.items]
        yield _Owner("checklist", checklist.id, "item", items)
    for lesson in book.lessons:
        questions = [Reference(question.id, question.place) for question in lesson.questions]
        yield _Owner("lesson", lesson.id, "question", questions)
    for page in book.source_pages:
        headings = [heading.id for heading in page.headings if heading.id.name]
        yield _Owner("page", page.id, "heading", headings)
