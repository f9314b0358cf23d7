"""The manual of the checks, in Markdown: a page for each, made of its documentation and its cases."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from babel.localedata import locale_identifiers

from carebook.checks.check import Check
from carebook.reading.cases import Case, CaseFile, cases_file, read_cases

_FENCE = re.compile(r"^`{3,}", re.MULTILINE)
_CODE = re.compile(r"[a-z]{2}")
_INTRODUCTION = (
    "`carebook check` names the file, the line and the remedy. An error stops the build, a warning does not, info is "
    "worth a look. A finding that is right as it is gets a comment with a reason, `# carebook: allow[name] reason`, "
    "behind the text or on the line above."
)


def manual_page(check: Check) -> str:
    """Return the page of a check: its rule, why, what to do, and what it finds in tiny books."""
    cases = read_cases(cases_file(check.module, check.name))
    parts = [
        f"# {check.name}",
        f"{check.severity.capitalize()}. Family: {check.family}.",
        check.documentation,
    ]
    if check.knows:
        parts.append(f"## Languages\n\nIt knows {', '.join(f'`{code}`' for code in _known(check))}.")
    if cases:
        parts.append("## Examples")
    parts += [part for case in cases for part in _shown(case)]
    return "\n\n".join(parts) + "\n"


def manual_index(checks: Iterable[Check]) -> str:
    """Return the page that lists the checks by family, with links to `<check>.md`."""
    parts = ["# What the checks look for", _INTRODUCTION]
    for family, of_family in groupby(checks, lambda one: one.family):
        lines = [f"| [{one.name}]({one.name}.md) | {one.severity} | {one.summary} |" for one in of_family]
        parts.append(
            "\n".join([f"## {family}", "", "| Check | Severity | Rule |", "| --- | --- | --- |", *lines])
        )
    return "\n\n".join(parts) + "\n"


def _known(check: Check) -> list[str]:
    """Return the languages of two letters that a check knows."""
    codes = sorted(code for code in locale_identifiers() if _CODE.fullmatch(code))
    return [code for code in codes if check.knows and check.knows(code)]


def _shown(case: Case) -> Iterator[str]:
    yield f"### {case.name}"
    if case.about:
        yield case.about
    for file in case.files:
        yield f"`{file.path}`"
        yield _fenced(file)
    yield "What is found:" if case.found else "Nothing is found."
    if case.found:
        yield _fenced(CaseFile("text", "", case.found))


def _fenced(file: CaseFile) -> str:
    longest = max((len(fence) for fence in _FENCE.findall(file.text)), default=2)
    fence = "`" * max(3, longest + 1)
    return f"{fence}{file.kind}\n{file.text}{fence}"
