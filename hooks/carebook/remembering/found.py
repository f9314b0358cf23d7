"""What all checks find, worked out anew only for what has changed."""

import json
from collections.abc import Mapping, Sequence
from contextlib import suppress
from operator import attrgetter
from pathlib import Path
from typing import Any, NamedTuple

from carebook.checks import ALL_CHECKS
from carebook.checks.knowledge import unknowing
from carebook.checks.run import found_by, settled
from carebook.checks.units import CONTEXT, marks, narrowed, stand_alone, units
from carebook.model.book import Book
from carebook.model.finding import Edit, Fix, Severity
from carebook.model.place import Place
from carebook.reading.book import BookReader, collector_paused
from carebook.reading.state import engine_state, read_memory, state_of
from carebook.remembering.words import words_remembered
from carebook.reporting.diagnostic import Diagnostic
from carebook.writing.files import replace_file

MEMORY = ".cache/check.json"
_USUAL_FOLDER = "docs"
_FIELDS = attrgetter(*Diagnostic.__slots__)
_ALONE = [check for check in ALL_CHECKS if check.alone]
_TOGETHER = [check for check in ALL_CHECKS if not check.alone]

Diagnostics = Sequence[Diagnostic]


class Found(NamedTuple):
    """What a check has found."""

    diagnostics: tuple[Diagnostic, ...]
    unknowing: Mapping[str, Sequence[str]]
    """Language to the checks that know nothing of it."""


class _InUnit(NamedTuple):
    """What the checks that look at one unit alone have found in it."""

    mark: str
    found: Diagnostics


def found_in(root: Path, book: Book | None = None) -> Found:
    """Return what all checks find in the book of a folder, which whoever has read it need not have read again.

    Where nothing has changed, by name, size and time of all files, it is what was found the last time. Else checks that
    look at a unit alone are asked of those units only whose content is new. Where nothing can be written, nothing is
    remembered.
    """
    with collector_paused():
        memory = read_memory(root / MEMORY)
        folder = str(memory.get("folder", _USUAL_FOLDER))
        state = state_of(root, folder)
        with suppress(KeyError, TypeError, ValueError):  # somebody has edited it
            if memory.get("state") == state:
                return Found(tuple(map(_diagnostic, memory["found"])), dict(memory["unknowing"]))
        engine = engine_state()
        with words_remembered(root, engine):
            book = book or BookReader(root).read()
            is_divided = stand_alone(book)
            before = _remembered(memory) if is_divided and memory.get("engine") == engine else {}
            in_units = _in_units(book, before)
            alone = [one for unit in in_units.values() for one in unit.found]
            found = Found(
                settled(book, ALL_CHECKS, [*found_by(book, _TOGETHER), *alone]),
                unknowing(book.settings, ALL_CHECKS),
            )
        if (
            book.settings.docs_dir != folder
        ):  # the state is of another folder; the next time it is known which
            state = ""
        remembered = {
            "folder": book.settings.docs_dir,
            "state": state,
            "found": list(map(_FIELDS, found.diagnostics)),
            "unknowing": found.unknowing,
            "engine": engine,
            "units": {name: [unit.mark, list(map(_FIELDS, unit.found))] for name, unit in in_units.items()}
            if is_divided  # else what was found in one may hold for no other book
            else {},
        }
        if book.settings.languages:  # else it may be no book at all
            with suppress(OSError, UnicodeEncodeError):
                replace_file(root / MEMORY, json.dumps(remembered, ensure_ascii=False))
        return found


def _in_units(book: Book, before: Mapping[str, _InUnit]) -> Mapping[str, _InUnit]:
    """Return what the checks that look at one unit alone find in each; what they found before where it still holds."""
    now = marks(book)
    context = before.get(CONTEXT)
    if not context or context.mark != now[CONTEXT]:
        before = {}
    same = {name: before[name] for name, mark in now.items() if name in before and before[name].mark == mark}
    part = narrowed(book, now.keys() - same.keys()) if same else book
    unit_of = units(book)
    found: dict[str, list[Diagnostic]] = {name: [] for name in now}
    for one in found_by(book, _ALONE, part):
        found[unit_of.get(one.place.path, CONTEXT)].append(one)
    return {name: same.get(name) or _InUnit(mark, found[name]) for name, mark in now.items()}


def _remembered(memory: Mapping[str, Any]) -> Mapping[str, _InUnit]:
    try:
        return {
            name: _InUnit(str(mark), list(map(_diagnostic, found)))
            for name, (mark, found) in memory["units"].items()
        }
    except (AttributeError, KeyError, TypeError, ValueError):  # somebody has edited it
        return {}


def _diagnostic(values: Sequence[Any]) -> Diagnostic:
    given = dict(zip(Diagnostic.__slots__, values, strict=True))
    given["severity"] = Severity(given["severity"])
    given["place"] = Place(*given["place"])
    if given["fix"] is not None:
        safe, edits = given["fix"]
        given["fix"] = Fix(safe, tuple(Edit(*edit) for edit in edits))
    return Diagnostic(**given)
