"""A book of any size: the real phrases again and again, under other ids and with another phrase's words behind theirs.

Hardly two of its texts are the same, as in a book that people write; their words are those of the real one.
"""

import re
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import yaml

ROOT = Path(__file__).parents[2]
_ENTRY = re.compile(r"^(?P<id>[a-z][a-z0-9.-]*):$.*?(?=^[a-z]|\Z)", re.MULTILINE | re.DOTALL)
_NEVER = "\n  say: false"
_FIELD = re.compile(r"  (?P<field>\w+):")
_LANGUAGE = re.compile(r"    (?P<language>[a-z]{2,3}):")
_QUOTED = re.compile(r'"(?P<text>[^"]+)"')
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")


class _Companion(NamedTuple):
    """What stands behind the texts of a copied phrase, by language: of another phrase its text and its note."""

    text: Mapping[str, str]
    note: Mapping[str, str]


def write_big_book(folder: Path, phrases: int) -> int:
    """Write a book with at least so many phrases in four languages; return how many it has."""
    shutil.copy(ROOT / "mkdocs.yml", folder)
    shutil.copytree(ROOT / "docs", folder / "docs")
    data = folder / "docs" / "_book"
    originals = {path.stem: path.read_text(encoding="utf-8") for path in sorted(data.glob("phrases/*.yml"))}
    said, never = (_companions(originals, say=say) for say in (True, False))
    count = sum(len(_ENTRY.findall(text)) for text in originals.values())
    copy = 0
    while count < phrases:
        copy += 1
        companion = copy  # another one for each phrase, in each copy
        for topic, text in originals.items():
            entries = list(_ENTRY.finditer(text))
            written = [text[: entries[0].start()]]
            for entry in entries:
                companion += 1
                fitting = never if _NEVER in entry.group() else said
                renamed = entry.group().replace(entry["id"], f"{entry['id']}-{copy}", 1)
                written += _with(fitting[companion % len(fitting)], renamed)
            (data / "phrases" / f"{topic}-{copy}.yml").write_text("".join(written), encoding="utf-8")
            count += len(entries)
    return count


def _companions(originals: Mapping[str, str], *, say: bool) -> Sequence[_Companion]:
    """Return the phrases that are said, or never said, and whose text in each language is one plain string."""
    return [
        _Companion(entry["text"], entry.get("note", {}))
        for text in originals.values()
        for entry in yaml.safe_load(text).values()
        if entry.get("say", True) is say
        and "placeholders" not in entry
        and all(isinstance(one, str) for one in entry.get("text", {"": None}).values())
    ]


def _with(companion: _Companion, entry: str) -> list[str]:
    """Return the lines of a phrase with the words of its companion."""
    field, language = "", ""
    lines = entry.splitlines(keepends=True)
    for number, line in enumerate(lines):
        if found := _FIELD.match(line):
            field, language = found["field"], ""
        language = found["language"] if (found := _LANGUAGE.match(line)) else language
        if not language:
            continue
        if field == "asks":
            more = " ".join(sorted(_LONG_WORD.findall(companion.text[language]), key=len)[-3:]).lower()
        else:
            more = {"text": companion.text, "note": companion.note}.get(field, {}).get(language, "")
        if more:
            lines[number] = _QUOTED.sub(rf'"\g<text> {more}"', line)
    return lines
