"""A script as a role-play: what each of its cards takes from it."""

from collections.abc import Iterator, Mapping

from carebook.model.book import Book
from carebook.model.entries import Branch, Script
from carebook.model.page import ROLE_PLAY
from carebook.model.place import Reference


def turns(script: Script) -> Iterator[tuple[Branch, ...]]:
    """Yield, step by step, the ways on between which whoever plays the caller chooses."""
    for step in script.steps:
        branches = tuple(branch for branch in step.next if branch.when and branch.at_most != 0)
        if branches:
            yield branches


def avoided(script: Script) -> Iterator[Reference]:
    """Yield what is not said in any of the steps, each phrase once."""
    seen: set[str] = set()
    for step in script.steps:
        for reference in step.avoid:
            if reference.name not in seen:
                seen.add(reference.name)
                yield reference


def on_cards(script: Script) -> Iterator[str]:
    """Yield the ids of all that the cards of a script show something of."""
    yield script.id
    yield from (opening.id for opening in script.openings)
    for step in script.steps:
        yield step.id
        yield from (reference.name for reference in step.say[:1])
    yield from (reference.name for reference in avoided(script))


def pages_with_cards(book: Book) -> Mapping[str, str]:
    """Return the scripts of which there are cards, with the first page that shows them."""
    found: dict[str, str] = {}
    for page in book.source_pages:
        for block in page.blocks:
            if block.kind.name == ROLE_PLAY:
                found.setdefault(block.argument.name, page.path)
    return found
