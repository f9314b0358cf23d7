"""Blanks in sentences, whole and broken."""

import pytest
from carebook.model.placeholders import blanks


@pytest.mark.parametrize(
    ("string", "names"),
    [
        ("nothing to see, 50% off, 100 %", []),
        ("{minutes} minutes", ["minutes"]),
        ("{a}{b}", ["a", "b"]),
        ("Przepraszam {Panią}", ["Panią"]),
        ("50%s and 5%d", []),
        ("100%sugar", []),
    ],
)
def test_whole_blanks_have_names(string: str, names: list[str]) -> None:
    assert [blank.name for blank in blanks(string)] == names
    assert not any(blank.malformed for blank in blanks(string))


@pytest.mark.parametrize(
    ("string", "meant"),
    [
        ("in { minutes } minutes", ["minutes"]),
        ("in {minutes minutes", ["minutes"]),
        ("in minutes} minutes", ["minutes"]),
        ("in {{minutes}} minutes", ["minutes"]),
        ("{a}}", ["a"]),
        ("{case number}", ["case_number"]),
        ("{}", [""]),
        ("{0}", ["0"]),
        ("in %s minutes", [""]),
        ("%(minutes)s", ["minutes"]),
        ("%1$s", [""]),
    ],
)
def test_broken_blanks_say_what_was_probably_meant(string: str, meant: list[str]) -> None:
    assert [(blank.name, blank.malformed) for blank in blanks(string)] == [(name, True) for name in meant]


def test_a_broken_blank_does_not_swallow_the_next_one() -> None:
    first, second = blanks("{a {b}")

    assert first.malformed
    assert (second.name, second.start, second.length, second.malformed) == ("b", 3, 3, False)
