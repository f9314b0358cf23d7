"""What entries, pages and headings are called in the language of a page, and links to them."""

import posixpath
import re
from xml.etree.ElementTree import Element

from carebook.blocks.elements import Content, fill, make
from carebook.blocks.showing import Name, Showing
from carebook.model.entries import Entry, Item, Opening, Phrase, Question, Source, Term
from carebook.model.role_play import pages_with_cards
from carebook.model.text import Wording

ALL_CARDS = "role-play"
"""What belongs to a script and has all its cards."""
_MARKS = re.compile(r"[*`]")


def title_of(show: Showing, name: str) -> Name | None:
    """Return what something with an id is called; None where there is no such thing."""
    entry = show.book.entries.get(name)
    if entry is None:
        return _page_or_heading(show, name)
    match entry:
        case Term():
            return term_name(show, entry)
        case Source():
            return source_title(show, entry)
    wording = _wording(show, entry)
    return Name(show.plain(wording), wording.language) if wording else None


def _wording(show: Showing, entry: Entry) -> Wording | None:
    match entry:
        case Phrase():
            return show.told(entry.title) or show.said(entry.text)
        case Opening() | Item() | Question():
            return show.told(entry.text)
    return show.told(getattr(entry, "title", None))


def term_name(show: Showing, term: Term) -> Name:
    """Return the word to use for a term, of several the first."""
    for language in (show.language, show.book.settings.source):
        words = term.words.get(language)
        if words and words.use:
            return Name(words.use[0].name, language)
    return Name(term.keep or term.id, show.language)


def source_title(show: Showing, source: Source) -> Name:
    """Return the title of a source, in the language that it is written in where it has one only."""
    wording = show.told(source.title)
    if wording:
        return Name(show.plain(wording), wording.language)
    return Name(source.name or source.id, source.language or show.language)


def _page_or_heading(show: Showing, name: str) -> Name | None:
    home = show.book.homes.get(name)
    if home is None:
        return None
    for language in (show.language, show.book.settings.source):
        page = show.book.pages.get((language, home.path))
        if page is None:
            continue
        titles = (heading.title for heading in page.headings if heading.id.name == name)
        title = next(titles, "") if home.fragment else page.title
        if title:
            return Name(_MARKS.sub("", title), language)
    return None


def address_of(show: Showing, name: str) -> str | None:
    """Return the relative Markdown link that leads to an id; None where it is nowhere on the site."""
    home = show.book.homes.get(name)
    if home is None:
        return None
    return place_on(show, home.path, home.fragment)


def place_on(show: Showing, path: str, fragment: str) -> str:
    """Return the Markdown link from the page that is shown to a place in it or in another."""
    if path == show.page and fragment:
        return f"#{fragment}"
    return posixpath.relpath(path, posixpath.dirname(show.page) or ".") + (f"#{fragment}" if fragment else "")


def link_to(show: Showing, name: str, *, address: str | None = None, before: Content = None) -> Element:
    """Return a link to something under its own title; words alone where there is nothing to link to.

    It leads home, unless another address is given.
    """
    address = address or address_of(show, name)
    return make("a" if address else "span", before, _title(show, name), href=address or "")


def links_to(show: Showing, names: list[str], css: str) -> Element | None:
    """Return a list of links; None where there is nothing to link to."""
    items = [make("li", link_to(show, name)) for name in names if name]
    return make("ul", items, css=css) if items else None


def link_to_cards(show: Showing, name: str) -> Element | None:
    """Return a link to the role-play cards of a script; None where no page shows them."""
    path = pages_with_cards(show.book).get(name)
    if path is None:
        return None
    return make("a", show.word("role-play.link"), href=place_on(show, path, f"{name}--{ALL_CARDS}"))


def resolve_links(show: Showing, root: Element) -> None:
    """Make Markdown links of the `id:` links of a page; one that leads nowhere keeps its words alone."""
    for link in root.iter("a"):
        address = link.get("href", "")
        if not address.startswith("id:"):
            continue
        name = address.removeprefix("id:")
        if not len(link) and not (link.text or "").strip():
            link.text = None
            fill(link, _title(show, name))
        found = address_of(show, name)
        if found:
            link.set("href", found)
        else:
            link.tag = "span"
            del link.attrib["href"]


def _title(show: Showing, name: str) -> Content:
    title = title_of(show, name)
    return show.span(title.string, title.language) if title else name
