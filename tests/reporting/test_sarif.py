"""Findings as SARIF: valid by its schema, all rules declared, fingerprints that stay."""

import json
import shutil
from pathlib import Path
from typing import Any

from carebook.checks import ALL_CHECKS
from jsonschema import Draft4Validator

from tests.command import carebook

ROOT = Path(__file__).parents[2]
# OASIS' own, from github.com/oasis-tcs/sarif-spec, as it is.
SCHEMA = json.loads(Path(__file__).with_name("sarif-schema-2.1.0.json").read_text(encoding="utf-8"))


def sarif(book: Path, phrases: str) -> dict[str, Any]:
    (book / "docs/_book/phrases").mkdir(parents=True, exist_ok=True)
    shutil.copy(ROOT / "tests/checks/mkdocs.yml", book)
    (book / "docs/_book/phrases/ă b.yml").write_text(phrases, encoding="utf-8")
    said = carebook("--root", book, "check", "--output-format", "sarif")
    assert said.code == 1
    log: dict[str, Any] = json.loads(said.out)
    Draft4Validator(SCHEMA).validate(log)
    return log


def fingerprints(log: dict[str, Any]) -> list[str]:
    return [result["partialFingerprints"]["carebook/v1"] for result in log["runs"][0]["results"]]


def test_it_is_valid_and_declares_every_check(tmp_path: Path) -> None:
    log = sarif(tmp_path, 'hold.a:\n  text:\n    en: "Please  hold."\n')
    (run,) = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [check.name for check in ALL_CHECKS]
    (result,) = (one for one in run["results"] if one["ruleId"] == "double-space")
    assert rules[result["ruleIndex"]]["id"] == "double-space"
    (location,) = result["locations"]
    assert location["physicalLocation"] == {
        "artifactLocation": {"uri": "docs/_book/phrases/%C4%83%20b.yml", "uriBaseId": "SRCROOT"},
        "region": {"startLine": 3, "startColumn": 16, "endColumn": 18},
    }
    (change,) = result["fixes"][0]["artifactChanges"]
    assert change["replacements"] == [
        {"deletedRegion": {"charOffset": 31, "charLength": 2}, "insertedContent": {"text": " "}}
    ]


def test_a_finding_keeps_its_fingerprint_when_lines_move(tmp_path: Path) -> None:
    first = 'hold.a:\n  text:\n    en: "Please  hold.  Thanks."\n'
    before = fingerprints(sarif(tmp_path, first))
    assert len(set(before)) == len(before)
    assert fingerprints(sarif(tmp_path, f"# A line more.\n\n{first}")) == before
    assert fingerprints(sarif(tmp_path, first.replace("Please", "Kindly"))) != before
