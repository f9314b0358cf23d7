"""The switch with which trainers say that they prepare lessons: `tray.js` then adds what they need, on this device."""

from xml.etree.ElementTree import Element

from carebook.blocks.elements import make
from carebook.blocks.showing import Showing


def show_tray(show: Showing, _name: str, _level: int) -> Element:
    """Return the switch and what it does; a stylesheet hides both where there are no scripts."""
    box = make("input", type="checkbox", role="switch", autocomplete="off")
    switch = make("p", make("label", box, " ", show.word("tray.prepare")))
    return make("div", switch, make("p", show.word("tray.how"), css="cb-note"), css="cb-prepare")
