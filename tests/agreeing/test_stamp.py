"""`carebook stamp`: a change in one language marks its sister texts and nothing else, whatever git says."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import markdown
import pytest
from carebook.blocks.extension import CarebookExtension
from carebook.checks import ALL_CHECKS
from carebook.checks.run import run_checks
from carebook.reading.book import read_book

from tests.command import carebook, git

ROOT = Path(__file__).parents[2]
LOCK = "docs/_book/translations.lock"
APOLOGY = "docs/_book/phrases/apology.yml"
SENTENCES = {
    "en": "I’m looking into it right now.",
    "ro": "Mă ocup de ea chiar acum.",
    "pl": "Już się nią zajmuję.",
    "ru": "Уже разбираюсь.",
}
"""Of one phrase of the knowledge base."""


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """A copy of the knowledge base, all of which is agreed."""
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    shutil.copytree(ROOT / "docs", tmp_path / "docs")
    return tmp_path


def replace(book: Path, old: str, new: str, path: str = APOLOGY) -> None:
    text = (book / path).read_text(encoding="utf-8")
    assert old in text, f"{path} no longer has what is changed here"
    (book / path).write_text(text.replace(old, new, 1), encoding="utf-8")


def found(book: Path) -> Iterator[tuple[str, str, str]]:
    """Yield what is to be reviewed: entry, language and message."""
    for one in run_checks(read_book(book), [check for check in ALL_CHECKS if check.family == "review"]):
        assert one.check == "text-to-review", one
        yield one.entry, one.language, one.message


@pytest.mark.parametrize("language", SENTENCES)
def test_one_sentence_marks_its_sisters_and_nothing_else(book: Path, language: str) -> None:
    replace(book, SENTENCES[language], SENTENCES[language].replace(".", " Vodafone."))
    marked = list(found(book))
    others = [one for one in SENTENCES if one != language]
    assert [(entry, other) for entry, other, _ in marked] == [("apologise.situation", one) for one in others]
    assert {message.partition(": ")[2] for _, _, message in marked} == {f"`{language}` has `vodafone` put in"}


def test_the_words_that_stood_there_are_known_although_the_lock_has_none(book: Path) -> None:
    replace(book, "looking into it right now", "opening your bill")
    assert "into it" not in (book / LOCK).read_text(encoding="utf-8")
    (first, *_) = found(book)
    assert first[2].endswith("`en` has `opening your bill` for `looking into it right now`")


def test_words_that_the_book_has_nowhere_are_counted(book: Path) -> None:
    replace(book, "I’m looking into it right now.", "Zyzzyva quokka it right now.")
    assert carebook("--root", book, "stamp", "apologise.situation").code == 0
    replace(book, "Zyzzyva quokka it", "I’m doing it")
    (first, *_) = found(book)
    assert first[2].endswith("`en` has `i’m doing` for 2 words")


def test_a_page_is_agreed_by_its_lines(book: Path) -> None:
    replace(book, "Choose what you are hearing.", "Choose what you hear.", "docs/en/call/index.md")
    marked = list(found(book))
    assert [(entry, language) for entry, language, _ in marked] == [
        ("call", one) for one in ("pl", "ro", "ru")
    ]
    assert "`choose what you hear each page takes you …` for 1 line" in marked[0][2]


def test_marks_capitals_and_spaces_need_no_review(book: Path) -> None:
    replace(book, "I’m looking into it right now.", "i'm  looking: into it – right now!")
    assert list(found(book)) == []


def test_where_a_text_stands_does_not_matter(book: Path) -> None:
    text = (book / APOLOGY).read_text(encoding="utf-8")
    defaults, *entries = text.split("\n\n")
    (book / APOLOGY).write_text("\n\n".join([defaults, *reversed(entries)]), encoding="utf-8")
    assert list(found(book)) == []


def test_languages_that_changed_together_need_each_other_no_more(book: Path) -> None:
    replace(book, SENTENCES["en"], "I’m opening your bill.")
    replace(book, SENTENCES["pl"], "Otwieram rachunek.")
    assert [language for _, language, _ in found(book)] == ["ro", "ru"]
    replace(book, SENTENCES["ro"], "Deschid factura.")
    replace(book, SENTENCES["ru"], "Открываю счёт.")
    assert list(found(book)) == []


def test_stamp_agrees_on_what_it_is_told(book: Path) -> None:
    replace(book, SENTENCES["en"], "I’m opening your bill.")
    replace(book, "Only when they have contacted us about it before.", "Only the second time.")
    assert {entry for entry, _, _ in found(book)} == {"apologise.situation", "apologise.again"}
    assert carebook("--root", book, "stamp", "apologise.situation") == (0, "1 text newly agreed\n", "")
    assert {entry for entry, _, _ in found(book)} == {"apologise.again"}
    assert carebook("--root", book, "stamp").out == "1 text newly agreed\n"
    assert list(found(book)) == []
    once = (book / LOCK).read_bytes()
    assert carebook("--root", book, "stamp").out == "nothing has changed\n"
    assert (book / LOCK).read_bytes() == once


def test_a_script_is_agreed_with_its_steps(book: Path) -> None:
    script = "docs/_book/scripts/angry-customer.yml"
    replace(book, "Once, quickly, for the trouble. Then move on.", "Once. Then move on.", script)
    assert {entry for entry, _, _ in found(book)} == {"angry-customer.apologise"}
    carebook("--root", book, "stamp", "angry-customer")
    assert list(found(book)) == []


def test_a_slip_is_excused_and_the_line_goes_with_the_next_stamp(book: Path) -> None:
    clean = (book / APOLOGY).read_text(encoding="utf-8").replace("looking into it", "looking into that")
    replace(book, SENTENCES["en"], "I’m looking into that right now.")
    replace(book, '    en: "I’m sorry about this.', '    typo: [en]\n    en: "I’m sorry about this.')
    assert list(found(book)) == []
    assert carebook("--root", book, "stamp", "apologise.situation").code == 0
    assert (book / APOLOGY).read_text(encoding="utf-8") == clean
    assert list(found(book)) == []


def test_a_slip_in_a_page_is_excused_too(book: Path) -> None:
    page = "docs/pl/phrases/hold.md"
    replace(book, "Cisza w słuchawce", "Cisza w telefonie", page)
    clean = (book / page).read_text(encoding="utf-8")
    assert {language for _, language, _ in found(book)} == {"en", "ro", "ru"}
    replace(book, "---\nid:", "---\ntypo: true\nid:", page)
    assert list(found(book)) == []
    assert carebook("--root", book, "stamp", "phrases.hold").code == 0
    assert (book / page).read_text(encoding="utf-8") == clean
    assert list(found(book)) == []


def test_branches_merge_without_conflict(book: Path) -> None:
    def change(branch: str, old: str, new: str) -> None:
        git(book, "switch", "--quiet", "-c", branch, "main")
        replace(book, old, new)
        carebook("--root", book, "stamp")
        git(book, "commit", "--quiet", "--all", "--message", branch)

    shutil.copy(ROOT / ".gitattributes", book)
    git(book, "init", "--quiet")
    git(book, "add", "--all")
    git(book, "commit", "--quiet", "--message", "All is agreed")
    change("one", SENTENCES["en"], "I’m opening your bill.")
    change("other", SENTENCES["pl"], "Otwieram rachunek.")
    git(book, "merge", "--quiet", "one", "--message", "Both")
    merged = (book / LOCK).read_text(encoding="utf-8")
    assert merged.count("\napologise.situation text ") == 2
    assert list(found(book)) == []
    carebook("--root", book, "stamp")
    assert (book / LOCK).read_text(encoding="utf-8").count("\napologise.situation text ") == 1


def test_what_cannot_be_read_is_not_forgotten(book: Path) -> None:
    before = (book / LOCK).read_bytes()
    replace(book, "move: apologise", "move: apologize")
    said = carebook("--root", book, "stamp")
    assert said.code == 2
    assert f"{APOLOGY}:" in said.error
    assert (book / LOCK).read_bytes() == before
    replace(book, "move: apologize", "move: apologise")
    said = carebook("--root", book, "stamp", "apologise.situatoin")
    assert (said.code, "did you mean `apologise.situation`?" in said.error) == (2, True)


def test_the_page_says_so(book: Path) -> None:
    replace(book, SENTENCES["en"], "I’m opening your bill.")
    changed = read_book(book)

    def html(language: str, block: str) -> str:
        extension = CarebookExtension(changed, language, "phrases/apologising.md")
        return markdown.markdown(f"/// phrase | {block}\n///", extensions=[extension])

    assert "Poate fi depășit" in html("ro", "apologise.situation")
    assert "Может" not in html("ru", "apologise.again")
    assert "cb-review" not in html("en", "apologise.situation")
    assert "cb-review" not in html("ru", "apologise.again")


def test_the_lock_is_small(book: Path) -> None:
    texts = sum(path.stat().st_size for end in ("yml", "md") for path in (book / "docs").rglob(f"*.{end}"))
    assert (book / LOCK).stat().st_size * 4 < texts
