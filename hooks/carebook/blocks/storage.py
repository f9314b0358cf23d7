"""What the site keeps on a reader's device, as lists for the page on privacy."""

from xml.etree.ElementTree import Element

from carebook.blocks.elements import make
from carebook.blocks.showing import Showing
from carebook.model.storage import STORED, Kept, Stored


def show_storage(show: Showing, _name: str, _level: int) -> Element:
    """Return what is kept, by how long."""
    lists = [
        [make("p", show.label(f"storage.until.{kept}")), make("ul", [_line(show, one) for one in stored])]
        for kept in Kept
        if (stored := [one for one in STORED if one.kept is kept])
    ]
    return make("div", lists, css="cb-storage")


def _line(show: Showing, stored: Stored) -> Element:
    return make("li", show.word(f"storage.{stored.what}"), ": ", make("code", stored.key))
