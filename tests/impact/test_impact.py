"""`carebook impact` on histories that were made for it: what a change touches, and in which languages."""

import json
import shutil
from pathlib import Path

import pytest

from tests.command import Said, carebook, git

ROOT = Path(__file__).parents[2]
APOLOGY = "docs/_book/phrases/apology.yml"
SCRIPT = "docs/_book/scripts/angry-customer.yml"
FIRST_CALL = "docs/_book/lessons/first-angry-call.yml"
PATHS = "docs/_book/paths.yml"
LANGUAGES = ("en", "ro", "pl", "ru")


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """A copy of the knowledge base with a history of one commit."""
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    shutil.copytree(ROOT / "docs", tmp_path / "docs")
    git(tmp_path, "init", "--quiet")
    commit(tmp_path)
    git(tmp_path, "tag", "base")
    return tmp_path


def commit(folder: Path) -> None:
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--allow-empty", "--message", "A change")


def change(book: Path, path: str, old: str, new: str) -> None:
    text = (book / path).read_text(encoding="utf-8")
    assert old in text, f"{path} no longer has what is changed here"
    (book / path).write_text(text.replace(old, new, 1), encoding="utf-8")


def impact(book: Path, *arguments: str) -> Said:
    return carebook("--root", book, "impact", *arguments)


def found(book: Path, revisions: str = "base..HEAD") -> dict[str, list[tuple[str, str, tuple[str, ...]]]]:
    """Return what is touched, decks left out."""
    return {name: changes for name, changes in everything(book, revisions).items() if " packs/" not in name}


def everything(
    book: Path, revisions: str = "base..HEAD"
) -> dict[str, list[tuple[str, str, tuple[str, ...]]]]:
    said = impact(book, revisions, "--output-format", "json")
    assert said.code == 0, said.error
    return {
        f"{one['kind']} {one['id']}": [
            (each["entry"], each["what"], tuple(each["languages"])) for each in one["changes"]
        ]
        for one in json.loads(said.out)
    }


def users(book: Path, name: str) -> set[str]:
    """Return the scripts and messages whose files name a phrase."""
    kinds = {"scripts": "script", "messages": "message"}
    return {
        f"{kind} {path.stem}"
        for folder, kind in kinds.items()
        for path in (book / "docs/_book" / folder).glob("*.yml")
        if name in path.read_text(encoding="utf-8")
    }


def test_a_word_in_one_language_touches_all_that_say_it_in_that_language(book: Path) -> None:
    expected = users(book, "apologise.situation") | {
        f"role-play {path.stem}"
        for path in (book / "docs/_book/scripts").glob("*.yml")
        if "say: [apologise.situation" in path.read_text(encoding="utf-8")
    }
    assert "role-play angry-customer" in expected
    change(book, APOLOGY, "Mă ocup de ea chiar acum.", "Mă ocup de ea imediat.")
    commit(book)
    touched = found(book)
    lessons = {"lesson apologise-once", "lesson first-angry-call"}
    books = {"book new-agents", "book new-trainers"}
    assert set(touched) == expected | lessons | books | {"path new-agents", "path trainers"}
    assert {tuple(changes) for changes in touched.values()} == {
        (("apologise.situation", "reworded", ("ro",)),)
    }
    assert found(book, "base") == touched, "the files as they are"


def test_marks_capitals_and_comments_touch_nothing(book: Path) -> None:
    change(book, APOLOGY, "Mă ocup de ea chiar acum.", "Mă ocup de ea chiar acum!")
    change(book, SCRIPT, "id: angry-customer", "# A note.\nid: angry-customer")
    commit(book)
    assert found(book) == {}
    said = impact(book, "base..HEAD", "--exit-code")
    assert said == (0, "nothing that others build on has changed\n", "")


def test_another_order_of_steps_touches_the_lesson(book: Path) -> None:
    change(book, SCRIPT, "say: [apologise.situation", "say: [apologise.wait, apologise.situation")
    commit(book)
    touched = found(book)
    assert set(touched) == {
        "path new-agents",
        "path trainers",
        "lesson apologise-once",
        "lesson first-angry-call",
        "script angry-customer",
        "book new-agents",
        "role-play angry-customer",
    }
    assert ("angry-customer.apologise", "rearranged", ("en", "ro", "pl", "ru")) in touched[
        "script angry-customer"
    ]


def test_a_new_name_is_one_removed_and_one_added(book: Path) -> None:
    carebook("--root", book, "rename", "apologise.situation", "apologise.trouble")
    commit(book)
    lesson = found(book)["lesson first-angry-call"]
    assert ("apologise.situation", "removed", ("en", "ro", "pl", "ru")) in lesson
    assert ("apologise.trouble", "added", ("en", "ro", "pl", "ru")) in lesson


