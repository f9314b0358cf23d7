"""How times, sums and addresses are said: as they are written, and in words."""

from xml.etree.ElementTree import Element

from carebook.blocks.elements import make
from carebook.blocks.facts import facts
from carebook.blocks.origin import source_line
from carebook.blocks.showing import Showing
from carebook.model.entries import Saying


def show_sayings(show: Showing, _name: str, _level: int) -> Element | None:
    """Return all sayings; None where there are none."""
    sayings = [_saying(show, saying) for saying in show.book.sayings]
    return make("ul", sayings, css="cb-sayings") if sayings else None


def aloud(show: Showing, saying: Saying) -> Element:
    """Return one saying in the language of what is said, both ways, or that it is missing in it."""
    written, said = show.said(saying.written), show.said(saying.said)
    if written is None or said is None:
        missing = make("p", show.word("phrase.not-translated"), css="cb-missing")
        return make("div", missing, css="cb-said", data_said=saying.id)
    # Figures would be set from right to left in a page that runs so; in their own language they stand as read.
    short = make("bdi", show.plain(written), css="cb-written")
    sentence = make("p", show.plain(said), css="cb-sentence")
    box = make("div", make("p", short), sentence, css="cb-said", data_said=saying.id)
    return show.mark(box, said.language)


def _saying(show: Showing, saying: Saying) -> Element:
    return show.entry(
        saying,
        "li",
        show.prose("p", saying.title, css="cb-title"),
        aloud(show, saying),
        show.prose("p", saying.note, css="cb-note"),
        facts(show, saying, source_line(show, saying.source, "span")),
        css="cb-saying",
    )
