"""What all checks find, worked out anew only if something has changed."""

import json
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import Any, NamedTuple

from carebook.checks import ALL_CHECKS
from carebook.checks.knowledge import unknowing
from carebook.checks.run import run_checks
from carebook.model.book import Book
from carebook.model.finding import Edit, Fix, Severity
from carebook.model.place import Place
from carebook.reading.book import read_book
from carebook.reading.state import read_memory, state_of
from carebook.reporting.diagnostic import Diagnostic
from carebook.writing.files import replace_file

MEMORY = ".cache/check.json"
_USUAL_FOLDER = "docs"


class Found(NamedTuple):
    """What a check has found."""

    diagnostics: tuple[Diagnostic, ...]
    unknowing: Mapping[str, Sequence[str]]
    """Language to the checks that know nothing of it."""


def found_in(root: Path, book: Book | None = None) -> Found:
    """Return what all checks find in the book of a folder, which whoever has read it need not have read again.

    What is remembered holds for the very files, by name, size and time, of the book and of the engine. Where nothing
    can be written, nothing is remembered.
    """
    memory = read_memory(root / MEMORY)
    folder = str(memory.get("folder", _USUAL_FOLDER))
    state = state_of(root, folder)
    if memory.get("state") == state:
        with suppress(KeyError, TypeError, ValueError):  # somebody has edited it
            return Found(tuple(_diagnostic(one) for one in memory["found"]), dict(memory["unknowing"]))
    book = book or read_book(root)
    found = Found(run_checks(book), unknowing(book.settings, ALL_CHECKS))
    if book.settings.docs_dir != folder:  # the state is of another folder; the next time it is known which
        state = ""
    remembered = {
        "folder": book.settings.docs_dir,
        "state": state,
        "found": [asdict(one) for one in found.diagnostics],
        "unknowing": found.unknowing,
    }
    if not book.settings.languages:  # it may be no book at all
        return found
    with suppress(OSError, UnicodeEncodeError):
        replace_file(root / MEMORY, json.dumps(remembered, ensure_ascii=False))
    return found


def _diagnostic(values: dict[str, Any]) -> Diagnostic:
    fix = values["fix"]
    if fix is not None:
        safe, edits = fix
        fix = Fix(safe, tuple(Edit(*edit) for edit in edits))
    return Diagnostic(
        **{**values, "severity": Severity(values["severity"]), "place": Place(*values["place"]), "fix": fix}
    )
