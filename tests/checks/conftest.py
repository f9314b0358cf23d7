"""Markdown to tests: every `##` heading of `<check>.md` is a case, its fenced blocks are a tiny book.

A block with a file name behind its language is a file: `yaml phrases/hold.yml` under `_book/`, `markdown
en/index.md` under `docs/`. The block `diagnostics` is what the check that the case file is named after finds in
that book, in the concise format; `diagnostics full` shows the lines and the help, `diagnostics all` what every
other check finds too.
"""

import re
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from carebook.checks.run import run_checks
from carebook.reading.book import read_book
from carebook.reporting.render import FORMATS

SETTINGS = Path(__file__).with_name("mkdocs.yml").read_text(encoding="utf-8")
_BLOCK = re.compile(r"^(`{3,})(?P<kind>\w+)(?: (?P<info>.+))?\n(?P<text>(?s:.*?))^\1$", re.MULTILINE)


def pytest_collect_file(parent: pytest.Collector, file_path: Path) -> pytest.Collector | None:
    return CaseFile.from_parent(parent, path=file_path) if file_path.suffix == ".md" else None


class CaseFile(pytest.File):
    def collect(self) -> Iterable[pytest.Item]:
        for name in re.findall(r"^## (.+)$", self.path.read_text(encoding="utf-8"), re.MULTILINE):
            yield Case.from_parent(self, name=name)


class Case(pytest.Item):
    def runtest(self) -> None:
        whole = self.path.read_text(encoding="utf-8")
        start = whole.index(f"## {self.name}\n")
        end = (whole + "\n## ").index("\n## ", start)
        *files, expected = list(_BLOCK.finditer(whole, start, end + 1))
        assert expected["kind"] == "diagnostics", "a case ends with what is found"
        found = self._find({_path_of(file): file["text"] for file in files}, expected["info"] or "")
        if self.config.getoption("--update-cases"):
            updated = whole[: expected.start("text")] + found + whole[expected.end("text") :]
            self.path.write_text(updated, encoding="utf-8")
        else:
            assert found == expected["text"]

    def _find(self, files: dict[str, str], mode: str) -> str:
        with TemporaryDirectory() as folder:
            for path, text in ({"mkdocs.yml": SETTINGS} | files).items():
                file = Path(folder, path)
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(text, encoding="utf-8")
            diagnostics = run_checks(read_book(Path(folder)))
        shown = [one for one in diagnostics if mode == "all" or one.check == self.path.stem]
        return FORMATS["full" if mode == "full" else "concise"](shown) + "\n" * bool(shown)


def _path_of(file: re.Match[str]) -> str:
    assert file["info"], "a file needs a name behind its language"
    if file["info"] == "mkdocs.yml":
        return "mkdocs.yml"
    return ("docs/" if file["kind"] == "markdown" else "docs/_book/") + file["info"]
