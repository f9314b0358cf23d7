"""After any change the same is found as by somebody who has no memory."""

import json
import random
import re
import shutil
from collections.abc import Callable
from pathlib import Path

from carebook.checks import ALL_CHECKS
from carebook.checks.run import found_by
from carebook.checks.units import CONTEXT, narrowed, stand_alone, units
from carebook.reading.book import read_book
from carebook.remembering.found import MEMORY, found_in
from carebook.reporting.diagnostic import Diagnostic

from tests.checks.seeding import ALL, sow

ROOT = Path(__file__).parents[2]
CORPUS = ROOT / "tests/checks/corpus/book"
"""A book that is smaller than ours."""


def test_what_stands_alone_is_found_in_each_unit_as_in_the_whole_book() -> None:
    book, _ = sow(read_book(ROOT), ROOT, random.Random(5), ALL)  # noqa: S311  repeatable, not secret
    assert stand_alone(book)
    unit_of = units(book)
    alone = [check for check in ALL_CHECKS if check.alone]
    whole: dict[str, list[Diagnostic]] = {unit: [] for unit in unit_of.values()}
    for one in found_by(book, alone):
        whole[unit_of.get(one.place.path, CONTEXT)].append(one)
    assert sum(map(len, whole.values())) > len(alone)
    # Some of each kind; all of them take minutes.
    for unit, expected in random.Random(1).sample(sorted(whole.items()), 12):  # noqa: S311  repeatable, not secret
        part = found_by(book, alone, narrowed(book, [unit]))
        assert [one for one in part if unit_of.get(one.place.path) == unit] == expected, unit


def _reword(text: str, chance: random.Random) -> str:
    """Spoil one of the texts: another number, two spaces, a slip, no mark at the end."""
    found = chance.choice(list(re.finditer(r'"[^"\n]{12,}"', text)))
    new = chance.choice(
        [
            found.group()[:-1] + ' 47"',
            found.group().replace(" ", "  ", 1),
            found.group()[:5] + found.group()[6:],
            found.group().rstrip('."') + '"',
            found.group()[:-1] + ' {minutes}"',
        ]
    )
    return text[: found.start()] + new + text[found.end() :]


def _push_down(text: str, _: random.Random) -> str:
    return "# A comment that moves all lines.\n\n" + text


def _remove_an_entry(text: str, chance: random.Random) -> str:
    starts = [found.start() for found in re.finditer(r"^[a-z][\w.-]*:$", text, re.MULTILINE)]
    at = chance.randrange(len(starts))
    return text[: starts[at]] + text[starts[at + 1] if at + 1 < len(starts) else len(text) :]


def _double_an_id(text: str, chance: random.Random) -> str:
    names = re.findall(r"^[a-z][\w.-]*:$", text, re.MULTILINE)
    one, other = chance.choice(names), "hold.wait:"
    return text.replace(f"\n{one}\n", f"\n{other}\n")


def _change_a_setting(text: str, chance: random.Random) -> str:
    return re.sub(r"(quotes: )(\S+)", r"\1«»‹›", text, count=chance.randint(1, 3))


def _avoid_a_word(text: str, _: random.Random) -> str:
    return text.replace("avoid: [", "avoid: [the, ", 1)


def _write_another_line(text: str, _: random.Random) -> str:
    return text + "\nHere  are two spaces ,and 47 refnuds.\n"


CHANGES: tuple[tuple[str, Callable[[str, random.Random], str]], ...] = (
    ("docs/_book/phrases/*.yml", _reword),
    ("docs/_book/phrases/*.yml", _reword),
    ("docs/_book/phrases/*.yml", _push_down),
    ("docs/_book/phrases/*.yml", _remove_an_entry),
    ("docs/_book/phrases/*.yml", _double_an_id),
    ("docs/_book/scripts/*.yml", _reword),
    ("docs/_book/glossary.yml", _reword),
    ("docs/_book/glossary.yml", _avoid_a_word),
    ("docs/_book/interface.yml", _reword),
    ("docs/*/*.md", _write_another_line),
    ("mkdocs.yml", _change_a_setting),
)


def test_after_each_change_the_same_is_found_as_without_a_memory(tmp_path: Path) -> None:
    chance = random.Random(1)  # noqa: S311  repeatable, not secret
    shutil.copytree(CORPUS, tmp_path, dirs_exist_ok=True)
    shutil.copy(ROOT / "docs/_book/interface.yml", tmp_path / "docs/_book")
    found_in(tmp_path)
    for number, (pattern, change) in enumerate(CHANGES):
        path = chance.choice(sorted(tmp_path.glob(pattern)))
        before = path.read_text(encoding="utf-8")
        path.write_text(change(before, chance), encoding="utf-8")
        remembered = found_in(tmp_path)
        memory = (tmp_path / MEMORY).read_bytes()
        (tmp_path / MEMORY).unlink()
        assert remembered == found_in(tmp_path), (number, path, change)
        (tmp_path / MEMORY).write_bytes(memory)
        if chance.random() < 0.5:  # some faults stay, and the next change comes on top of them
            path.write_text(before, encoding="utf-8")


def test_of_one_changed_file_the_others_are_remembered(tmp_path: Path) -> None:
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    shutil.copytree(ROOT / "docs", tmp_path / "docs")
    found_in(tmp_path)
    units_before = json.loads((tmp_path / MEMORY).read_text(encoding="utf-8"))["units"]
    path = next((tmp_path / "docs/_book/phrases").glob("*.yml"))
    path.write_text(_push_down(path.read_text(encoding="utf-8"), random.Random(1)), encoding="utf-8")  # noqa: S311
    found_in(tmp_path)
    units_now = json.loads((tmp_path / MEMORY).read_text(encoding="utf-8"))["units"]
    changed = {name for name in units_now if units_now[name] != units_before[name]}
    assert changed == {path.relative_to(tmp_path).as_posix()}
