"""Diagnostics to text: for people, for other programs, for a code host."""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import Any
from unicodedata import category

from rich.cells import cell_len

from carebook.model.finding import Severity
from carebook.reporting.diagnostic import Diagnostic

TAB = 4
"""Cells that a tab is shown as."""
_HIDDEN = ("Cc", "Cf", "Cs", "Zl", "Zp")
"""Unicode's categories of what steers, breaks or cannot be printed."""
_JOINERS = "\u200c\u200d"
"""They shape the letters and pictures beside them."""
_SPACES = "\u00a0\u2007\u202f"
"""They look like a space and are none."""


def render_concise(diagnostic: Diagnostic) -> str:
    """Return one line: place, severity, check and message."""
    return _on_one_line(f"{diagnostic.place}: {diagnostic.severity}[{diagnostic.check}] {diagnostic.message}")


def render_full(diagnostic: Diagnostic) -> str:
    """Return the finding with its line, the spot underlined, the help and the source language's text."""
    number = str(diagnostic.place.line)
    gutter = " " * len(number)
    lines = [render_concise(diagnostic)]
    if diagnostic.line:
        lines += [
            f"{gutter} |",
            f"{number} | {_shown(diagnostic.line)}",
            f"{gutter} | {_underline(diagnostic)}",
        ]
    if diagnostic.help:
        lines.append(f"{gutter} = help: {_on_one_line(diagnostic.help)}")
    if diagnostic.source_text:
        lines.append(f"{gutter} = {diagnostic.source_language}: {_on_one_line(diagnostic.source_text)}")
    return "\n".join(lines)


def render_github(diagnostic: Diagnostic) -> str:
    """Return a workflow command that marks the line in a pull request.

    Format: GitHub's documentation, "Workflow commands for GitHub Actions".
    """
    level = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}[
        diagnostic.severity
    ]
    place = diagnostic.place
    message = f"{diagnostic.message}\n{diagnostic.help}" if diagnostic.help else diagnostic.message
    properties = {"file": place.path, "line": place.line, "col": place.column, "title": diagnostic.check}
    escaped = ",".join(f"{name}={_escape_property(str(value))}" for name, value in properties.items())
    return encodable(f"::{level} {escaped}::{_escape_data(message)}")


def as_json(diagnostic: Diagnostic) -> dict[str, Any]:
    """Return the finding as JSON's values; its keys are part of the command's interface."""
    fix = diagnostic.fix
    return {
        "check": diagnostic.check,
        "severity": str(diagnostic.severity),
        "path": diagnostic.place.path,
        "line": diagnostic.place.line,
        "column": diagnostic.place.column,
        "message": diagnostic.message,
        "help": diagnostic.help,
        "entry": diagnostic.entry,
        "language": diagnostic.language,
        "fix": fix and {"safe": fix.safe, "edits": [edit._asdict() for edit in fix.edits]},
    }


def render_statistics(diagnostics: Iterable[Diagnostic]) -> str:
    """Return how many findings each check has, most first, and how many of them `--fix` mends."""
    found = list(diagnostics)
    counts = Counter((one.check, one.severity) for one in found)
    fixable = Counter((one.check, one.severity) for one in found if one.fix and one.fix.safe)
    return "\n".join(
        f"{count:>5}  {severity:<7}  {check}"
        + (f"  ({safe} by --fix)" if (safe := fixable[check, severity]) else "")
        for (check, severity), count in sorted(counts.items(), key=lambda one: (-one[1], one[0]))
    )


def summary(diagnostics: Iterable[Diagnostic]) -> str:
    """Return how many findings of each severity there are: `2 errors, 1 warning`, and how many can be mended."""
    counts = dict.fromkeys(Severity, 0)
    fixable = 0
    for diagnostic in diagnostics:
        counts[diagnostic.severity] += 1
        fixable += bool(diagnostic.fix and diagnostic.fix.safe)
    names = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
    parts = [f"{count} {names[severity]}{'s' * (count != 1)}" for severity, count in counts.items() if count]
    mended = f"; `carebook check --fix` mends {fixable} of them" if fixable else ""
    return (", ".join(parts) or "no findings") + mended


def _each(render: Callable[[Diagnostic], str], between: str) -> Callable[[Iterable[Diagnostic]], str]:
    def render_all(diagnostics: Iterable[Diagnostic]) -> str:
        return between.join(render(diagnostic) for diagnostic in diagnostics)

    return render_all


def _render_json(diagnostics: Iterable[Diagnostic]) -> str:
    found = [as_json(diagnostic) for diagnostic in diagnostics]
    return encodable(json.dumps(found, ensure_ascii=False, indent=2))


FORMATS: Mapping[str, Callable[[Iterable[Diagnostic]], str]] = {
    "full": _each(render_full, "\n\n"),
    "concise": _each(render_concise, "\n"),
    "json": _render_json,
    "github": _each(render_github, "\n"),
}
"""Name of an output format to what renders all findings in it."""


def _shown(line: str) -> str:
    """Return a line as it is printed: tabs and what no terminal shows made visible, one character for one."""
    return "".join(" " * TAB if one == "\t" else _visible(one) for one in line)


def _visible(one: str) -> str:
    hidden = category(one) in _HIDDEN and one not in _JOINERS
    return "·" if hidden or one in _SPACES else one


def _on_one_line(text: str) -> str:
    """Return words that quote a file, as one line that does nothing to a terminal."""
    return "".join(_visible(one) for one in " ".join(text.splitlines()))


def _underline(diagnostic: Diagnostic) -> str:
    before = diagnostic.line[: diagnostic.place.column - 1]
    spot = diagnostic.line[diagnostic.place.column - 1 :][: diagnostic.place.length]
    start, width = cell_len(_shown(before)), cell_len(_shown(spot))
    if spot and not width:  # a mark that is drawn on the letter before it
        start = max(start - 1, 0)
    return " " * start + "^" * max(width, 1)


def encodable(text: str) -> str:
    """Return a text without halves of characters, which names of files may have; as JSON writes them."""
    return text.encode(errors="backslashreplace").decode()


def _escape_data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escape_property(text: str) -> str:
    return _escape_data(text).replace(":", "%3A").replace(",", "%2C")
