"""`carebook stamp --read-by` and `carebook status`: what a native speaker has read, until it changes."""

import shutil
from pathlib import Path

import markdown
import pytest
from carebook.blocks.extension import CarebookExtension
from carebook.reading.book import read_book

from tests.command import carebook

ROOT = Path(__file__).parents[2]
LOCK = "docs/_book/readings.lock"
HOLD = "docs/_book/phrases/hold.yml"
BADGE = "cb-review"


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """A knowledge base of two phrases in three languages, none of which a Pole has read."""
    settings = (ROOT / "tests/checks/mkdocs.yml").read_text(encoding="utf-8")
    (tmp_path / "mkdocs.yml").write_text(
        settings.replace("    source: en\n", "    source: en\n    unread: [ro, pl]\n"), encoding="utf-8"
    )
    for language in ("en", "ro", "pl", "ru"):
        page = tmp_path / f"docs/{language}/index.md"
        page.parent.mkdir(parents=True)
        page.write_text(f"---\nid: home\n---\n\n# {language}\n\n/// phrases | hold\n///\n", encoding="utf-8")
    (tmp_path / HOLD).parent.mkdir(parents=True)
    (tmp_path / HOLD).write_text(
        "".join(
            f'{name}:\n  move: hold\n  channels: [phone]\n  text:\n    en: "Wait."\n    ro: "Așteptați."\n'
            f'    pl: "Proszę zaczekać."\n    ru: "Подождите."\n'
            for name in ("hold.one", "hold.two")
        ),
        encoding="utf-8",
    )
    shutil.copy(ROOT / "docs/_book/interface.yml", tmp_path / "docs/_book")
    return tmp_path


def read(book: Path, *arguments: str) -> str:
    said = carebook("--root", book, "stamp", "--read-by", "Ewa  Nowak", "--language", "pl", *arguments)
    assert said.code == 0, said.error
    return said.out


def unread(book: Path) -> list[str]:
    return [line.rpartition(" ")[2] for line in carebook("--root", book, "status", "pl").out.splitlines()]


def shown(book: Path, language: str, text: str = "/// phrase | hold.one\n///\n") -> str:
    extension = CarebookExtension(read_book(book), language)
    extension.page = "index.md"
    return markdown.markdown(text, extensions=[extension])


def test_what_was_read_is_no_longer_listed(book: Path) -> None:
    assert unread(book) == ["interface", "hold.one", "hold.two", "home"]
    assert read(book, "hold.one") == "1 entry newly read in pl\n"
    assert unread(book) == ["interface", "hold.two", "home"]
    assert (book / LOCK).read_text(encoding="utf-8").splitlines()[1].endswith(" Ewa Nowak")
    assert "pl        full   0          1 of 4" in carebook("--root", book, "status").out
    assert read(book) == "3 entries newly read in pl\n"
    assert unread(book) == []


def test_a_change_is_to_be_read_again_and_no_other_language_is(book: Path) -> None:
    read(book)
    text = (book / HOLD).read_text(encoding="utf-8")
    (book / HOLD).write_text(text.replace("Wait.", "Wait here.", 1), encoding="utf-8")
    assert unread(book) == []
    (book / HOLD).write_text(text.replace("Proszę", "Proszę chwilę", 1), encoding="utf-8")
    assert unread(book) == ["hold.one"]
    read(book, "hold.two")
    assert "hold.one" not in (book / LOCK).read_text(encoding="utf-8"), "what has changed is forgotten"


def test_two_branches_keep_both_readings(book: Path) -> None:
    read(book, "hold.one")
    one = (book / LOCK).read_text(encoding="utf-8")
    (book / LOCK).unlink()
    read(book, "hold.two")
    other = (book / LOCK).read_text(encoding="utf-8")
    (book / LOCK).write_text(one + other, encoding="utf-8")
    assert unread(book) == ["interface", "home"]


def test_the_page_marks_what_is_unread_once_something_is_read(book: Path) -> None:
    assert BADGE not in shown(book, "pl"), "nothing is read: the foot of the page says so"
    read(book, "hold.two")
    assert "bez korekty" in shown(book, "pl")
    assert BADGE not in shown(book, "en"), "its texts need no reading"
    read(book, "hold.one")
    assert BADGE not in shown(book, "pl")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--read-by", "Ewa"), "--read-by and --language go together"),
        (("--language", "pl"), "--read-by and --language go together"),
        (("--read-by", "Ewa", "--language", "pt"), "there are en, ro, pl, ru"),
        (("--read-by", "E\nwa", "--language", "pl"), "the name of a person"),
        (("--read-by", "Ewa", "--language", "pl", "hold.on"), "did you mean `hold.one`?"),
    ],
)
def test_what_cannot_be_is_refused(book: Path, arguments: tuple[str, ...], said: str) -> None:
    refused = carebook("--root", book, "stamp", *arguments)
    assert refused.code == 2
    assert said in refused.error
    assert not (book / LOCK).exists()


def test_a_line_that_is_none_is_reported(book: Path) -> None:
    (book / LOCK).write_text("hold.one pl\n", encoding="utf-8")
    assert "lock-malformed" in carebook("--root", book, "check", "--output-format", "concise").out
