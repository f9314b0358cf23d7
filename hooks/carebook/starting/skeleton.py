"""A format to an entry that waits to be filled in, with a comment above each field that says what it is for.

What is to be filled is empty, and `carebook check` finds everything that is: nothing of a skeleton can be
published by mistake.
"""

import textwrap
from collections.abc import Iterator, Mapping, Sequence

from carebook.reading.explanations import explanation
from carebook.reading.fields import Kind, ListKind, Record, ReferenceKind, Scalar, TextKind, Vocabulary
from carebook.reading.formats import ParagraphKind

Plan = Mapping[str, object]
"""The fields to show, in their order: a string that is known, None for what is to be filled, plans of groups."""

INVITATION = "Fill in what is empty; `carebook check` says what still is. These comments may go then."
_WIDTH = 104
_SETTINGS = ("moves", "channels", "audiences")
"""Names that are few enough to be listed; ids are not."""


class Skeletons:
    """Writes entries for the languages and the names of one book."""

    def __init__(self, languages: Sequence[str], vocabulary: Vocabulary) -> None:
        self._languages = languages
        self._vocabulary = vocabulary

    def lines(self, record: Record, plan: Plan) -> list[str]:
        """Return the lines of an entry, or of a group of one."""
        lines: list[str] = []
        for name, known in plan.items():
            kind = record.fields[name].kind
            lines += comment(explanation(record.what, name) + self._choice(kind))
            if isinstance(known, str):
                lines.append(f"{name}: {known}")
            elif isinstance(known, tuple) and isinstance(kind, ListKind) and isinstance(kind.item, Record):
                lines.append(f"{name}:")
                for one in known:
                    lines += _as_item(self.lines(kind.item, one))
            else:
                lines += self._empty(name, kind)
        rest = [name for name in record.fields if name not in plan]
        if rest:
            lines.append("# It may also have:")
            lines += [
                line for name in rest for line in comment(f"  {name}: {explanation(record.what, name)}")
            ]
        return lines

    def _choice(self, kind: Kind) -> str:
        """Return the names to choose from, where they are few."""
        one = kind.item if isinstance(kind, ListKind) else kind
        options: tuple[str, ...] = one.options if isinstance(one, Scalar) else ()
        if isinstance(one, ReferenceKind):
            options = tuple(
                name for of in one.of if of in _SETTINGS for name in self._vocabulary.names.get(of, ())
            )
        if not options:
            return ""
        return f"; {'one' if one is kind else 'any'} of: {', '.join(options)}"

    def _empty(self, name: str, kind: Kind) -> Iterator[str]:
        if isinstance(kind, TextKind):
            blank = '[""]' if kind.many else '""'
            yield f"{name}:"
            yield from (f"  {language}: {blank}" for language in self._languages)
        elif isinstance(kind, ListKind) and isinstance(kind.item, ParagraphKind):
            yield f"{name}:"
            yield from _as_item([f'{language}: ""' for language in self._languages])
        else:
            yield f'{name}: ""'


def comment(text: str) -> list[str]:
    """Return a text as comment lines; two blanks at its beginning indent it."""
    lead = text[: len(text) - len(text.lstrip())]
    wrapped = textwrap.wrap(text, _WIDTH, subsequent_indent=lead + "  ", break_on_hyphens=False)
    return [f"# {line}" for line in wrapped]


def _as_item(lines: list[str]) -> list[str]:
    """Return lines as one item of a list: its first field behind the hyphen, comments above that."""
    first = next(number for number, line in enumerate(lines) if not line.startswith("#"))
    marks = ["  "] * first + ["  - "] + ["    "] * (len(lines) - first - 1)
    return [mark + line for mark, line in zip(marks, lines, strict=True)]
