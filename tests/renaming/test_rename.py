"""`carebook rename`: data, pages, lessons and locks at once; every old link leads on."""

import shutil
from pathlib import Path

import pytest
from carebook.checks.run import run_checks
from carebook.links.permalinks import permalinks
from carebook.reading.book import read_book

from tests.command import carebook

ROOT = Path(__file__).parents[2]


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """A copy of the knowledge base."""
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    shutil.copytree(ROOT / "docs", tmp_path / "docs")
    return tmp_path


def files(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (
            "angry-customer",
            "furious-customer",
        ),  # a script with steps and openings, a file, a page and a lesson
        ("call.angry-customer", "call.angry-customer-new"),
        ("first-angry-call", "first-hard-call"),  # a lesson on learning paths
        ("new-agents", "newcomers"),  # a learning path
    ],
)
def test_everything_follows_and_old_links_lead_on(book: Path, old: str, new: str) -> None:
    before = read_book(book)
    said = carebook("--root", book, "rename", old, new)
    assert said.code == 0, said.error
    after = read_book(book)
    assert run_checks(after) == ()
    assert old not in after.kinds
    assert after.kinds[new] == before.kinds[old]
    assert after.to_review == frozenset(), "its texts are agreed as they were"
    links = {link.id: link for link in permalinks(after, ["en", "pl"])}
    changed = {name for name in before.homes if name not in after.homes}
    assert old in changed
    for name in before.homes:
        assert links[name].targets, name
    for name in changed:
        successor = new + name.removeprefix(old)
        assert links[name].targets == links[successor].targets


def test_a_second_name_replaces_the_first(book: Path) -> None:
    carebook("--root", book, "rename", "apologise.situation", "apologise.trouble")
    assert carebook("--root", book, "rename", "apologise.trouble", "apologise.mess").code == 0
    after = read_book(book)
    assert run_checks(after) == ()
    successors = {one.id: one.successor and one.successor.name for one in after.retired.values()}
    assert successors == {"apologise.situation": "apologise.mess", "apologise.trouble": "apologise.mess"}


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("angry-custommer", "x", "did you mean `angry-customer`?"),
        ("angry-customer", "Angry", "an id is made of a to z"),
        ("angry-customer.apologise", "say-sorry", "that would leave an error"),
        ("apologise.situation", "apologise.again", "is there already"),
    ],
)
def test_what_cannot_be_is_refused_and_changes_nothing(book: Path, old: str, new: str, said: str) -> None:
    before = files(book)
    refused = carebook("--root", book, "rename", old, new)
    assert refused.code == 2
    assert said in refused.error
    assert files(book) == before


def test_comments_quotes_and_line_ends_stay(book: Path) -> None:
    path = book / "docs/_book/phrases/apology.yml"
    text = path.read_text(encoding="utf-8").replace("\n", "\r\n")
    path.write_bytes(b"\xef\xbb\xbf" + text.encode())
    carebook("--root", book, "rename", "apologise.situation", "apologise.trouble")
    assert (
        path.read_bytes()
        == b"\xef\xbb\xbf" + text.replace("apologise.situation:", "apologise.trouble:").encode()
    )
