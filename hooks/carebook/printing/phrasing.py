"""What stands in the middle of a line: emphasis, links, notes, and the parts of sentences that Carebook marks."""

import posixpath
import re
from collections.abc import Callable, Iterable, Mapping
from urllib.parse import unquote, urlsplit

from carebook.printing.content import Block, Inline, inline, language_of, trimmed
from carebook.printing.html_tree import Child, Node

_SOFT_HYPHEN = "\u00ad"
"""No word is divided on paper, so that each is found whole."""
_SPACES = re.compile(r"[ \t\n\r\f]+")
_SAFE = frozenset(("http", "https", "mailto", "tel"))
_SCREEN_ONLY = frozenset(
    (
        "cb-hidden",
        "cb-keepers",
        "cb-pack",
        "cb-copy",
        "cb-qr",
        "cb-qr-paper",  # the book has the code at the head of its article
        "cb-sign",
        "cb-review",  # passes sooner than paper, and follows changes in other languages
        "headerlink",
        "footnote-backref",
    )
)
"""Classes of what means nothing on paper, or is drawn there by the template."""
_DROPPED = frozenset(("button", "select", "svg", "textarea", "audio", "video", "canvas", "map"))
_STYLES: Mapping[str, str] = {
    "strong": "strong",
    "b": "strong",
    "em": "em",
    "i": "em",
    "cite": "em",
    "var": "em",
    "dfn": "em",
    "s": "s",
    "del": "s",
    "strike": "s",
    "code": "code",
    "kbd": "code",
    "samp": "code",
    "sub": "sub",
    "sup": "sup",
    "bdi": "isolated",
}
_ROLES: Mapping[str, str] = {
    "cb-label": "label",
    "cb-blank": "blank",
    "cb-number": "number",
    "cb-leads": "leads",
    "cb-title": "title",
    "cb-unit": "quiet",
    "cb-note": "quiet",
    "cb-scale-hint": "quiet",
    "cb-written": "written",
}


class Phrasing:
    """Reads the words of one page."""

    def __init__(self, address: str, note: Callable[[str], list[Block]]) -> None:
        self._address = address
        self._note = note
        """The id of a footnote to its content; nothing where there is none."""

    def words(self, children: Iterable[Child]) -> list[Inline]:
        """Return inlines; what is a block in a place for words gives its words alone."""
        found: list[Inline] = []
        for child in children:
            if isinstance(child, str):
                self._add(found, _SPACES.sub(" ", child.replace(_SOFT_HYPHEN, "")))
            else:
                for one in self._node(child):
                    self._add(found, one) if isinstance(one, str) else found.append(one)
        return found

    def place(self, name: str) -> str:
        """Return the place of an id in this page."""
        return f"{self._address}#{name}"

    @staticmethod
    def _add(found: list[Inline], string: str) -> None:
        if found and isinstance(found[-1], str):
            joined = found[-1] + string
            found[-1] = joined.replace("  ", " ")
        elif string:
            found.append(string)

    def _node(self, node: Node) -> list[Inline]:
        if node.tag in _DROPPED or _SCREEN_ONLY & set(node.classes) or "hidden" in node.attributes:
            return []
        content = self._styled(node)
        language = language_of(node.attributes)
        if language and content:
            content = [inline("lang", content, **language)]
        if "id" in node.attributes:
            content = [{"t": "anchor", "id": self.place(node.attributes["id"])}, *content]
        return content

    def _styled(self, node: Node) -> list[Inline]:  # noqa: PLR0911  one line for each kind
        if node.tag == "br":
            return [{"t": "br"}]
        if node.tag == "img":
            return self._image(node)
        if node.tag == "input":
            return [_box(node)] if node.attributes.get("type") == "checkbox" else []
        if node.tag == "a":
            return self._link(node)
        inside = self.words(node.children)
        if not inside:
            return []
        role = next((_ROLES[name] for name in node.classes if name in _ROLES), "")
        if role:
            return [inline("role", inside, role=role)]
        style = _STYLES.get(node.tag, "")
        return [inline(style, inside)] if style else inside

    def _image(self, node: Node) -> list[Inline]:
        """Return a picture of the site; of any other, what it shows in words."""
        alt = node.attributes.get("alt", "").strip()
        source = self._on_site(node.attributes.get("src", ""))
        if not source:
            return [alt] if alt else []
        return [{"t": "image", "src": source.partition("#")[0], "alt": alt}]

    def _link(self, node: Node) -> list[Inline]:
        inside = trimmed(self.words(node.children))
        address = node.attributes.get("href", "")
        if "footnote-ref" in node.classes:
            note = self._note(address.removeprefix("#"))
            return [{"t": "note", "c": note, "id": self.place(address.removeprefix("#"))}] if note else inside
        if not inside:
            return []
        if _scheme(address):
            return [inline("link", inside, url=address)] if _scheme(address) in _SAFE else inside
        target = self._on_site(address)
        if not target:
            return inside
        # A number already says where to go on, and the glossary is where everybody looks for terms.
        brief = "cb-explained" in node.classes or any("cb-number" in one.classes for one in node.all())
        return [inline("link", inside, to=target, brief=brief)]

    def _on_site(self, address: str) -> str:
        """Return an address of a page as an address in the site; nothing where it leads out of it."""
        try:
            parts = urlsplit(address)
        except ValueError:
            return ""
        if parts.scheme or parts.netloc or parts.path.startswith("/"):
            return ""
        fragment = f"#{unquote(parts.fragment)}" if parts.fragment else ""
        if not parts.path:
            return self._address + fragment if fragment else ""
        path = posixpath.normpath(posixpath.join(posixpath.dirname(self._address), unquote(parts.path)))
        return "" if path.startswith("..") else path + fragment


def _scheme(address: str) -> str:
    """Return the scheme of an address; nothing of one that is relative, or none at all."""
    try:
        return urlsplit(address).scheme
    except ValueError:
        return ""


def _box(node: Node) -> Inline:
    return {"t": "tick", "on": "checked" in node.attributes}
