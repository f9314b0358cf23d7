"""What is wrong and where: the values that reading and checks hand on, before anybody renders them."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from carebook.model.place import Place


class Severity(StrEnum):
    """What a finding does to a build."""

    ERROR = "error"
    """Stops `make site` and `mkdocs build`."""
    WARNING = "warning"
    """Fails `carebook check --strict` only."""
    INFO = "info"
    """Is counted; fails nothing."""


class Edit(NamedTuple):
    """Replace the characters from `start` up to `end` of a file, counted after a byte order mark."""

    path: str
    start: int
    end: int
    replacement: str


class Fix(NamedTuple):
    """A repair; a safe one cannot change what the text says."""

    safe: bool
    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault at one place, in words for the person who edits the file."""

    place: Place
    message: str
    """One sentence in lower case with both values in it."""
    help: str = ""
    """What to do about it."""
    entry: str = ""
    """The id of the entry that it concerns."""
    language: str = ""
    """The language that it concerns, empty where it concerns none or all."""
    fix: Fix | None = None
    severity: Severity | None = None
    """Only where it differs from the check's own."""


class Fault(NamedTuple):
    """What reading found; the check of that name passes it on."""

    check: str
    finding: Finding


@dataclass(frozen=True, slots=True)
class Suppression:
    """A comment that allows checks on one line: `# carebook: allow[name, name] reason`."""

    place: Place
    checks: tuple[str, ...]
    reason: str
    line: int
    """The line that it holds for: its own, or the next one where it stands alone."""
