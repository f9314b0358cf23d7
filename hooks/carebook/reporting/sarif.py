"""Findings as SARIF, which code hosts and editors read.

Source: OASIS, Static Analysis Results Interchange Format (SARIF) Version 2.1.0.
"""

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from typing import Any, NamedTuple
from urllib.parse import quote

from carebook.model.finding import Severity
from carebook.reporting.diagnostic import Diagnostic
from carebook.reporting.render import encodable

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS: Mapping[Severity, str] = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.INFO: "note",
}
_ROOT = "SRCROOT"


class Rule(NamedTuple):
    """What SARIF tells of a check, whether it has found anything or not."""

    name: str
    severity: Severity
    summary: str
    documentation: str
    """Markdown."""


def render_sarif(diagnostics: Iterable[Diagnostic], rules: Sequence[Rule]) -> str:
    """Return a log of one run in which all rules are declared."""
    numbers = {rule.name: number for number, rule in enumerate(rules)}
    seen: Counter[str] = Counter()
    results = []
    for diagnostic in diagnostics:
        # A finding is the same after lines were put in above it, and another where its line has changed.
        parts = diagnostic.check, diagnostic.place.path, diagnostic.line.strip()
        mark = sha256("\0".join(parts).encode(errors="backslashreplace")).hexdigest()[:32]
        seen[mark] += 1
        results.append(_result(diagnostic, numbers[diagnostic.check], f"{mark}:{seen[mark]}"))
    driver = {"name": "Carebook", "rules": [_rule(rule) for rule in rules]}
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return encodable(json.dumps(log, ensure_ascii=False, indent=2))


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.name,
        "shortDescription": {"text": rule.summary},
        "help": {"text": rule.documentation, "markdown": rule.documentation},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
    }


def _result(diagnostic: Diagnostic, number: int, fingerprint: str) -> dict[str, Any]:
    place = diagnostic.place
    said = [diagnostic.message, diagnostic.help]
    result: dict[str, Any] = {
        "ruleId": diagnostic.check,
        "ruleIndex": number,
        "level": _LEVELS[diagnostic.severity],
        "message": {"text": ": ".join(part for part in said if part)},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": _artifact(place.path),
                    "region": {
                        "startLine": place.line,
                        "startColumn": place.column,
                        "endColumn": place.column + place.length,
                    },
                }
            }
        ],
        "partialFingerprints": {"carebook/v1": fingerprint},
        "properties": {"entry": diagnostic.entry, "language": diagnostic.language},
    }
    if diagnostic.fix:
        result["fixes"] = [
            {
                "description": {"text": diagnostic.help},
                "artifactChanges": [
                    {
                        "artifactLocation": _artifact(edit.path),
                        "replacements": [
                            {
                                "deletedRegion": {
                                    "charOffset": edit.start,
                                    "charLength": edit.end - edit.start,
                                },
                                "insertedContent": {"text": edit.replacement},
                            }
                        ],
                    }
                    for edit in diagnostic.fix.edits
                ],
            }
        ]
    return result


def _artifact(path: str) -> dict[str, str]:
    return {"uri": quote(path, errors="backslashreplace"), "uriBaseId": _ROOT}
