"""What is found and what is flagged without need, per check, in the corpus that was written apart from the checks.

Beside Carebook stand translate-toolkit's pofilter and, if the variable WEBLATE_PYTHON names a Python that has it,
Weblate. Of a peer count the tests that are for the same thing; `–` stands where it has none. Of the clean phrases any
finding counts.
"""

import json
import os
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from rich.table import Table

from tests.bench import pofilter
from tests.checks.quality import LANGUAGES, Pair, Result, near_misses, pairs, results

WEBLATE = "WEBLATE_PYTHON"
_PROGRAM = Path(__file__).with_name("weblate_program.py")
_POFILTER: Mapping[str, str] = {
    "address-differs": "urls emails",
    "double-space": "doublespacing",
    "end-mark-differs": "endpunc",
    "hyphen-as-dash": "",
    "name-changed": "notranslatewords acronyms",
    "number-differs": "numbers",
    "placeholder-extra": "variables printf pythonbraceformat",
    "placeholder-malformed": "variables printf pythonbraceformat brackets",
    "placeholder-missing": "variables printf pythonbraceformat",
    "placeholder-renamed": "variables printf pythonbraceformat",
    "repeated-word": "doublewords",
    "space-before-mark": "puncspacing",
    "space-missing": "puncspacing",
    "three-dots": "endpunc",
    "unbalanced-pair": "brackets doublequoting",
    "untranslated": "unchanged untranslated",
    "wrong-quotes": "doublequoting",
}
_WEBLATE: Mapping[str, str] = {
    "address-differs": "url",
    "double-space": "double_space",
    "end-mark-differs": "end_stop end_question end_exclamation end_colon end_ellipsis",
    "invisible-character": "zero-width-space kashida",
    "placeholder-extra": "python_brace_format",
    "placeholder-malformed": "python_brace_format",
    "placeholder-missing": "python_brace_format",
    "placeholder-renamed": "python_brace_format",
    "repeated-word": "duplicate",
    "space-before-mark": "punctuation_spacing",
    "three-dots": "end_ellipsis end_stop",
    "untranslated": "same",
}
_Named = Sequence[tuple[Pair, frozenset[str]]]


def tables() -> Iterator[Table]:
    """Yield a table of all checks, and one of what matters in the end."""
    found = results()
    given = list(pairs())
    peers = [(_POFILTER, _pofilter(given)), (_WEBLATE, _weblate(given))]
    yield _by_check(found, peers)
    yield _totals(found, peers)


def _by_check(found: Sequence[Result], peers: Sequence[tuple[Mapping[str, str], _Named | None]]) -> Table:
    table = Table(
        "check",
        "faults",
        "found",
        "pofilter",
        "Weblate",
        "near misses",
        "flagged",
        "pofilter",
        "Weblate",
        box=None,
    )
    for check in sorted({one.item.check for one in found} - {""}):
        faults = [one for one in found if one.item.check == check and one.item.faulty]
        near = [one for one in found if one.item.check == check and not one.item.faulty]
        table.add_row(
            check,
            str(len(faults)),
            str(sum(one.found for one in faults)),
            *(_count(check, named, tests, faulty=True) for tests, named in peers),
            str(sum(near_misses(check, language) for language in LANGUAGES)),
            str(sum(check in one.warned for one in near)),
            *(_count(check, named, tests, faulty=False) for tests, named in peers),
        )
    return table


def _count(check: str, named: _Named | None, tests: Mapping[str, str], *, faulty: bool) -> str:
    """Return how many items a peer names, of those that it was given; nothing where it cannot."""
    wanted = set(tests.get(check, "").split())
    if named is None or not wanted:
        return "–"
    its = [names for pair, names in named if pair.item.check == check and pair.item.faulty == faulty]
    return f"{sum(bool(names & wanted) for names in its)} of {len(its)}"


def _totals(found: Sequence[Result], peers: Sequence[tuple[Mapping[str, str], _Named | None]]) -> Table:
    table = Table("in all", "Carebook", "pofilter", "Weblate", box=None)
    for title, counted in (
        ("faults found, half looked at", False),
        ("faults found, half only counted", True),
    ):
        its = [one.found for one in found if one.item.faulty and one.item.counted == counted]
        table.add_row(title, f"{sum(its)} of {len(its)}", "–", "–")
    clean = [one for one in found if not one.item.check]
    row = [f"{sum(bool(one.warned) for one in clean)} of {len(clean)}"]
    for _, named in peers:
        flagged = [bool(names) for pair, names in named or () if not pair.item.check]
        row.append(f"{sum(flagged)} of {len(flagged)}" if flagged else "not run")
    table.add_row("clean phrases flagged", *row)
    return table


def _pofilter(given: Sequence[Pair]) -> _Named:
    with TemporaryDirectory() as name:
        found: dict[str, set[str]] = {}
        for language in LANGUAGES:
            folder = Path(name, language)
            its = [(str(at), pair) for at, pair in enumerate(given) if pair.item.language == language]
            pofilter.write_pairs(
                folder, language, [pofilter.Pair(at, one.source, one.target) for at, one in its]
            )
            found |= pofilter.findings(folder, language)
    return [(pair, frozenset(found.get(str(at), ()))) for at, pair in enumerate(given)]


def _weblate(given: Sequence[Pair]) -> _Named | None:
    """Return what Weblate finds; None where there is none to run."""
    python = os.environ.get(WEBLATE)
    if not python:
        return None
    content = json.dumps([(one.item.language, one.source, one.target) for one in given])
    command = [python, str(_PROGRAM)]
    run = subprocess.run(command, input=content, stdout=subprocess.PIPE, text=True, check=True)
    return [(pair, frozenset(names)) for pair, names in zip(given, json.loads(run.stdout), strict=True)]
