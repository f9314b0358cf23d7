"""Where a fault is reported: what the settings say becomes an address that a mail program or a form understands."""

from dataclasses import replace

import pytest
from carebook.blocks.report import QUERY, report_address
from carebook.model.book import Book
from carebook.reading.settings import read_settings
from carebook.reading.source_file import SourceFile

SETTINGS = """\
plugins: [{{i18n: {{languages: [{{locale: en, default: true}}]}}}}]
extra: {{carebook: {{source: en, channels: {{phone: spoken}}, moves: {{say: [hold]}}, report: "{report}"}}}}
"""


@pytest.mark.parametrize(
    ("report", "address"),
    [
        ("mailto:care@example.com", "mailto:care@example.com?subject=hold.wait%20%5Ben%5D%20"),
        (
            "mailto:a@b.example?cc=c@d.example",
            "mailto:a@b.example?cc=c@d.example&subject=hold.wait%20%5Ben%5D%20",
        ),
        ("mailto:a@b.example?body={about}", "mailto:a@b.example?body=hold.wait%20%5Ben%5D%20"),
        (
            "https://git.example/new?title={about}&x=1",
            "https://git.example/new?title=hold.wait%20%5Ben%5D%20|&x=1",
        ),
    ],
)
def test_it_carries_id_language_and_edition(book: Book, report: str, address: str) -> None:
    file = SourceFile("mkdocs.yml", SETTINGS.format(report=report).encode())
    told = replace(book, settings=read_settings(file))
    before, _, after = address.partition("|")

    assert file.faults == []
    assert report_address(told, "hold.wait", "en") == before + book.edition + after


def test_the_query_of_a_search_is_put_in_later(book: Book) -> None:
    told = replace(book, settings=replace(book.settings, report="mailto:a@b.example?subject={about}"))

    assert (
        report_address(told, QUERY, "ar")
        == f"mailto:a@b.example?subject={{query}}%20%5Bar%5D%20{book.edition}"
    )


def test_nobody_is_told_where_the_settings_name_nobody(book: Book) -> None:
    assert report_address(book, "hold.wait", "en") == ""
