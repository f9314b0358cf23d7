"""Small builders of elements. Whatever they are given is text and stays text."""

from collections.abc import Iterable
from typing import TypeAlias
from xml.etree.ElementTree import Element

from markdown.util import AMP_SUBSTITUTE, ETX, STX, AtomicString

Content: TypeAlias = "Element | str | Iterable[Content] | None"
"""What an element is filled with, in order; nothing is passed over."""

# As Markdown writes an escaped character until the tree is done, so that no other extension takes a brace
# for an attribute list, a bracket for a marker, or `&lt;` for anything but these four characters.
_ESCAPES = {ord(sign): f"{STX}{ord(sign)}{ETX}" for sign in "{}["} | {
    ord("&"): f"{AMP_SUBSTITUTE}amp;",
    ord(STX): None,
    ord(ETX): None,
}


def make(tag: str, *content: Content, css: str = "", **attributes: str) -> Element:
    """Return an element; `data_entry="x"` gives it the attribute `data-entry`, empty ones are left out."""
    box = Element(tag)
    if css:
        box.set("class", css)
    for name, value in attributes.items():
        if value:
            box.set(name.rstrip("_").replace("_", "-"), literal(value))
    fill(box, *content)
    return box


def fill(box: Element, *content: Content) -> None:
    """Add content at the end of an element."""
    for part in content:
        if part is None:
            continue
        if isinstance(part, str):
            _add_text(box, part)
        elif isinstance(part, Element):
            box.append(part)
        else:
            fill(box, *part)


def literal(string: str) -> AtomicString:
    """Return a string that Markdown and its other extensions leave as it is."""
    return AtomicString(string.translate(_ESCAPES))


def hidden(string: str) -> Element:
    """Return words for those who do not see the signs."""
    return make("span", string, css="cb-hidden")


def lines(string: str) -> list[Content]:
    """Return a text with its line breaks."""
    first, *rest = string.split("\n")
    content: list[Content] = [first]
    for line in rest:
        content += [make("br"), line]
    return content


def _add_text(box: Element, string: str) -> None:
    if len(box):
        box[-1].tail = AtomicString((box[-1].tail or "") + literal(string))
    else:
        box.text = AtomicString((box.text or "") + literal(string))
