"""A lesson never shows a phrase that is not to be said, or with care alone, as if it were one like others."""

from pathlib import Path

import markdown
import pytest
from carebook.blocks.extension import CarebookExtension
from carebook.reading.book import read_book

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    ("lesson", "phrase", "warning"),
    [
        ("first-angry-call", "never.calm-down", "Never: "),
        ("risky-sentence", "empathise.take-over", "With care: "),
    ],
)
def test_its_warning_stands_before_it(lesson: str, phrase: str, warning: str) -> None:
    book = read_book(ROOT)
    shown = markdown.markdown(
        f"/// lesson | {lesson}\n///\n", extensions=[CarebookExtension(book, "en", "x.md")]
    )
    link = next(line for line in shown.splitlines() if f"#{phrase}" in line and "cb-part-entry" in line)
    assert link.index(warning) < link.index(book.entries[phrase].text.wordings["en"].sentences[0].string[:10])  # type: ignore[attr-defined]


def test_a_part_that_is_a_script_leads_to_its_cards() -> None:
    book = read_book(ROOT)
    shown = markdown.markdown(
        "/// lesson | first-angry-call\n///\n",
        extensions=[CarebookExtension(book, "ro", "learn/first-angry-call.md")],
    )
    links = [line for line in shown.splitlines() if "Fișe pentru jocul de rol" in line]
    assert links == ['<p><a href="role-play.md#angry-customer--role-play">Fișe pentru jocul de rol</a></p>']
