"""`id:` links lead home, in the language of the page."""

from collections.abc import Callable

import pytest

Convert = Callable[..., str]


@pytest.mark.parametrize(
    ("text", "page", "expected"),
    [
        ("[x](id:angry.sorry)", "index.md", '<a href="call.md#angry.sorry">x</a>'),
        ("[x](id:angry.sorry)", "learn/deep/page.md", '<a href="../../call.md#angry.sorry">x</a>'),
        ("[x](id:angry.sorry)", "call.md", '<a href="#angry.sorry">x</a>'),
        ("[x](id:page.call)", "call.md", '<a href="call.md">x</a>'),
        ("[x](id:page.call)", "learn/page.md", '<a href="../call.md">x</a>'),
        (
            "[*x*](id:page.others.leaving)",
            "index.md",
            '<a href="others.md#page.others.leaving"><em>x</em></a>',
        ),
        ("[](id:angry.sorry)", "index.md", '<a href="call.md#angry.sorry">Say sorry</a>'),
        ("[](id:page.call)", "index.md", '<a href="call.md">Angry</a>'),
        ("[](id:refund)", "index.md", '<a href="others.md#refund">refund</a>'),
        (
            "[](id:sorry.number)",
            "index.md",
            '<a href="call.md#sorry.number">Your case is […]: […] by […].</a>',
        ),
        ('[x](id:angry "T")', "index.md", '<a href="call.md#angry" title="T">x</a>'),
        ("[x][r]\n\n[r]: id:angry", "index.md", '<a href="call.md#angry">x</a>'),
        ("[x](id:no.such)", "index.md", "<span>x</span>"),
        ("[](id:no.such)", "index.md", "<span>no.such</span>"),
        ("[x](id:)", "index.md", "<span>x</span>"),
        ("[x](id:nobody)", "index.md", "<span>x</span>"),  # a source has no place on the site
    ],
)
def test_a_link_by_id_becomes_the_relative_link_home(
    convert: Convert, text: str, page: str, expected: str
) -> None:
    assert convert(text, page=page) == f"<p>{expected}</p>"


def test_a_title_in_another_language_says_so(convert: Convert) -> None:
    assert convert("[](id:apology)", "pl", "index.md") == (
        '<p><a href="others.md#apology"><span dir="ltr" lang="en">apology</span></a></p>'
    )


def test_a_phrase_that_is_not_translated_is_no_link_text(convert: Convert) -> None:
    html = convert("[](id:sorry.english)", "pl", "index.md")
    assert html == '<p><a href="call.md#sorry.english">sorry.english</a></p>'


def test_the_text_of_a_link_reaches_the_table_of_contents(convert: Convert) -> None:
    assert 'id="say-sorry"' in convert("## [](id:angry.sorry)")
