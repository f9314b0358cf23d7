"""`carebook release` on histories that were made for it."""

from pathlib import Path

import pytest
import yaml
from carebook.model.edition import What
from carebook.reading.book import read_book
from carebook.releasing.release import release as release_book
from carebook.writing.refusal import Refusal

from tests.command import Said, carebook, git
from tests.site.tiny_site import TinySite

PHRASES = "docs/_book/phrases/hold.yml"
PHRASE = """\
hold.{name}:
  move: hold
  channels: [phone]
  text:
    en: "Please wait: {name}."
    ro: "Așteptați, vă rog: {name}."
    pl: "Proszę poczekać: {name}."
    ru: "Подождите, пожалуйста: {name}."
"""


def phrases(*names: str) -> str:
    return "".join(PHRASE.format(name=name) for name in names)


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """A small book with a history of one commit."""
    written(tmp_path)
    git(tmp_path, "init", "--quiet")
    commit(tmp_path)
    return tmp_path


def written(folder: Path) -> None:
    site = TinySite(folder)
    site.write(PHRASES, phrases("one", "two"))
    for language in site.languages:
        site.write(
            f"docs/{language}/call/hold.md",
            f"---\nid: call.hold\n---\n\n# {language}\n\n/// phrases | hold\n///\n",
        )


def commit(folder: Path) -> None:
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--allow-empty", "--message", "A change")


def change(book: Path, old: str, new: str) -> None:
    text = (book / PHRASES).read_text(encoding="utf-8")
    assert old in text
    (book / PHRASES).write_text(text.replace(old, new, 1), encoding="utf-8")


def release(book: Path, name: str) -> Said:
    return carebook("--root", book, "release", name)


def edition(book: Path, name: str) -> dict[str, object]:
    """Return what any reader of YAML finds in the file of an edition."""
    path = book / f"docs/_book/editions/{name}.yml"
    found: dict[str, object] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return found


def errors(book: Path) -> list[str]:
    return [fault.finding.message for fault in read_book(book).faults]


def test_an_edition_holds_a_mark_of_everything_and_what_it_replaces(book: Path) -> None:
    before = read_book(book).edition
    said = release(book, "2026-09")
    assert said.code == 0, said.error
    assert read_book(book).edition == "2026-09" != before
    commit(book)
    change(book, "Așteptați, vă rog: one.", "Rămâneți pe fir: one.")
    change(book, "hold.two:", "hold.three:")
    assert len(read_book(book).edition) == 8, "it is no longer what was released"
    commit(book)
    said = release(book, "2026-11")
    assert "since 2026-09: 1 changed, 1 new, 1 gone" in said.out
    first, second = edition(book, "2026-09"), edition(book, "2026-11")
    assert "follows" not in first
    assert second["follows"] == "2026-09"
    assert set(first["marks"]) == {"call.hold", "hold.one", "hold.two", "home"}  # type: ignore[call-overload]
    marks = second["marks"]["hold.one"].split()  # type: ignore[index]
    assert [one.partition("=")[0] for one in marks] == ["en", "pl", "ro", "ru"]
    assert second["replaced"]["hold.one"] == {  # type: ignore[index]
        "ro": [{"text": "Așteptați, vă rog: one."}, {"move": "hold"}, {"channels": "phone"}]
    }
    assert set(second["replaced"]["hold.two"]) == {"en", "pl", "ro", "ru"}  # type: ignore[index]
    assert errors(book) == []
    history = read_book(book).history
    found = {one.entry: one.what for one in history.since(history.editions[0], "ro")}
    assert found == {"hold.one": What.REWORDED, "hold.three": What.ADDED, "hold.two": What.REMOVED}
    assert [one.entry for one in history.since(history.editions[0], "pl")] == ["hold.three", "hold.two"]


def test_the_old_wording_is_found_where_nothing_was_committed_since(book: Path) -> None:
    release_book(read_book(book), book, "first")
    change(book, "Please wait: two.", "Please hold: two.")
    released = release_book(read_book(book), book, "second")
    assert released.lost == ()
    assert edition(book, "second")["replaced"]["hold.two"]["en"][0] == {"text": "Please wait: two."}  # type: ignore[index]


def test_what_was_released_and_never_committed_is_said_to_be_lost(book: Path) -> None:
    change(book, "Please wait: two.", "Please stay: two.")
    release_book(read_book(book), book, "first")
    git(book, "add", "docs/_book/editions")
    git(book, "commit", "--quiet", "--message", "The edition alone")
    change(book, "Please stay: two.", "Please hold: two.")
    said = release(book, "second")
    assert said.code == 0
    assert "git does not have how first worded hold.two" in said.out
    assert "replaced" not in edition(book, "second")
    history = read_book(book).history
    (only,) = history.since(history.editions[0], "en")
    assert (only.entry, only.before) == ("hold.two", ()), "that it has changed is told all the same"


def test_without_git_it_is_said(tmp_path: Path) -> None:
    written(tmp_path)
    release_book(read_book(tmp_path), tmp_path, "first")
    change(tmp_path, "Please wait", "Please hold")
    said = release(tmp_path, "second")
    assert said.code == 0
    assert "not a git repository" in said.out


def test_what_is_as_it_was_again_has_not_changed(book: Path) -> None:
    release_book(read_book(book), book, "first")
    commit(book)
    change(book, "Please wait: two.", "Please hold: two.")
    commit(book)
    release_book(read_book(book), book, "second")
    commit(book)
    change(book, "Please hold: two.", "Please wait: two.")
    history = read_book(book).history
    first, second = history.editions
    assert list(history.since(first, "en")) == []
    assert [one.entry for one in history.since(second, "en")] == ["hold.two"]


def test_of_what_has_changed_twice_each_edition_has_its_own_wording(book: Path) -> None:
    wordings = ("Please wait: two.", "Please hold: two.", "Please stay: two.")
    for name, old, new in zip(("first", "second"), wordings, wordings[1:], strict=False):
        release_book(read_book(book), book, name)
        commit(book)
        change(book, old, new)
    release_book(read_book(book), book, "third")
    history = read_book(book).history
    for one, wording in zip(history.editions, wordings[:2], strict=False):
        (only,) = history.since(one, "en")
        assert only.before[0].string == wording


REFUSED = {
    "2026.11": "has a dot in it; did you mean `2026-11`?",
    "November 2026": "did you mean `november-2026`?",
    "../x": "did you mean `x`?",
    "a/b": "is made of",
    "con": "Windows keeps for a device",
    "x" * 41: "has 41 characters; 40 is the most",
    "first": "there is an edition `first`",
    "second": "nothing has changed since the edition `first`",
}


def test_a_name_that_is_none_and_a_release_of_nothing_are_refused(book: Path) -> None:
    release_book(read_book(book), book, "first")
    files = sorted(book.rglob("*"))
    found = read_book(book)
    for name, why in REFUSED.items():
        with pytest.raises(Refusal) as refusal:
            release_book(found, book, name)
        assert why in refusal.value.message
    assert sorted(book.rglob("*")) == files


def test_a_book_with_errors_is_refused(book: Path) -> None:
    change(book, "channels: [phone]", "channels: [fax]")
    said = release(book, "first")
    assert said.code == 2
    assert "the book has errors" in said.error
    assert not (book / "docs/_book/editions").exists()
