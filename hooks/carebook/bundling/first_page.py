"""What people see who unpack a bundle: a page that leads into each language, and a text that says the same."""

from collections.abc import Sequence
from typing import NamedTuple
from xml.etree.ElementTree import Element, SubElement, tostring

from carebook.blocks.words import Words
from carebook.languages.display import direction
from carebook.model.book import Book

_POLICY = "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none'"


class Door(NamedTuple):
    """The way into one language."""

    language: str
    name: str
    """What its speakers call it."""
    address: str


def first_page(book: Book, doors: Sequence[Door]) -> str:
    """Return the page to start from, with a link into each language."""
    source = doors[0].language
    html = Element("html", lang=source, dir=direction(source))
    head = SubElement(html, "head")
    SubElement(head, "meta", charset="utf-8")
    SubElement(head, "meta", {"http-equiv": "Content-Security-Policy", "content": _POLICY})
    SubElement(head, "meta", name="viewport", content="width=device-width, initial-scale=1")
    SubElement(head, "title").text = book.settings.site_name
    SubElement(head, "link", rel="icon", href="data:,")  # so that nothing looks for one
    SubElement(head, "link", rel="stylesheet", href="site/assets/stylesheets/go.css")
    main = SubElement(SubElement(html, "body"), "main")
    SubElement(main, "h1").text = book.settings.site_name
    links = SubElement(main, "ul")
    for door in doors:
        item = SubElement(links, "li", lang=door.language, dir=direction(door.language))
        SubElement(item, "a", href=door.address, hreflang=door.language).text = door.name
        text = Words(book, door.language).find("bundle.offline")
        about = SubElement(item, "p", lang=text.language, dir=direction(text.language))
        about.text = text.string
    edition = SubElement(main, "p")
    edition.text = f"{Words(book, source)('footer.edition')} {book.edition}"
    return "<!doctype html>\n" + tostring(html, encoding="unicode", method="html") + "\n"


def read_me(book: Book, doors: Sequence[Door], start: str, sums: str) -> str:
    """Return what to read first, in each language: how to open the site, and how to tell that it is whole."""
    parts = [f"{book.settings.site_name} · {book.edition}"]
    for door in doors:
        words = Words(book, door.language)
        lines = (
            words("bundle.open", file=start),
            words("bundle.offline"),
            words("bundle.whole", file=sums),
        )
        parts.append("\n".join([door.name, *lines]))
    return "\n\n".join(parts) + "\n"
