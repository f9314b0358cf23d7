"""What the blocks of Carebook show, for paper: cards, steps, lists to tick, figures. Classes are those of `blocks/`."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from carebook.printing.content import Block, Converter, Inline, block, length, paragraph, trimmed, with_id
from carebook.printing.html_tree import Child, Node

_LONGEST_KEPT = 2400
"""As many letters surely fit on one page, also of A5; longer cards may be split."""
_LINES = 3
"""To write on, where an answer is asked for."""
_HEADS = {"caption": "title", "unit": "unit"}
"""What stands above the two columns of a figure to its class."""


def _role(role: str) -> Callable[[Converter, Node], list[Block]]:
    def convert(page: Converter, node: Node) -> list[Block]:
        return paragraph(page.words(node.children), role)

    return convert


def _list(role: str) -> Callable[[Converter, Node], list[Block]]:
    def convert(page: Converter, node: Node) -> list[Block]:
        items = [with_ids(page, item) for item in node.nodes()]
        items = [item for item in items if item]
        return [{"t": "list", "ordered": node.tag == "ol", "role": role, "items": items}] if items else []

    return convert


def with_ids(page: Converter, item: Node, blocks: list[Block] | None = None) -> list[Block]:
    """Return what an item of a list has inside, with its place."""
    inside = page.blocks(item.children) if blocks is None else blocks
    name = item.attributes.get("id", "")
    return with_id(inside, page.place(name)) if name else inside


def _inside(page: Converter, node: Node) -> list[Block]:
    return page.blocks(node.children)


def _box(role: str, content: list[Block]) -> list[Block]:
    return [block("box", content, role=role, keep=length(content) <= _LONGEST_KEPT)] if content else []


def _boxed(role: str) -> Callable[[Converter, Node], list[Block]]:
    return lambda page, node: _box(role, page.blocks(node.children))


# Phrases


def _phrases(page: Converter, node: Node) -> list[Block]:
    return [one for item in node.nodes() for one in with_ids(page, item, _phrase(page, item))]


def _phrase(page: Converter, node: Node) -> list[Block]:
    role = "phrase"
    if "cb-phrase--never" in node.classes:
        role = "never"
    elif any("cb-risk" in one.classes for one in node.all()):
        role = "care"
    return _box(role, page.blocks(node.children))


def _folded(page: Converter, node: Node) -> list[Block]:
    """Return what stands under a line that only unfolds it."""
    return page.blocks(child for child in node.children if child is not _summary(node))


def _with_care(page: Converter, node: Node) -> list[Block]:
    summary = _summary(node)
    return (paragraph(page.words(summary.children), "risk") if summary else []) + _folded(page, node)


def _summary(node: Node) -> Node | None:
    return next((one for one in node.nodes() if one.tag == "summary"), None)


def _variants(page: Converter, node: Node) -> list[Block]:
    items = []
    for variant in node.nodes():
        label, *said = variant.nodes()
        items.append({"label": trimmed(page.words(label.children)), "c": page.blocks(said)})
    return [{"t": "variants", "items": items}]


# Scripts


def _steps(page: Converter, node: Node) -> list[Block]:
    return [
        one
        for number, item in enumerate(node.nodes(), start=1)
        for one in with_ids(page, item, _step(page, item, number))
    ]


def _step(page: Converter, node: Node, number: int) -> list[Block]:
    """Return a step; where it stands is said below its heading, which a line at its end could lose."""
    blocks = page.blocks(node.children)
    if not blocks or blocks[0]["t"] != "h":
        return blocks
    where = [one for one in blocks if one.get("role") == "position"]
    rest = [one for one in blocks[1:] if one.get("role") != "position"]
    return [blocks[0] | {"number": str(number)}, *where, *rest]


def _position(page: Converter, node: Node) -> list[Block]:
    """Return where a step stands; the way back up is for screens."""
    kept: list[Child] = []
    for one in node.nodes():
        if one.tag == "span":
            kept += [" · ", one] if kept else [one]
    return paragraph(page.words(kept), "position")


# Lists to fill in


def _items(page: Converter, node: Node) -> list[Block]:
    return [one for item in node.nodes() for one in with_ids(page, item, _item(page, item))]


def _item(page: Converter, node: Node) -> list[Block]:
    tick = "cb-item--tick" in node.classes
    content = page.blocks(node.children)
    return [block("item", content, tick=tick, keep=length(content) <= _LONGEST_KEPT)] if content else []


def _tick(page: Converter, node: Node) -> list[Block]:
    return paragraph(page.words(one for one in node.nodes() if one.tag != "input"), "item")


def _ticks(page: Converter, node: Node) -> list[Block]:
    return [block("item", page.blocks(one.children), tick=True, keep=True) for one in node.nodes()]


def _scale(page: Converter, node: Node) -> list[Block]:
    legend = node.first("legend")
    values = [one.text for one in node.all() if "cb-value" in one.classes]
    hints = [child for one in node.all() if "cb-scale-hint" in one.classes for child in one.children]
    notes = [one for one in node.nodes() if one.tag == "p"]
    return [
        *(paragraph(page.words(legend.children), "item") if legend else []),
        *page.blocks(notes),
        {"t": "scale", "values": values, "c": trimmed(page.words(hints))},
    ]


def _answer(page: Converter, node: Node) -> list[Block]:
    words = page.words(child for child in node.children if not _is(child, "textarea"))
    return [*paragraph(words, "item"), {"t": "lines", "count": _LINES}]


def _is(child: Child, tag: str) -> bool:
    return isinstance(child, Node) and child.tag == tag


# Lessons


def _questions(page: Converter, node: Node) -> list[Block]:
    """Return questions, and behind the last one the answers."""
    questions = _list("questions")(page, _without_answers(node))
    answers = [_answer_of(page, item) for item in node.nodes()]
    return [*questions, {"t": "answers", "items": answers}] if any(answers) else questions


def _without_answers(node: Node) -> Node:
    def kept(children: Iterable[Child]) -> list[Child]:
        return [one for one in children if not (isinstance(one, Node) and "cb-answer" in one.classes)]

    items: list[Child] = [Node(item.tag, item.attributes, kept(item.children)) for item in node.nodes()]
    return Node(node.tag, node.attributes, items)


def _answer_of(page: Converter, item: Node) -> list[Block]:
    return [one for node in item.nodes() if "cb-answer" in node.classes for one in _folded(page, node)]


# Figures, terms, letters


def _figure(page: Converter, node: Node) -> list[Block]:
    content = page.blocks(node.children)
    return [block("figure", content, keep=length(content) <= _LONGEST_KEPT)]


def _values(page: Converter, node: Node) -> list[Block]:
    rows = [_row(page, one) for one in node.all() if one.tag == "tr"]
    head = {name: _part(page, node.first("caption"), f"cb-{css}") for name, css in _HEADS.items()}
    return [{"t": "values", "items": rows} | head]


def _part(page: Converter, node: Node | None, css: str) -> list[Inline]:
    return [
        word
        for one in (node.all() if node else ())
        if css in one.classes
        for word in page.words(one.children)
    ]


def _row(page: Converter, node: Node) -> dict[str, Any]:
    label, value = (page.words(one.children) for one in node.nodes())
    bar = next((one for one in node.all() if "cb-bar" in one.classes), None)
    return {
        "label": trimmed(label),
        "c": trimmed(value),
        "share": _share(bar.attributes.get("width", "")) if bar else 0,
        "doubtful": bar is not None and bar.first("g") is not None,
        "total": bar is None,
    }


def _share(width: str) -> float:
    try:
        return min(100.0, max(0.0, float(width.removesuffix("%"))))
    except ValueError:
        return 0.0


def _glossary(page: Converter, node: Node) -> list[Block]:
    found: list[Block] = []
    for box in node.nodes():
        name = next((one for one in box.nodes() if one.tag == "dt"), None)
        inside = [block for one in box.nodes() if one.tag == "dd" for block in _definition(page, one)]
        term = {"t": "term", "name": trimmed(page.words(name.children)) if name else [], "c": inside}
        found += with_ids(page, box, [term])
    return found


def _definition(page: Converter, node: Node) -> list[Block]:
    role = next((name.removeprefix("cb-") for name in node.classes if name.startswith("cb-")), "")
    return paragraph(page.words(node.children), role)


def _columns(page: Converter, node: Node) -> list[Block]:
    items = [trimmed(page.words(item.children)) for item in node.nodes()]
    return [{"t": "columns", "items": items}]


_PARAGRAPHS = (
    "when",
    "facts",
    "goal",
    "note",
    "our-view",
    "required",
    "limit",
    "title",
    "source",
    "why",
    "risk",
    "never",
    "sentence",
    "paragraph",
    "missing",
    "card-title",
    "part-entry",
    "question",
    "right",
    "base",
    "spelling-language",
)

ENTRY_PARTS: Mapping[str, Callable[[Converter, Node], list[Block]]] = {
    **{f"cb-{role}": _role(role) for role in _PARAGRAPHS},
    "cb-phrases": _phrases,
    "cb-phrase": _phrase,
    "cb-care": _with_care,
    "cb-reasons": _folded,
    "cb-variants": _variants,
    "cb-path": _boxed("path"),
    "cb-steps": _steps,
    "cb-position": _position,
    "cb-links": _list("links"),
    "cb-branches": _list("branches"),
    "cb-items": _items,
    "cb-tick": _tick,
    "cb-role-title": _role("card-title"),
    "cb-role-card": _boxed("letter"),
    "cb-role-ticks": _ticks,
    "cb-scale": _scale,
    "cb-answer-text": _answer,
    "cb-questions": _questions,
    "cb-parts": _list("parts"),
    "cb-figure": _figure,
    "cb-claim": _boxed("claim"),
    "cb-values": _values,
    "cb-glossary": _glossary,
    "cb-signs": _columns,
    "cb-letter": _boxed("letter"),
    "cb-cards": _list("cards"),
    "cb-sayings": _list("sayings"),
}
"""A class to what it means on paper."""
