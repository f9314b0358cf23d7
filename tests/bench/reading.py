"""Reading a book of 10,000 phrases in four languages, beside PyYAML's bare C `compose` on the same files."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench.big_book import write_big_book
from tests.bench.row import Row, best_of

PHRASES = 10_000
MEMORY = 1024
"""Megabytes that reading may take."""

# Each in a process of its own: memory is counted from nothing, and nothing is remembered.
_COMPOSE = """
import json, resource, sys, time
from pathlib import Path
import yaml
texts = [path.read_text(encoding="utf-8") for path in Path(sys.argv[1]).glob("docs/_book/**/*.yml")]
start = time.process_time()
for text in texts:
    yaml.compose(text, yaml.CSafeLoader)
print(json.dumps([time.process_time() - start, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024]))
"""
_READ = """
import json, resource, sys, time
from pathlib import Path
from carebook.reading.book import BookReader
reader = BookReader(Path(sys.argv[1]))
start = time.process_time()
book = reader.read()
first = time.process_time() - start
start = time.process_time()
reader.read()
again = time.process_time() - start
print(json.dumps([first, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, again, len(book.phrases)]))
"""


def rows() -> Iterator[Row]:
    """Yield what reading costs."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        phrases = write_big_book(folder, PHRASES)
        compose, _ = _run(_COMPOSE, folder)
        compose = min(compose, best_of(lambda: _run(_COMPOSE, folder)[0]))
        runs = [_run(_READ, folder) for _ in range(3)]
        assert runs[0][3] == phrases, "not all phrases were read"
        yield Row(
            f"read {phrases} phrases × 4",
            "PyYAML compose",
            compose,
            min(run[0] for run in runs),
            "s CPU",
            4.0,
        )
        yield Row("memory for it", "1 GB", MEMORY, max(run[1] for run in runs), "MB", 1.0)
        yield Row(
            "read again, unchanged", "PyYAML compose", compose, min(run[2] for run in runs), "s CPU", 0.1
        )


def _run(code: str, folder: Path) -> list[float]:
    run = subprocess.run([sys.executable, "-c", code, str(folder)], capture_output=True, check=True)
    numbers: list[float] = json.loads(run.stdout)
    return numbers
