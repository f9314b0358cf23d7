"""Text to YAML nodes, whole or, where a part is broken, the parts that are not.

PyYAML's C parser is ten times as quick as the pure one and dies of deep nesting, so depth is bounded first.
"""

import re
from itertools import pairwise
from typing import Any

import yaml

from carebook.model.place import Place
from carebook.reading.source_file import SourceFile
from carebook.reading.yaml_remedies import Trouble, explain, free_lines

Loader: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
DEEPEST = 40
"""Levels; the deepest format has ten."""

_LEAD = re.compile(r"(?:^|[\x85\u2028\u2029])[ \t?:-]*", re.MULTILINE)
_USUAL_LEAD = 12
_LONG_LEAD = re.compile(rf"^[ \t?:-]{{{_USUAL_LEAD + 1}}}", re.MULTILINE)
_ODD_BREAK = re.compile(r"[\x85\u2028\u2029]")
_OPENER = re.compile(r"[\[{]")
# Brackets that close on their line around nothing that could hide another bracket: one level, whatever it is.
_FLAT = re.compile(r"""[\[{](?:[^\[\]{}"'#!\n]|"[^"\\\n\[\]{}]*")*[\]}]""")
# Anchors, aliases and tags begin a word. Looked for by their first sign, which is rare, and not by what is before it.
_PROPERTY = re.compile(r"[&*!](?<![^\s\[{,:-][&*!])(?:(?<=!)|(?=[^\s,\]}]))")
_TOP_LEVEL = re.compile(r"^(?=[^\s#\-\]}])", re.MULTILINE)
_TOP_KEY = re.compile(r"""["']?([^\s"':#]+)["']?\s*:""")
# What word processors and web pages paste where a space belongs.
_ODD = re.compile(r"[\u00a0\u2000-\u200b\u202f\u3000]")
_SPACES = rf"[ \t{_ODD.pattern[1:-1]}]"
_GAPS = re.compile(
    rf"^(?P<indent>(?:{_SPACES}|-)*)"
    rf"(?:[\w.,-]+(?: [\w.,-]+)*(?P<before>{_SPACES}*):(?P<gap>{_SPACES}+|(?=\r?$)))?",
    re.MULTILINE,
)


class _TooDeepError(yaml.YAMLError):
    """More is nested than any format needs, and than the C parser survives."""

    def __init__(self, index: int) -> None:
        super().__init__()
        self.index = index
        """Where the level begins that is one too many."""


