"""What dictionaries have answered, so that they need not be loaded to be asked the same again."""

import json
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from carebook.languages.dictionaries import answer_as, answers_given
from carebook.reading.state import read_memory
from carebook.writing.files import replace_file

MEMORY = ".cache/words.json"


@contextmanager
def words_remembered(root: Path, engine: str) -> Iterator[None]:
    """Answer as the last time while the engine is the same, and write down what else was asked.

    Where nothing can be written, nothing is remembered.
    """
    memory = read_memory(root / MEMORY)
    if memory.get("engine") == engine:
        with suppress(AttributeError, KeyError, TypeError, ValueError):  # somebody has edited it
            answer_as({language: dict(answers) for language, answers in memory["words"].items()})
    before = _count()
    yield
    if _count() != before:
        remembered = {"engine": engine, "words": answers_given()}
        with suppress(OSError, UnicodeEncodeError):
            replace_file(root / MEMORY, json.dumps(remembered, ensure_ascii=False))


def _count() -> int:
    return sum(map(len, answers_given().values()))
