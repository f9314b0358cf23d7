"""Edits to new texts of files; nothing is written here."""

from collections.abc import Iterable, Mapping

from carebook.model.finding import Edit, Fix
from carebook.reporting.diagnostic import Diagnostic


def chosen(diagnostics: Iterable[Diagnostic], *, unsafe: bool) -> list[Fix]:
    """Return the fixes to make, in the order of the findings; of two that touch each other the first."""
    taken: dict[str, list[tuple[int, int]]] = {}
    fixes = []
    for diagnostic in diagnostics:
        fix = diagnostic.fix
        if fix is None or not (fix.safe or unsafe) or any(_meets(edit, taken) for edit in fix.edits):
            continue
        fixes.append(fix)
        for edit in fix.edits:
            taken.setdefault(edit.path, []).append((edit.start, edit.end))
    return fixes


def edited(files: Mapping[str, str], fixes: Iterable[Fix]) -> dict[str, str]:
    """Return the new texts of the files that the fixes change."""
    by_path: dict[str, list[Edit]] = {}
    for fix in fixes:
        for edit in fix.edits:
            by_path.setdefault(edit.path, []).append(edit)
    texts = {}
    for path, edits in by_path.items():
        text = files[path]
        for edit in sorted(edits, key=lambda one: one.start, reverse=True):
            text = text[: edit.start] + edit.replacement + text[edit.end :]
        texts[path] = text
    return texts


def _meets(edit: Edit, taken: Mapping[str, list[tuple[int, int]]]) -> bool:
    return any(edit.start <= end and start <= edit.end for start, end in taken.get(edit.path, ()))
