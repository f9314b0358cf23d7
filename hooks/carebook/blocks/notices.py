"""Notices: what everybody must know today. Scripts take away those whose day is over."""

from xml.etree.ElementTree import Element

from carebook.blocks.elements import make
from carebook.blocks.facts import keepers
from carebook.blocks.showing import Showing, joined
from carebook.blocks.titles import link_to
from carebook.languages.display import display_date
from carebook.model.entries import Notice


def show_notices(show: Showing, _name: str, _level: int) -> Element | None:
    """Return all notices; None where there are none."""
    notices = [_notice(show, notice) for notice in show.book.notices]
    return make("ul", notices, css="cb-notices") if notices else None


def _notice(show: Showing, notice: Notice) -> Element:
    day = make("span", show.word("notice.until", date=display_date(notice.until, show.language)))
    entry = notice.entry.name if notice.entry else ""
    about = link_to(show, entry) if entry else None
    box = show.entry(
        notice,
        "li",
        show.prose("p", notice.text, css="cb-notice-text"),
        make("p", joined([about, day], " · "), " ", keepers(show, notice), css="cb-facts"),
        css="cb-notice",
    )
    box.set("data-until", notice.until)
    return box
