"""Texts of other trades, right ones and such with one fault, among the phrases of the real book.

They were written by somebody who did not know how the checks work: `clean/` holds what is right; `faults/` faults, of
which those of the part `seen` may be looked at to mend a check and those of the part `unseen` are only counted, and
near misses, which look like a fault and are none.
"""

import json
import re
import shutil
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import yaml
from carebook.checks import ALL_CHECKS
from carebook.checks.run import run_checks
from carebook.model.finding import Severity
from carebook.reading.book import read_book

ROOT = Path(__file__).parents[2]
SPECIMENS = Path(__file__).with_name("specimens")
SEEN, UNSEEN = "seen", "unseen"
_BLANK = re.compile(r"\{([a-z]+)\}")
_ASIDE = frozenset(
    ("entry-not-shown", "missing-language", "id-not-recorded", "text-not-agreed", "near-duplicate")
)
"""What is said of any phrase that stands on no page, or is written for one language."""


class Specimen(NamedTuple):
    """A text with what is wrong in it."""

    entry: str
    texts: Mapping[str, str]
    language: str = ""
    """Where the fault is, or would be."""
    check: str = ""
    """What names it, or must not."""
    part: str = ""
    """Empty for what is right."""


class Named(NamedTuple):
    """What a check says of a text."""

    entry: str
    language: str
    check: str
    severity: Severity


def clean() -> Iterator[Specimen]:
    """Yield the right texts, each in all languages."""
    for path in sorted((SPECIMENS / "clean").glob("*.yml")):
        for entry, texts in yaml.safe_load(path.read_text(encoding="utf-8")).items():
            yield Specimen(entry, texts)


def faults() -> Iterator[Specimen]:
    """Yield the texts with a fault, and the near misses."""
    for path in sorted((SPECIMENS / "faults").glob("*.yml")):
        for number, one in enumerate(yaml.safe_load(path.read_text(encoding="utf-8"))):
            check = one.get("check") or one["near"]
            entry = f"{path.stem}.{check}.{number}"
            yield Specimen(entry, one["texts"], one["language"], check, one.get("part", ""))


def named(folder: Path, specimens: Sequence[Specimen]) -> list[Named]:
    """Return all that is found in the texts, put into a copy of the book in an empty folder."""
    known = {specimen.entry for specimen in specimens}
    shutil.copy(ROOT / "mkdocs.yml", folder)
    shutil.copytree(ROOT / "docs", folder / "docs")
    path = folder / "docs/_book/phrases/specimens.yml"
    path.write_text("\n".join(map(_phrase, specimens)), encoding="utf-8")
    return [
        Named(one.entry, one.language, one.check, one.severity)
        for one in run_checks(read_book(folder), ALL_CHECKS)
        if one.entry in known and one.check not in _ASIDE
    ]


def _phrase(specimen: Specimen) -> str:
    lines = [f"{specimen.entry}:", "  move: recap", "  channels: [phone]"]
    blanks = _BLANK.findall(specimen.texts["en"])
    if blanks:
        lines += ["  placeholders:", *(f"    {name}: {{kind: words, example: {name}}}" for name in blanks)]
    texts = (
        f"    {language}: {json.dumps(text, ensure_ascii=False)}" for language, text in specimen.texts.items()
    )
    return "\n".join([*lines, "  text:", *texts, ""])
