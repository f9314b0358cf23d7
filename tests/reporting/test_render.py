"""Findings as people see them in a terminal, and as programs and code hosts read them."""

import json

import pytest
from carebook.model.finding import Edit, Fix, Severity
from carebook.model.place import Place
from carebook.reporting.diagnostic import Diagnostic
from carebook.reporting.render import FORMATS, render_concise, render_full, render_github, summary
from rich.cells import cell_len


def finding(line: str = "", column: int = 1, length: int = 1, **more: object) -> Diagnostic:
    values = {
        "check": "a-check",
        "severity": Severity.ERROR,
        "place": Place("docs/_book/x.yml", 12, column, length),
        "message": "`a` is wrong",
        "help": "",
        "entry": "x.y",
        "language": "",
        "fix": None,
        "line": line,
        "source_language": "",
        "source_text": "",
        **more,
    }
    return Diagnostic(**values)  # type: ignore[arg-type]  # each of its own type


def carets(diagnostic: Diagnostic) -> tuple[int, int]:
    """Return in which cell of the terminal the underlining begins, and how many cells it covers."""
    rendered = render_full(diagnostic).splitlines()
    _, _, underline = rendered[3].partition("| ")
    return len(underline) - len(underline.lstrip(" ")), underline.count("^")


def test_a_finding_is_one_line_in_the_concise_format() -> None:
    assert render_concise(finding()) == "docs/_book/x.yml:12:1: error[a-check] `a` is wrong"


def test_the_full_format_shows_line_spot_help_and_the_source() -> None:
    found = finding(
        '    ro: "Rămâneți"', 9, 10, help="do this", source_language="en", source_text="Please hold."
    )
    assert render_full(found).splitlines() == [
        "docs/_book/x.yml:12:9: error[a-check] `a` is wrong",
        "   |",
        '12 |     ro: "Rămâneți"',
        "   |         ^^^^^^^^^^",
        "   = help: do this",
        "   = en: Please hold.",
    ]


@pytest.mark.parametrize(
    ("line", "spot"),
    [
        ('ru: "Подождите, пожалуйста"', "пожалуйста"),
        ('ja: "少々お待ちください"', "お待ち"),
        ('en: "🙂 hold"', "hold"),
        ('ro: "a\u0306sta e"', "e"),
        ('pl:\t"tab"', "tab"),
        ('ar: "يرجى الانتظار"', "الانتظار"),
    ],
)
def test_the_spot_is_underlined_in_the_cells_that_the_terminal_uses(line: str, spot: str) -> None:
    start = line.rindex(spot)
    begin, width = carets(finding(line, start + 1, len(spot)))
    assert begin == cell_len(line[:start].replace("\t", "    "))
    assert width == cell_len(spot)


def test_what_no_terminal_shows_is_made_visible() -> None:
    rendered = render_full(finding("ro:\u00a0\u202ex", 4))
    assert "12 | ro:··x" in rendered


def test_a_place_behind_the_line_is_underlined_all_the_same() -> None:
    assert carets(finding("ab", 3)) == (2, 1)


def test_a_message_that_quotes_a_file_does_nothing_to_the_terminal() -> None:
    rendered = render_concise(finding(message="`\x1b[31m\n::error::`"))
    assert "\x1b" not in rendered
    assert len(rendered.splitlines()) == 1


@pytest.mark.parametrize(
    ("severity", "level"),
    [(Severity.ERROR, "error"), (Severity.WARNING, "warning"), (Severity.INFO, "notice")],
)
def test_a_code_host_gets_a_command_in_which_nothing_can_be_smuggled(severity: Severity, level: str) -> None:
    found = finding(
        severity=severity,
        place=Place("docs/a,b:c%.yml", 3, 7),
        message="100 %\n::warning::x",
        help="two\r\nlines",
    )
    assert render_github(found) == (
        f"::{level} file=docs/a%2Cb%3Ac%25.yml,line=3,col=7,title=a-check"
        "::100 %25%0A::warning::x%0Atwo%0D%0Alines"
    )


def test_json_has_the_keys_that_the_design_promises() -> None:
    fix = Fix(safe=True, edits=(Edit("x.yml", 3, 5, '"é"'),))
    (read,) = json.loads(FORMATS["json"]([finding(fix=fix, language="ro")]))
    assert read == {
        "check": "a-check",
        "severity": "error",
        "path": "docs/_book/x.yml",
        "line": 12,
        "column": 1,
        "message": "`a` is wrong",
        "help": "",
        "entry": "x.y",
        "language": "ro",
        "fix": {"safe": True, "edits": [{"path": "x.yml", "start": 3, "end": 5, "replacement": '"é"'}]},
    }


@pytest.mark.parametrize(
    ("severities", "words"),
    [
        ("", "no findings"),
        ("e", "1 error"),
        ("eew", "2 errors, 1 warning"),
        ("wii", "1 warning, 2 notes"),
    ],
)
def test_the_summary_counts_by_severity(severities: str, words: str) -> None:
    known = {"e": Severity.ERROR, "w": Severity.WARNING, "i": Severity.INFO}
    assert summary([finding(severity=known[one]) for one in severities]) == words
