"""A book with findings to a book without those that can be fixed: on disk, or as a difference to read."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path

from carebook.checks.check import Check
from carebook.checks.run import run_checks
from carebook.fixing.edits import chosen, edited
from carebook.model.finding import Severity
from carebook.reading.book import BookReader
from carebook.reporting.diagnostic import Diagnostic
from carebook.writing.files import edit_file
from carebook.writing.refusal import writing

MOST_ROUNDS = 10
"""A fix may uncover another; two that undo each other must end."""


@dataclass(frozen=True)
class Fixed:
    """What fixing has come to."""

    before: Mapping[str, str]
    """The texts of the changed files as they were."""
    after: Mapping[str, str]
    left: tuple[Diagnostic, ...]
    """What is found after them."""


def fix_book(root: Path, checks: Sequence[Check], *, unsafe: bool) -> Fixed:
    """Return what fixing what these checks find changes in the book of a folder; nothing is written.

    A round after which there is an error that was not there before is not made.
    """
    reader = BookReader(root)
    book = reader.read()
    diagnostics = run_checks(book, checks)
    original = dict(book.files)
    after: dict[str, str] = {}
    for _ in range(MOST_ROUNDS):
        broken = {fault.finding.place.path for fault in book.faults if fault.check == "file-encoding"}
        fixes = [
            fix
            for fix in chosen(diagnostics, unsafe=unsafe)
            if not broken & {edit.path for edit in fix.edits}
        ]
        if not fixes:
            break
        texts = edited(book.files, fixes)
        reader.pretend(texts)
        next_book = reader.read()
        found = run_checks(next_book, checks)
        if _errors(found) - _errors(diagnostics):
            reader.pretend({path: book.files[path] for path in texts})
            break
        after |= texts
        book, diagnostics = next_book, found
    return Fixed({path: original[path] for path in after}, after, diagnostics)


def differences(fixed: Fixed) -> str:
    """Return the changes as `diff -u` and git show them."""
    return "".join(line for path in sorted(fixed.after) for line in _difference(path, fixed))


def write(root: Path, fixed: Fixed) -> None:
    """Write the changed files, each whole or not at all; raises `Refusal` where the system forbids it."""
    for path, text in fixed.after.items():
        with writing(path):
            edit_file(root / path, text)


def _difference(path: str, fixed: Fixed) -> Iterator[str]:
    before, after = (texts[path].splitlines(keepends=True) for texts in (fixed.before, fixed.after))
    for line in unified_diff(before, after, f"a/{path}", f"b/{path}"):
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


def _errors(diagnostics: tuple[Diagnostic, ...]) -> set[tuple[str, str, str]]:
    return {one.wherever for one in diagnostics if one.severity is Severity.ERROR}