def test_it_is_told_to_people_and_to_pull_requests(book: Path) -> None:
    change(book, APOLOGY, "Mă ocup de ea chiar acum.", "Mă ocup de ea imediat.")
    commit(book)
    said = impact(book, "base..HEAD", "--exit-code")
    assert said.code == 1
    assert "lesson first-angry-call\n  apologise.situation reworded in ro\n" in said.out
    # The other lesson leads to the phrase itself, and its links say what is said.
    assert "  apologise.situation reworded in ro\n  packs/ro/apologise-once.imscc changed\n" in said.out
    assert said.out.count("packs/") - said.out.count("\ndeck packs/") == 1
    table = impact(book, "base..HEAD", "--output-format", "markdown").out
    assert "| path | `new-agents` | `apologise.situation` | reworded | ro |" in table.splitlines()
    assert "| lesson | `first-angry-call` | `apologise.situation` | reworded | ro |" in table.splitlines()
    assert table.endswith(
        "\n\n| Pack | How |\n| --- | --- |\n| `packs/ro/apologise-once.imscc` | changed |\n"
    )


def test_packs_that_say_something_else_are_to_be_imported_again(book: Path) -> None:
    change(book, FIRST_CALL, "A doua rundă de scuze te face victimă", "Încă o rundă de scuze te face victimă")
    change(book, "docs/_book/lessons/risky-sentence.yml", '      pl: "Wściekły klient pisze', '      # pl: "')
    change(
        book, "docs/_book/lessons/two-way-survey.yml", 'pl: "Ankieta dwustronna"', 'pl: "Ankieta z obu stron"'
    )
    change(book, PATHS, "      entry: everybodys-job\n    - entry: care", "      entry: care")
    change(book, PATHS, "trainers:\n", "train-the-trainers:\n")
    change(book, "docs/en/learn/paths.md", "/// path | trainers", "/// path | train-the-trainers")
    said = impact(book, "base", "--output-format", "json")
    packs = {
        one["id"]: [(pack["path"], pack["what"]) for pack in one["packs"]]
        for one in json.loads(said.out)
        if one["packs"]
    }
    assert packs == {
        "top-management": [(f"packs/{code}/top-management.imscc", "changed") for code in LANGUAGES],
        "team-leads": [("packs/pl/team-leads.imscc", "changed")],
        "trainers": [(f"packs/{code}/trainers.imscc", "removed") for code in LANGUAGES],
        "train-the-trainers": [(f"packs/{code}/train-the-trainers.imscc", "added") for code in LANGUAGES],
        "first-angry-call": [("packs/ro/first-angry-call.gift.txt", "changed")],
        "risky-sentence": [("packs/pl/risky-sentence.gift.txt", "changed")],
        "two-way-survey": [("packs/pl/two-way-survey.imscc", "changed")],
    }


def test_a_book_is_touched_by_its_pages_and_by_other_chapters(book: Path) -> None:
    change(book, "docs/ro/principles/you-are-the-company.md", "E o greutate", "E o povară")
    change(book, "mkdocs.yml", "          - show-customers-they-matter\n", "")
    change(book, "mkdocs.yml", "      new-trainers:\n", "      trainers:\n")
    books = {name: changes for name, changes in everything(book, "base").items() if name.startswith("book ")}
    assert books["book new-agents"] == [("front-line-is-the-company", "reworded", ("ro",))]
    assert books["book new-team-leads"] == [("new-team-leads", "rearranged", LANGUAGES)]
    assert books["book trainers"] == [("trainers", "added", LANGUAGES)]
    assert books["book new-trainers"] == [("new-trainers", "removed", LANGUAGES)]


@pytest.mark.parametrize("revisions", ["nowhere..HEAD", "base..nowhere", "--output=x..HEAD"])
def test_a_revision_that_is_none_is_refused(book: Path, revisions: str) -> None:
    said = impact(book, "--", revisions)
    assert said.code == 2
    assert "git cannot give" in said.error
    assert "Traceback" not in said.error


def test_without_git_it_is_said(tmp_path: Path) -> None:
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    said = impact(tmp_path, "base..HEAD")
    assert said.code == 2
    assert "not a git repository" in said.error


def test_a_word_touches_the_decks_that_have_it_on_a_card(book: Path) -> None:
    change(book, APOLOGY, "Îmi cer scuze pentru așteptare.", "Îmi cer scuze că ați așteptat.")
    commit(book)
    decks = {name for name in everything(book) if name.startswith("deck ")}
    pairs = {f"deck packs/{reader}/cards-{reader}-ro.apkg" for reader in LANGUAGES if reader != "ro"}
    pairs |= {f"deck packs/ro/cards-ro-{caller}.apkg" for caller in LANGUAGES if caller != "ro"}
    assert decks == {"deck packs/ro/cards-ro.apkg", *pairs}