class Nodes:
    """The nodes of one file, and the places of nodes."""

    def __init__(self, file: SourceFile) -> None:
        self.file = file
        self.damaged: list[str] = []
        """Keys at the margin whose values could not be read."""
        self.aliases = 0
        """How often the file refers to another place of itself."""

    def root(self) -> yaml.Node | None:
        """Return the root of the file, without the parts that cannot be read; None where nothing can."""
        text = self._straighten_spaces(self.file.clean)
        try:
            node = _compose(text)
        except yaml.YAMLError as error:
            return self._readable_root(text, error)
        if node is not None and _PROPERTY.search(text):
            self._report_properties(text)
        return node

    def place(self, node: yaml.Node) -> Place:
        """Return where a node begins; it covers the node where that ends on the same line."""
        start, end = node.start_mark, node.end_mark
        length = end.index - start.index if start.line == end.line else 1
        return self._at(start, length or 1)

    def span(self, node: yaml.Node) -> tuple[int, int]:
        """Return the indices of a node's first character and of the one after its last."""
        return node.start_mark.index, node.end_mark.index

    def _at(self, mark: Any, length: int = 1) -> Place:  # noqa: ANN401  the C parser has marks of its own
        if self.file.counts_like_yaml:
            return Place(self.file.path, mark.line + 1, mark.column + 1, length)
        return self.file.place(mark.index, length)

    def _straighten_spaces(self, text: str) -> str:
        if not _ODD.search(text):
            return text

        def straighten(match: re.Match[str]) -> str:
            if not _ODD.search(match.group()) or self.file.place(match.start()).line - 1 in free_lines(text):
                return match.group()
            for part in ("indent", "before", "gap"):
                if odd := _ODD.search(text, match.start(part), match.end(part)):
                    self.file.report(
                        "odd-space",
                        self.file.place(odd.start()),
                        f"U+{ord(odd.group()):04X}, a space that only looks like one, "
                        "stands where YAML needs a plain space",
                        "delete it and type a space; it was probably pasted",
                    )
            return _ODD.sub(" ", match.group())

        return _GAPS.sub(straighten, text)

    def _report_properties(self, text: str) -> None:
        for event in yaml.parse(text, Loader):
            anchor = getattr(event, "anchor", None)
            tag = getattr(event, "tag", None)
            if isinstance(event, yaml.AliasEvent):
                self.aliases += 1
                what = f"`*{anchor}` refers to another place of the file"
            elif anchor:
                what = f"`&{anchor}` is an anchor"
            elif tag:
                what = f"`{tag}` is a tag"
            else:
                continue
            self.file.report(
                "anchor-or-tag",
                self._at(event.start_mark),
                what,
                "write the value out; a text that begins with `&`, `*` or `!` needs double quotes",
            )

    def _readable_root(self, text: str, error: yaml.YAMLError) -> yaml.Node | None:
        """Blank what stands under those keys at the margin that cannot be read, and return the root of the rest."""
        starts = [match.start() for match in _TOP_LEVEL.finditer(text)]
        kept = [text[: starts[0]] if starts else ""]
        for start, end in pairwise([*starts, len(text)]):
            part = text[start:end]
            try:
                _compose(part)
            except yaml.YAMLError as fault:
                self._report_error(fault, part, start)
                key = _TOP_KEY.match(part)
                self.damaged.append(key.group(1) if key else "")
                part = re.sub(r"[^\r\n]", " ", part)
            kept.append(part)
        if not self.damaged:
            self._report_error(error, text, 0)
            return None
        try:
            node = _compose("".join(kept))
        except yaml.YAMLError as fault:
            self._report_error(fault, "".join(kept), 0)
            return None
        return node if node is not None and node.value else None

    def _report_error(self, error: yaml.YAMLError, part: str, start: int) -> None:
        trouble = _too_deep(error) if isinstance(error, _TooDeepError) else explain(error, part)
        place = self.file.place(start + trouble.start, trouble.length)
        self.file.report("yaml-syntax", place, trouble.message, trouble.help)


def _compose(text: str) -> yaml.Node | None:
    """Return the root of a text; raises YAMLError."""
    try:
        if _depth_bound(text) > DEEPEST:
            _refuse_depth(text)
        return yaml.compose(text, Loader)
    except (ValueError, OverflowError) as error:
        raise yaml.YAMLError from error  # the pure parser meets an escape of no character


def _refuse_depth(text: str) -> None:
    depth = 0
    for event in yaml.parse(text, Loader):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > DEEPEST:
            mark: Any = event.start_mark  # the C parser has marks of its own
            raise _TooDeepError(mark.index)


def _too_deep(error: _TooDeepError) -> Trouble:
    return Trouble(
        error.index,
        1,
        f"more than {DEEPEST} levels are nested here",
        "no format of this book needs that; look for a `[` or `{` that is never closed",
    )


def _depth_bound(text: str) -> int:
    """Return a number of levels that the text cannot exceed.

    In block style a level costs a column, but for a list under a key, which may stand in the key's own.
    """
    lead = _USUAL_LEAD
    if _LONG_LEAD.search(text) or _ODD_BREAK.search(text):
        lead = max(len(match.group()) for match in _LEAD.finditer(text))
    return 2 * lead + len(_OPENER.findall(_FLAT.sub("", text))) + 3
