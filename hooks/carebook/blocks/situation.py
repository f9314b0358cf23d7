"""A card that leads to a script: what it is called, and what callers say when it begins."""

from xml.etree.ElementTree import Element

from carebook.blocks.elements import make
from carebook.blocks.script import heard
from carebook.blocks.showing import Showing
from carebook.blocks.titles import link_to
from carebook.model.entries import Script

CARDS = "cb-cards"
"""The list that cards stand in; those that follow each other in a page stand in one."""
_QUOTES = 2


def show_situation(show: Showing, name: str, level: int) -> Element | None:  # noqa: ARG001  a card has no heading
    """Return a list with the card of a script; None where there is no such script."""
    script = show.book.entries.get(name)
    if not isinstance(script, Script):
        return None
    quotes = heard(show, script.openings[0], _QUOTES) if script.openings else None
    card = make("li", make("p", link_to(show, script.id), css="cb-card-title"), quotes, css="cb-card")
    return make("ul", card, css=CARDS)
