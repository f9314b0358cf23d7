"""Checking translations, beside translate-toolkit's pofilter: with faults sown into them, and as they are.

Any finding on a text counts, on both sides. What a file of pairs cannot hold, variants and structure, is not sown.
The kinds of faults are those that our checks were written for, and the book is one that they have kept clean: both
speak for us.
"""

import json
import random
import resource
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from math import inf
from pathlib import Path
from tempfile import TemporaryDirectory

from carebook.model.book import Book
from carebook.model.spoken import spoken, usual
from carebook.model.text import Text
from carebook.reading.book import read_book

from tests.bench.big_book import write_big_book
from tests.bench.building import write_ours
from tests.bench.pofilter import Pair, flagged, write_pairs
from tests.bench.row import Row, best_of
from tests.checks.seeding import ALL, sow

ROOT = Path(__file__).parents[2]
PEER = "pofilter"
PHRASES = 10_000
MEMORY = 1536
"""Megabytes that checking may take."""
SEED = 2026
"""None that the tests sow with."""
SOURCE = "en"
TRANSLATIONS = tuple(language for language in ALL if language != SOURCE)


def rows() -> Iterator[Row]:
    """Yield what is missed, what is flagged without need, and how long it takes."""
    book = read_book(ROOT)
    # Not into the source, which pofilter takes to be right.
    spoilt, seeds = sow(book, ROOT, random.Random(SEED), TRANSLATIONS)  # noqa: S311  repeatable, not secret
    chosen = {(seed.entry, seed.language) for seed in seeds}
    with TemporaryDirectory() as name:
        sown, clean, whole = Path(name, "sown"), Path(name, "clean"), Path(name, "whole")
        for folder, its in ((sown, spoilt), (clean, book)):
            said = [(phrase.id, phrase.text) for phrase in its.phrases]
            texts = _write(folder, its, (one for one in _pairs(its, said) if (one[1].id, one[0]) in chosen))
        unit = f"of {len(texts)}"
        theirs, ours = _pofilter(sown), _carebook(sown)
        yield Row("faults in translations, missed", PEER, len(texts - theirs), len(texts - ours), unit, inf)
        theirs, ours = _pofilter(clean), _carebook(clean)
        yield Row("the same without faults, flagged", PEER, len(theirs), len(texts & ours), unit, inf)
        numbered = ((str(number), owned.text) for number, owned in enumerate(book.texts))
        count = len(_write(whole, book, _pairs(book, numbered)))
        peers = best_of(lambda: _seconds(_pofilter, whole))
        mine = best_of(lambda: _seconds(_first_check, whole))
        each = 1000 / count
        yield Row(f"first check of {count} texts, each", PEER, peers * each, mine * each, "ms", inf)
    yield from _growing()


def _growing() -> Iterator[Row]:
    """Yield what a book of 10,000 phrases costs; each once, for it takes long."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        root = folder / "big" / "book"
        root.mkdir(parents=True)
        phrases = write_big_book(root, PHRASES)
        book = read_book(root)
        numbered = ((str(number), owned.text) for number, owned in enumerate(book.texts))
        written = list(_pairs(book, numbered))
        for language in TRANSLATIONS:
            write_pairs(folder / language, language, [pair for its, pair in written if its == language])
        peers = _cpu(lambda: _pofilter(folder))[0]
        cold, memory = _cpu(lambda: _check(root))
        yield Row(f"first check of {phrases} phrases × 4", PEER, peers, cold, "s CPU", 1.0)
        yield Row("memory for it", "1.5 GB", MEMORY, memory, "MB", 1.0)
        file = next((root / "docs" / "_book" / "phrases").glob("*-1.yml"))
        file.write_text(file.read_text(encoding="utf-8").replace('."', ' now."', 1), encoding="utf-8")
        again = _cpu(lambda: _check(root))[0]
        yield Row("after one phrase has changed", "the first check", cold, again, "s CPU", 0.1)
        same = _cpu(lambda: _check(root))[0]
        yield Row("when nothing has changed", "0.4 s", 0.4, same, "s CPU", 1.0)


def _cpu(run: Callable[[], object]) -> tuple[float, float]:
    """Return the seconds of CPU of the programs that something runs, and the megabytes of the largest one so far."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    run()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return seconds, after.ru_maxrss / 1024


def _pairs(book: Book, texts: Iterable[tuple[str, Text]]) -> Iterator[tuple[str, Pair]]:
    """Yield each translation that a file of pairs can hold, with its language."""
    for name, text in texts:
        for language in TRANSLATIONS:
            source, target = (_only_sentence(book, text, one) for one in (SOURCE, language))
            if source and target:
                yield language, Pair(name, source, target)


def _only_sentence(book: Book, text: Text, language: str) -> str:
    """Return what a text is in a language; empty where it is missing or has variants.

    Address words, which only Carebook knows, stand in it as they do while nobody knows whom one speaks to.
    """
    wording = text.wordings.get(language)
    if wording is None or len(wording.sentences) != 1:
        return ""
    said = usual(spoken(wording, book.address.get(language)))
    return said.string if said else ""


def _write(folder: Path, book: Book, pairs: Iterable[tuple[str, Pair]]) -> set[tuple[str, str]]:
    """Write a book for us and pairs for pofilter; return the names of the pairs and their languages."""
    (folder / "book").mkdir(parents=True)
    write_ours(folder / "book")
    for path, text in book.files.items():
        if path != "mkdocs.yml":  # which has been given the places of the engine
            (folder / "book" / path).write_bytes(text.encode())
    written = list(pairs)
    for language in TRANSLATIONS:
        write_pairs(folder / language, language, [pair for its, pair in written if its == language])
    return {(pair.id, language) for language, pair in written}


def _pofilter(folder: Path) -> set[tuple[str, str]]:
    return {(name, language) for language in TRANSLATIONS for name in flagged(folder / language, language)}


def _carebook(folder: Path) -> set[tuple[str, str]]:
    """Return entries and languages; that a text has changed is not counted, since every fault is a change."""
    return {(one["entry"], one["language"]) for one in json.loads(_check(folder / "book", "--ignore=review"))}


def _first_check(folder: Path) -> None:
    shutil.rmtree(folder / "book" / ".cache", ignore_errors=True)  # what the last one has found
    _check(folder / "book")


def _check(book: Path, *options: str) -> bytes:
    command = [sys.executable, "-m", "carebook", "--root", str(book), "check", "--output-format=json"]
    run = subprocess.run([*command, *options], stdout=subprocess.PIPE, check=False)
    assert run.returncode in (0, 1), "the command was wrong"  # 1: there are errors
    return run.stdout


def _seconds(check: Callable[[Path], object], folder: Path) -> float:
    begin = time.perf_counter()
    check(folder)
    return time.perf_counter() - begin
