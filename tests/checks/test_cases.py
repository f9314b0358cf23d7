"""Every case beside a check: a tiny book, and what is found in it."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from carebook.checks import ALL_CHECKS
from carebook.checks.run import run_checks
from carebook.reading.book import read_book
from carebook.reading.cases import Case, cases_file, read_cases
from carebook.reporting.render import FORMATS

SETTINGS = Path(__file__).with_name("mkdocs.yml").read_text(encoding="utf-8")
FILES = {check.name: cases_file(check.module, check.name) for check in ALL_CHECKS}


def _all_cases() -> Iterator[object]:
    for check, path in FILES.items():
        for case in read_cases(path):
            yield pytest.param(check, case, id=f"{check}: {case.name}")


@pytest.mark.parametrize(("check", "case"), [*_all_cases()])
def test_a_case(check: str, case: Case, request: pytest.FixtureRequest) -> None:
    found = _find(check, case)
    if request.config.getoption("--update-cases"):
        path = FILES[check]
        whole = path.read_text(encoding="utf-8")
        start, end = next(one.span for one in read_cases(path) if one.name == case.name)
        path.write_text(whole[:start] + found + whole[end:], encoding="utf-8")
    else:
        assert found == case.found


def _find(check: str, case: Case) -> str:
    with TemporaryDirectory() as folder:
        for path, text in ({"mkdocs.yml": SETTINGS} | {file.path: file.text for file in case.files}).items():
            file = Path(folder, path)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        diagnostics = run_checks(read_book(Path(folder)))
    shown = [one for one in diagnostics if case.mode == "all" or one.check == check]
    return FORMATS["full" if case.mode == "full" else "concise"](shown) + "\n" * bool(shown)
