"""A page of the site to content for paper: whatever Markdown and its extensions make."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from carebook.printing.content import (
    Block,
    Converter,
    Inline,
    block,
    inline,
    language_of,
    paragraph,
    trimmed,
    with_id,
)
from carebook.printing.entry_content import ENTRY_PARTS
from carebook.printing.html_tree import Child, Node, read_html
from carebook.printing.phrasing import Phrasing
from carebook.printing.spoken_pages import Spoken, with_spoken

_HEADING = re.compile(r"h([1-6])")
_SCREEN_ONLY = frozenset(
    (
        "cb-tools",
        "cb-kept",
        "cb-prepare",
        "cb-print",
        "cb-speller",
        "cb-hidden",
        "cb-used",
        "cb-role-links",
        "footnote",
    )
)
_LEFT_OUT = re.compile(
    r'<a class="cb-(?:link|edit|report)"[^>]*><span class="cb-hidden">[^<]*</span></a>'
    r'|<details class="cb-reasons cb-used">.*?</details>',
    re.DOTALL,
)
"""A third of a page, which is for screens alone: it need not even be read."""
_ALIGNED = re.compile(r"text-align:\s*(left|center|right)")


class PageContent(NamedTuple):
    """A page as it is printed."""

    title: list[Inline]
    ids: tuple[str, ...]
    """Places of the page itself: its address, and the id of its title."""
    blocks: list[Block]


def page_content(html: str, address: str, title: str, spoken: Spoken | None = None) -> PageContent:
    """Return the content of the page at an address of the site; without a heading it is called by its title.

    What is said to customers is in the page's language, or as `spoken` has it in another.
    """
    root = _read(html, spoken)
    page = _Page(root, address)
    heading = root.first("h1")
    if heading is None:
        return PageContent([title], (address,), page.blocks(root.children))
    page.title = heading
    places = tuple(page.place(one.attributes["id"]) for one in heading.all() if "id" in one.attributes)
    words = trimmed(page.words(heading.children)) or [title]
    return PageContent(words, (address, *places), page.blocks(root.children))


def entry_content(html: str, address: str, entry: str, spoken: Spoken | None = None) -> list[Block]:
    """Return what a page shows of one entry that is at home there; nothing where it shows none."""
    root = _read(html, spoken)
    found = next((node for node in root.all() if node.attributes.get("id") == entry), None)
    return _Page(root, address).blocks([found]) if found else []


def fragment_content(html: str) -> list[Block]:
    """Return a piece of a page as blocks."""
    root = read_html(html)
    return _Page(root, "").blocks(root.children)


def fragment_words(html: str) -> list[Inline]:
    """Return a piece of a page as what stands in one paragraph."""
    root = read_html(html)
    return trimmed(_Page(root, "").words(root.children))


def _read(html: str, spoken: Spoken | None) -> Node:
    root = read_html(_LEFT_OUT.sub("", html))
    return with_spoken(root, spoken) if spoken else root


class _Page:
    """Reads the blocks of one page."""

    def __init__(self, root: Node, address: str) -> None:
        notes = (node for node in root.all() if "footnote" in node.classes)
        self._notes = {item.attributes.get("id", ""): item for note in notes for item in note.all()}
        phrasing = Phrasing(address, self._note)
        self.words = phrasing.words
        self.place = phrasing.place
        self.title: Node | None = None

    def blocks(self, children: Iterable[Child]) -> list[Block]:
        """Return blocks; words that stand alone become paragraphs."""
        found: list[Block] = []
        line: list[Child] = []
        for child in children:
            if isinstance(child, str) or _is_in_line(child):
                line.append(child)
            elif child is not self.title:
                found += paragraph(self.words(line)) + self._block(child)
                line = []
        return found + paragraph(self.words(line))

    def _block(self, node: Node) -> list[Block]:
        if _SCREEN_ONLY & set(node.classes) or "hidden" in node.attributes:
            return []
        known = next((ENTRY_PARTS[name] for name in node.classes if name in ENTRY_PARTS), None)
        convert = known or _CONVERTED.get(node.tag, _inside)
        blocks = convert(self, node)
        language = language_of(node.attributes)
        if language and blocks:
            blocks = [block("lang", blocks, block=True, **language)]
        place = node.attributes.get("id", "")
        return with_id(blocks, self.place(place)) if place else blocks

    def _note(self, name: str) -> list[Block]:
        return self.blocks(self._notes[name].children) if name in self._notes else []


def _is_in_line(node: Node) -> bool:
    """Tell whether an element stands in the middle of a line: the labels of lists to fill in do not."""
    known = node.tag == "label" and not ENTRY_PARTS.keys().isdisjoint(node.classes)
    return not known and all(one.is_phrasing for one in node.all())


def _inside(page: Converter, node: Node) -> list[Block]:
    return page.blocks(node.children)


def _paragraph(page: Converter, node: Node) -> list[Block]:
    role = "admonition-title" if "admonition-title" in node.classes else ""
    return paragraph(page.words(node.children), role)


def _heading(page: Converter, node: Node) -> list[Block]:
    content = trimmed(page.words(node.children))
    return [block("h", content, level=int(node.tag[1]))] if content else []


def _list(page: Converter, node: Node) -> list[Block]:
    items = [page.blocks(item.children) for item in node.nodes() if item.tag == "li"]
    items = [item for item in items if item]
    ordered = node.tag == "ol"
    start = node.attributes.get("start", "1")
    more = {"start": int(start) if re.fullmatch(r"[0-9]{1,6}", start) else 1} if ordered else {}
    return [{"t": "list", "ordered": ordered, "items": items} | more] if items else []


def _terms(page: Converter, node: Node) -> list[Block]:
    found: list[Block] = []
    for one in node.nodes():
        if one.tag == "dt":
            found.append({"t": "term", "name": trimmed(page.words(one.children)), "c": []})
        elif one.tag == "dd" and found:
            found[-1]["c"] += page.blocks(one.children)
    return found


def _quote(page: Converter, node: Node) -> list[Block]:
    return [block("quote", page.blocks(node.children))]


def _code(page: Converter, node: Node) -> list[Block]:  # noqa: ARG001  as all of them
    text = node.text.strip("\n")
    return [{"t": "listing", "c": [text]}] if text.strip() else []


def _rule(page: Converter, node: Node) -> list[Block]:  # noqa: ARG001
    return [{"t": "rule"}]


def _details(page: Converter, node: Node) -> list[Block]:
    """Return an open box: nothing is folded on paper."""
    summary = next((one for one in node.nodes() if one.tag == "summary"), None)
    rest = [child for child in node.children if child is not summary]
    title = paragraph(page.words(summary.children), "admonition-title") if summary else []
    return [block("box", title + page.blocks(rest), role="note")]


def _division(page: Converter, node: Node) -> list[Block]:
    if "admonition" in node.classes:
        return [block("box", page.blocks(node.children), role="note")]
    if "tabbed-set" in node.classes:
        return _tabs(page, node)
    return page.blocks(node.children)


def _tabs(page: Converter, node: Node) -> list[Block]:
    """Return the tabs below each other, each with its label."""
    labels = [one for one in node.all() if one.tag == "label"]
    tabs = [one for one in node.all() if "tabbed-block" in one.classes]
    found: list[Block] = []
    for label, tab in zip(labels, tabs, strict=False):
        found += paragraph([inline("role", page.words(label.children), role="label")], "label")
        found += page.blocks(tab.children)
    return found


def _table(page: Converter, node: Node) -> list[Block]:
    rows = [one for one in node.all() if one.tag == "tr"]
    cells = [[_cell(page, one) for one in row.nodes() if one.tag in ("td", "th")] for row in rows]
    width = max((sum(cell["across"] for cell in row) for row in cells), default=0)
    if not width:
        return []
    head = node.first("thead")
    heads = len([one for one in head.all() if one.tag == "tr"]) if head else 0
    caption = node.first("caption")
    return [
        {
            "t": "table",
            "columns": _widths(cells, width),
            "head": cells[:heads],
            "rows": cells[heads:],
            "caption": trimmed(page.words(caption.children)) if caption else [],
        }
    ]


def _cell(page: Converter, node: Node) -> dict[str, Any]:
    aligned = _ALIGNED.search(node.attributes.get("style", ""))
    align = aligned[1] if aligned else node.attributes.get("align", "")
    return {
        "c": page.blocks(node.children),
        "align": align if align in ("left", "center", "right") else "",
        "across": _count(node.attributes.get("colspan", "")),
        "down": _count(node.attributes.get("rowspan", "")),
        "scope": "row" if node.tag == "th" else "",
    }


def _count(value: str) -> int:
    return max(1, int(value)) if re.fullmatch(r"[0-9]{1,2}", value) else 1


def _widths(rows: Sequence[Sequence[dict[str, Any]]], width: int) -> list[int]:
    """Return how much each column needs: as its longest cell, within reason, so that short ones stay narrow."""
    needed = [4] * width
    for row in rows:
        column = 0
        for cell in row:
            if cell["across"] == 1 and column < width:
                needed[column] = max(needed[column], min(40, _letters(cell["c"])))
            column += cell["across"]
    return needed


def _letters(content: object) -> int:
    if isinstance(content, str):
        return len(content)
    if isinstance(content, dict):
        return _letters(content.get("c", ""))
    return sum(map(_letters, content)) if isinstance(content, list) else 0


_CONVERTED: Mapping[str, Callable[[Converter, Node], list[Block]]] = {
    "p": _paragraph,
    "h1": _heading,
    "h2": _heading,
    "h3": _heading,
    "h4": _heading,
    "h5": _heading,
    "h6": _heading,
    "ul": _list,
    "ol": _list,
    "dl": _terms,
    "blockquote": _quote,
    "pre": _code,
    "hr": _rule,
    "details": _details,
    "div": _division,
    "table": _table,
}
