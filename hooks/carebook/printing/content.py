"""What a printed page is made of: plain data for the template `book.typ`, which knows each kind by its `t`.

A *block* is a dictionary, an *inline* a string or a dictionary; `c` holds what is inside, `id` the place that links
lead to: the address of a page in the site, with the fragment behind it.
"""

from collections.abc import Iterable
from typing import Any, Protocol, TypeAlias

from carebook.printing.html_tree import Child

Block: TypeAlias = dict[str, Any]
Inline: TypeAlias = "str | dict[str, Any]"


_PART = 35


class Converter(Protocol):
    """Turns what stands in an element into content."""

    def blocks(self, children: Iterable[Child]) -> list[Block]:
        """Return blocks; words that stand alone become paragraphs."""

    def words(self, children: Iterable[Child]) -> list[Inline]:
        """Return what stands in one paragraph."""

    def place(self, name: str) -> str:
        """Return the place of an id in the page."""


def inline(kind: str, content: list[Inline], **more: Any) -> dict[str, Any]:  # noqa: ANN401  whatever JSON can say
    """Return an inline around others."""
    return {"t": kind, "c": content} | more


def block(kind: str, content: list[Any], **more: Any) -> Block:  # noqa: ANN401
    """Return a block around others, or around inlines."""
    return {"t": kind, "c": content} | more


def paragraph(content: list[Inline], role: str = "") -> list[Block]:
    """Return a paragraph; none where there is nothing to read."""
    content = trimmed(content)
    return [{"t": "p", "role": role, "c": content}] if content else []


def trimmed(content: list[Inline]) -> list[Inline]:
    """Return inlines without spaces at their ends; no inlines where there are no words."""
    content = list(content)
    while content and isinstance(content[0], str):
        content[0] = content[0].lstrip(" ")
        if content[0]:
            break
        del content[0]
    while content and isinstance(content[-1], str):
        content[-1] = content[-1].rstrip(" ")
        if content[-1]:
            break
        del content[-1]
    return content


def with_id(blocks: list[Block], place: str) -> list[Block]:
    """Give a place to where blocks begin."""
    if blocks and "id" not in blocks[0]:
        return [{**blocks[0], "id": place}, *blocks[1:]]
    return [{"t": "anchor", "id": place}, *blocks]


def language_of(attributes: dict[str, str]) -> dict[str, str]:
    """Return the language and direction that an element says it is in; nothing where it says none."""
    code = attributes.get("lang", "")
    return {"lang": code, "dir": attributes.get("dir", "ltr")} if code else {}


def length(content: object) -> int:
    """Return about how much room content takes: its letters, and for each of its parts as many as half a line has."""
    if isinstance(content, str):
        return len(content)
    if isinstance(content, dict):
        held = (value for name, value in content.items() if name in ("c", "label", "items", "rows", "head"))
        return _PART + sum(map(length, held))
    return sum(map(length, content)) if isinstance(content, list) else 0
