"""Links to the decks of a page's language: its own, and those that lead from it to each other language.

Which of them there are, and how large they are, is known when all are made: `site/` puts it in, and takes out links
that lead nowhere.
"""

from xml.etree.ElementTree import Element

from carebook.blocks.elements import make
from carebook.blocks.showing import Showing


def deck_name(reader: str, caller: str = "") -> str:
    """Return the name of the file of a deck."""
    return f"cards-{reader}-{caller}.apkg" if caller else f"cards-{reader}.apkg"


def show_decks(show: Showing, _name: str, _level: int) -> Element:
    """Return the links, with how a deck is taken in."""
    others = [code for code in show.book.settings.codes if code != show.language]
    pairs = [
        make("p", show.label("decks.pair")),
        make("ul", [_link(show, code, deck_name(show.language, code)) for code in others]),
    ]
    return make(
        "div",
        make("p", show.label("decks.own")),
        make("ul", _link(show, show.language, deck_name(show.language))),
        pairs if others else None,
        make("p", show.word("decks.how")),
        css="cb-decks",
    )


def _link(show: Showing, language: str, file: str) -> Element:
    name = show.span(show.book.settings.language(language).name, language)
    return make("li", make("a", name, css="cb-deck", href=f"deck:{file}"))
