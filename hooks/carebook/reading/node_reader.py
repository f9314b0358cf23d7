"""What every reader of nodes needs: places, faults, and the pairs of a mapping."""

import re
from collections.abc import Iterator

import yaml

from carebook.model.finding import Fix
from carebook.model.place import Place
from carebook.reading.source_file import SourceFile
from carebook.reading.yaml_nodes import Nodes

_OURS = re.compile(r"#\s*carebook:")


class NodeReader:
    """The nodes of one file with the vocabulary of the site that they are read for."""

    def __init__(self, file: SourceFile, languages: tuple[str, ...], source_language: str) -> None:
        self.file = file
        self.languages = languages
        self.source_language = source_language
        self.nodes = Nodes(file)
        self.place = self.nodes.place
        self.span = self.nodes.span

    @property
    def path(self) -> str:
        """The file's path."""
        return self.file.path

    def report(
        self,
        check: str,
        place: Place,
        message: str,
        help: str = "",  # noqa: A002
        *,
        language: str = "",
        fix: Fix | None = None,
    ) -> None:
        """Record a fault for the check of that name."""
        self.file.report(check, place, message, help, language=language, fix=fix)

    def wrong_type(self, node: yaml.Node, what: str, expected: str, language: str = "") -> None:
        """Report that a value is not of the kind that its field needs."""
        self.report(
            "wrong-type",
            self.place(node),
            f"{what} is {_kind_of(node)}",
            f"it takes {expected}",
            language=language,
        )

    def pairs(self, node: yaml.MappingNode) -> Iterator[tuple[yaml.ScalarNode, yaml.Node]]:
        """Yield the keys and values of a mapping; of doubled keys the first, the others are reported."""
        seen: dict[str, yaml.ScalarNode] = {}
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode):
                self.report(
                    "wrong-type",
                    self.place(key),
                    "a name is needed here",
                    "a text that begins with `{` or `[` goes between double quotes",
                )
                continue
            first = seen.setdefault(key.value, key)
            if first is not key:
                self.report(
                    "duplicate-key",
                    self.place(key),
                    f"`{key.value}` stands here again; it is already at line {self.place(first).line}",
                    "keep the right one and delete the other: only the first is used",
                )
                continue
            yield key, value

    def refuse_comment_after(self, node: yaml.ScalarNode, language: str = "") -> bool:
        """Report a comment behind a text, which may be a part of it that YAML has cut off."""
        text = self.file.clean
        _, end = self.span(node)
        line_end = text.find("\n", end)
        rest = text[end : line_end if line_end >= 0 else len(text)]
        if "#" not in rest:
            return False
        comment = rest.lstrip(" \t")
        if not comment.startswith("#") or _OURS.match(comment):
            return False
        quoted = bool(node.style)  # the C parser says "" of a plain text, the pure one None
        index = end + len(rest) - len(comment)
        self.report(
            "comment-after-text",
            self.file.place(index, len(comment.rstrip())),
            "a comment stands behind a text"
            if quoted
            else "YAML cuts the text at ` #`: what follows is lost",
            "give the comment a line of its own, above the text"
            if quoted
            else "put the whole text between double quotes; if it is a comment, give it a line of its own",
            language=language,
        )
        return True


def _kind_of(node: yaml.Node) -> str:
    if isinstance(node, yaml.MappingNode):
        return "a group of names" if node.value else "empty"
    if isinstance(node, yaml.SequenceNode):
        return "a list" if node.value else "empty"
    return f"`{node.value}`" if node.value else "empty"
