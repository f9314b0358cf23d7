"""Literate cases: what a check finds in tiny books, for its tests and for those who read its page.

Beside each check stands `<check>.md`. Every `##` heading is a case, its fenced blocks are a book: a block with a file
name behind its language is a file, `yaml phrases/hold.yml` under `_book/`, `markdown en/index.md` under `docs/`. The
last block, `diagnostics`, is what the check finds in that book, in the concise format; `diagnostics full` shows the
lines and the help, `diagnostics all` what every other check finds too.
"""

import re
from pathlib import Path
from typing import NamedTuple

from carebook.settings import SETTINGS_FILE

_BLOCK = re.compile(r"^(`{3,})(?P<kind>\w+)(?: (?P<info>.+))?\n(?P<text>(?s:.*?))^\1$", re.MULTILINE)
_HEADING = re.compile(r"^## (.+)\n", re.MULTILINE)
_PACKAGE = Path(__file__).parents[1]


class CaseFile(NamedTuple):
    """A file of the tiny book."""

    kind: str
    """The language that it is written in: `yaml`, `markdown`."""
    name: str

    text: str

    @property
    def path(self) -> str:
        """The path from the folder of the knowledge base."""
        if self.name == SETTINGS_FILE:
            return self.name
        return ("docs/" if self.kind == "markdown" else "docs/_book/") + self.name


class Case(NamedTuple):
    """A tiny book and what is found in it."""

    name: str
    about: str
    """What it shows, in a sentence; may be empty."""
    files: tuple[CaseFile, ...]
    mode: str
    """`full`, `all` or nothing."""
    found: str
    span: tuple[int, int]
    """Where `found` stands in the file."""


def cases_file(module: str, check: str) -> Path:
    """Return the file with the cases of a check, which stands beside its module."""
    return _PACKAGE.joinpath(*module.split(".")[1:-1], f"{check}.md")


def read_cases(path: Path) -> tuple[Case, ...]:
    """Return the cases of a file, in their order; none where there is no such file.

    Raises ValueError for a case that does not end with what is found.
    """
    if not path.is_file():
        return ()
    whole = path.read_text(encoding="utf-8")
    blocks = list(_BLOCK.finditer(whole))
    headings = [
        heading
        for heading in _HEADING.finditer(whole)
        if not any(block.start() < heading.start() < block.end() for block in blocks)
    ]
    ends = [heading.start() for heading in headings[1:]] + [len(whole)]
    return tuple(
        _case(whole, heading, [block for block in blocks if heading.start() < block.start() < end])
        for heading, end in zip(headings, ends, strict=True)
    )


def _case(whole: str, heading: re.Match[str], blocks: list[re.Match[str]]) -> Case:
    if not blocks or blocks[-1]["kind"] != "diagnostics":
        raise ValueError(f"the case `{heading[1]}` does not end with what is found")
    *files, found = blocks
    return Case(
        heading[1],
        whole[heading.end() : blocks[0].start()].strip(),
        tuple(CaseFile(file["kind"], file["info"] or "", file["text"]) for file in files),
        found["info"] or "",
        found["text"],
        found.span("text"),
    )
