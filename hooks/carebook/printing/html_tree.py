"""HTML to a tree. It is read like a browser reads it, as far as pages need: what is not closed ends where it must."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import TypeAlias

Child: TypeAlias = "Node | str"

_VOID = frozenset(
    "area base br col embed hr img input link meta param source track wbr".split()  # noqa: SIM905  twelve names
)
_UNREAD = frozenset(("script", "style", "template", "iframe", "object", "noscript"))
"""What readers do not see; whatever stands in it goes with it."""
_PHRASING = frozenset(
    "a abbr b bdi bdo br button cite code data del dfn em i img input ins kbd label mark q s samp select "  # noqa: SIM905
    "small span strong sub sup svg textarea time u var wbr".split()
)
_ENDED_BY = {
    "li": frozenset(("li",)),
    "dt": frozenset(("dt", "dd")),
    "dd": frozenset(("dt", "dd")),
    "tr": frozenset(("tr",)),
    "td": frozenset(("td", "th", "tr")),
    "th": frozenset(("td", "th", "tr")),
    "option": frozenset(("option",)),
}
"""An element to those whose beginning ends it."""


@dataclass
class Node:
    """An element; it grows while HTML is read, and nobody changes it after that."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Child] = field(default_factory=list)

    @property
    def classes(self) -> tuple[str, ...]:
        """The names in its attribute `class`."""
        return tuple(self.attributes.get("class", "").split())

    @property
    def is_phrasing(self) -> bool:
        """Whether it stands in the middle of a line."""
        return self.tag in _PHRASING

    def nodes(self) -> Iterator["Node"]:
        """Yield the elements right inside."""
        return (child for child in self.children if isinstance(child, Node))

    def all(self) -> Iterator["Node"]:
        """Yield this element and all inside, in the order of the text."""
        yield self
        for node in self.nodes():
            yield from node.all()

    def first(self, tag: str) -> "Node | None":
        """Return the first element of a name inside."""
        return next((node for node in self.all() if node.tag == tag and node is not self), None)

    @property
    def text(self) -> str:
        """All words inside."""
        return "".join(child if isinstance(child, str) else child.text for child in self.children)


def read_html(html: str) -> Node:
    """Return the tree of a page's content, under a nameless root."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.root


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Node("")
        self._open = [self.root]
        self._unread = ""
        """The element that nobody sees which we are in."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._unread:
            return
        if tag in _UNREAD:
            self._unread = tag
            return
        self._end_what_ends(tag)
        node = Node(tag, {name: value or "" for name, value in attrs})
        self._open[-1].children.append(node)
        if tag not in _VOID:
            self._open.append(node)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if self._unread:
            self._unread = "" if tag == self._unread else self._unread
        elif any(node.tag == tag for node in self._open[1:]):
            while self._open.pop().tag != tag:
                pass

    def handle_data(self, data: str) -> None:
        if not self._unread:
            self._open[-1].children.append(data)

    def _end_what_ends(self, tag: str) -> None:
        """Close what another element ends by beginning: a paragraph before a list, a point before the next."""
        last = self._open[-1].tag
        if (last == "p" and tag not in _PHRASING) or tag in _ENDED_BY.get(last, ()):
            self._open.pop()
