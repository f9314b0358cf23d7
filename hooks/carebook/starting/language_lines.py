"""A data file with texts in many languages to the same file with those of some, comments and all."""

import re
from collections.abc import Collection, Sequence

_KEY = re.compile(r"(?P<indent> *)(?P<key>[A-Za-z-]+):")


def keep_languages(text: str, present: Collection[str], wanted: Sequence[str]) -> str:
    """Return a text whose lines for languages are only the wanted ones, in their order.

    `present` are the languages that the text has. A comment goes with the line below it.
    """
    kept: list[str] = []
    group: dict[str, list[str]] = {}
    comments: list[str] = []
    indent = ""
    lines = text.splitlines(keepends=True)
    number = 0
    while number < len(lines):
        line = lines[number]
        match = _KEY.match(line)
        if match and match["key"] in present and (not group or match["indent"] == indent):
            end = _end_of_block(lines, number, len(match["indent"]))
            group[match["key"]] = comments + lines[number:end]
            indent, comments, number = match["indent"], [], end
            continue
        if line.lstrip().startswith("#"):
            comments.append(line)
        else:
            kept += _in_order(group, wanted) + comments + [line]
            group, comments = {}, []
        number += 1
    return "".join(kept + _in_order(group, wanted) + comments)


def _end_of_block(lines: Sequence[str], start: int, indent: int) -> int:
    """Return the number of the line behind what stands deeper than the line at `start`."""
    end = start + 1
    while end < len(lines):
        line = lines[end]
        deeper = len(line) - len(line.lstrip(" ")) > indent and line.strip()
        if not deeper:
            break
        end += 1
    return end


def _in_order(group: dict[str, list[str]], wanted: Sequence[str]) -> list[str]:
    return [line for language in wanted for line in group.get(language, ())]
