"""Translate-toolkit's `pofilter` and the files that it reads.

It is under the GPL: a program that is run, never imported.
"""

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

_HEADER = r"""msgid ""
msgstr ""
"Language: {language}\n"
"MIME-Version: 1.0\n"
"Content-Type: text/plain; charset=UTF-8\n"
"Content-Transfer-Encoding: 8bit\n"
"""
_CONTEXT = re.compile(r'^msgctxt "(.+)"$', re.MULTILINE)

_TEST = re.compile(r"^# \(pofilter\) (\w+):", re.MULTILINE)


class Pair(NamedTuple):
    """A text and its translation."""

    id: str
    """Unique in its file, and plain: nothing in it has to be escaped."""
    source: str
    target: str


def write_pairs(folder: Path, language: str, pairs: Iterable[Pair]) -> None:
    """Write a folder for `flagged`."""
    units = (
        f"\nmsgctxt {_quoted(pair.id)}\nmsgid {_quoted(pair.source)}\nmsgstr {_quoted(pair.target)}\n"
        for pair in pairs
    )
    (folder / "given").mkdir(parents=True)
    content = _HEADER.format(language=language) + "".join(units)
    (folder / "given" / f"{language}.po").write_text(content, encoding="utf-8")


def flagged(folder: Path, language: str) -> set[str]:
    """Return the ids of the pairs that any of pofilter's usual tests objects to."""
    return set(findings(folder, language))


def findings(folder: Path, language: str) -> dict[str, set[str]]:
    """Return which of pofilter's usual tests object to which pair, by its id."""
    program = shutil.which("pofilter", path=Path(sys.executable).parent)
    assert program, "there is no pofilter in this environment"
    found = folder / "found"
    shutil.rmtree(found, ignore_errors=True)
    found.mkdir()
    arguments = [f"--language={language}", "--progress=none", "given", found.name]
    subprocess.run([program, *arguments], cwd=folder, check=True)
    # There is no file where there is nothing to object to.
    units = (unit for file in found.glob("*.po") for unit in file.read_text(encoding="utf-8").split("\n\n"))
    return {id_: set(_TEST.findall(unit)) for unit in units for id_ in _CONTEXT.findall(unit)}


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)  # quotes, backslashes and ends of lines are escaped as in C
