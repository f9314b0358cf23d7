"""All checks over a book: findings to diagnostics, suppressed ones left out."""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from carebook.checks import ALL_CHECKS
from carebook.checks.check import Check
from carebook.model.book import Book
from carebook.model.finding import Edit, Fault, Finding, Fix, Severity, Suppression
from carebook.model.place import Place
from carebook.reading.book import collector_paused
from carebook.reading.nearest import did_you_mean
from carebook.reporting.diagnostic import Diagnostic, diagnose
from carebook.settings import State

ABOUT_SUPPRESSIONS = "carebook.checks.suppressions."
"""The package of the checks that no suppression can silence, and that run when all others have."""

_NAMES = re.compile(r"\[[^\]]*\]")


def run_checks(book: Book, checks: Iterable[Check] = ALL_CHECKS) -> tuple[Diagnostic, ...]:
    """Return what the checks find in a book, in the order of files, lines and columns."""
    checks = tuple(checks)
    with collector_paused():
        return settled(book, checks, found_by(book, checks))


def found_by(book: Book, checks: Iterable[Check], part: Book | None = None) -> Iterator[Diagnostic]:
    """Yield what checks find in a book, or in a part of it, whether it is allowed or not."""
    drafts = {language.code for language in book.settings.languages if language.state is State.DRAFT}
    for check in checks:
        if not check.module.startswith(ABOUT_SUPPRESSIONS):
            for finding in check.find(part or book):
                yield diagnose(book, check.name, _severity(check, finding, drafts), finding)


def settled(book: Book, checks: Iterable[Check], found: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return what was found, without what comments allow, and with what is to be said of the comments, in order."""
    first = {check.name for check in checks if not check.module.startswith(ABOUT_SUPPRESSIONS)}
    last = [check for check in checks if check.module.startswith(ABOUT_SUPPRESSIONS)]
    allowed: dict[tuple[str, int, str], Suppression] = {
        (one.place.path, one.line, name): one for one in book.suppressions for name in one.checks
    }
    used: set[tuple[str, int, str]] = set()
    left: list[Diagnostic] = []
    for one in found:
        key = (one.place.path, one.place.line, one.check)
        if key in allowed:
            used.add(key)
        else:
            left.append(one)
    book = replace(book, faults=(*book.faults, *_suppression_faults(book, first, used)))
    for check in last:
        left += [diagnose(book, check.name, check.severity, finding) for finding in check.find(book)]
    return tuple(sorted(dict.fromkeys(left), key=_order))


def errors_in(book: Book) -> tuple[Diagnostic, ...]:
    """Return what makes a book one that no command may write from; what could only warn is not asked."""
    severe = [check for check in ALL_CHECKS if check.severity is Severity.ERROR]
    return tuple(one for one in run_checks(book, severe) if one.severity is Severity.ERROR)


def _order(diagnostic: Diagnostic) -> tuple[str, int, int, str]:
    return diagnostic.place.path, diagnostic.place.line, diagnostic.place.column, diagnostic.check


def _severity(check: Check, finding: Finding, drafts: Collection[str]) -> Severity:
    """Return how bad a finding is; what concerns a draft language alone stops nothing."""
    if finding.language in drafts:
        return Severity.INFO
    return finding.severity or check.severity


def _suppression_faults(book: Book, ran: set[str], used: set[tuple[str, int, str]]) -> Iterator[Fault]:
    known = {check.name: check for check in ALL_CHECKS}

    def unused(suppression: Suppression, name: str, message: str) -> Fault:
        help_ = f"take `{name}` out of the brackets" if suppression.checks[1:] else "delete the comment"
        fix = _taking_out(book, suppression, name)
        return Fault("suppression-unused", Finding(suppression.place, message, help_, fix=fix))

    for suppression in book.suppressions:
        for name in suppression.checks:
            if name not in known:
                help_ = did_you_mean(name, known) or "`carebook explain` lists the checks"
                yield Fault(
                    "suppression-unknown", Finding(suppression.place, f"there is no check `{name}`", help_)
                )
            elif known[name].module.startswith(ABOUT_SUPPRESSIONS):
                message = f"`{name}` is about suppressions, which cannot be allowed"
                yield unused(suppression, name, message)
            elif name in ran and (suppression.place.path, suppression.line, name) not in used:
                message = f"`{name}` has nothing to object to at line {suppression.line}"
                yield unused(suppression, name, message)


def _taking_out(book: Book, suppression: Suppression, name: str) -> Fix:
    """Return the fix that takes a check out of a suppression, and the comment away with the last one."""
    place = suppression.place
    line, start = book.line(place), book.offset(place)
    end = start + place.length
    left = ", ".join(check for check in suppression.checks if check != name)
    if left:
        comment = line[place.column - 1 :][: place.length]
        return _fix(place, start, end, _NAMES.sub(f"[{left}]", comment, count=1))
    before, after = line[: place.column - 1], line[place.column - 1 + place.length :]
    if not (before + after).strip():  # nothing else stands there: its line goes with it
        beginning = place._replace(column=1)
        return _fix(place, book.offset(beginning), book.offset(beginning._replace(line=place.line + 1)))
    return _fix(place, start - len(before) + len(before.rstrip()), end)


def _fix(place: Place, start: int, end: int, replacement: str = "") -> Fix:
    return Fix(safe=True, edits=(Edit(place.path, start, end, replacement),))
