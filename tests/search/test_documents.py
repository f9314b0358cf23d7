"""What can be found: every entry that has a home, in each language, with what is shown of it."""

from pathlib import Path

import pytest
from carebook.languages.folding import fold, words
from carebook.model.book import Book
from carebook.reading.book import read_book
from carebook.search.documents import LONGEST, Document, documents
from carebook.search.index import families, index_of, sections_of

BOOK = Path(__file__).parents[1] / "blocks" / "book"
ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def book() -> Book:
    return read_book(ROOT)


@pytest.fixture(scope="module")
def found(book: Book) -> dict[str, Document]:
    return {document.id: document for document in documents(book, "ro")}


def test_everything_that_has_a_home_can_be_found(book: Book, found: dict[str, Document]) -> None:
    titles = {book.pages["ro", home.path].title for home in book.homes.values()}
    for name, home in book.homes.items():
        if name not in found:  # a page that is called like what it shows is found as that
            assert book.kinds[name] == "page"
            assert book.pages["ro", home.path].title in titles
            assert any(one.path == home.path and one.title for one in found.values())


def test_a_phrase_knows_where_in_a_script_it_is(found: dict[str, Document]) -> None:
    step = found["angry-customer.apologise"]
    assert (step.script, step.step, step.steps) == ("angry-customer", 1, 6)
    assert found["angry-customer"].script == ""


def test_what_is_never_said_says_so(found: dict[str, Document]) -> None:
    assert found["never.calm-down"].never
    assert not found["hold.longer"].never


def test_a_section_has_the_words_beneath_its_heading_without_their_marks(found: dict[str, Document]) -> None:
    section = found["care-is-a-relationship.call"]
    assert section.title == "La telefon"
    assert section.text.startswith("Citește ce s-a întâmplat înainte")
    for sign in ("](", "{#", "**", "///"):
        assert sign not in section.text


def test_a_language_without_a_text_has_no_document_for_it() -> None:
    book = read_book(BOOK)
    assert "sorry.english" not in {one.id for one in documents(book, "pl")}
    assert "sorry.english" in {one.id for one in documents(book, "en")}


def test_the_same_book_gives_the_same_index(book: Book) -> None:
    one, other = (index_of("pl", list(documents(book, "pl"))) for _ in range(2))
    assert one == other


def test_words_of_one_family_are_linked() -> None:
    words = ["выключите", "счет", "счета", "счете", "считать"]
    assert families(words, "ru") == [[1, 2, 3]]
    assert families(words, "xx") == []


def test_a_filter_knows_move_and_channels(found: dict[str, Document]) -> None:
    assert (found["hold.longer"].move, found["angry-customer"].move) == ("hold", "")
    assert "phone" in found["angry-customer.apologise"].channels
    assert found["reference.glossary"].channels == ()


def test_what_does_not_fit_in_a_result_is_kept_apart(book: Book) -> None:
    documents_ = list(documents(book, "en"))
    sections = sections_of(documents_)
    assert sections
    assert all(len(text) > LONGEST and documents_[number].text == text for number, text in sections.items())


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Łódź, Ștefan și Țara", ["lodz", "stefan", "si", "tara"]),
        ("ŞTEFAN cu sedilă", ["stefan", "cu", "sedila"]),
        ("Ёлка, ещё всё", ["елка", "еще", "все"]),
        ("I’m won't", ["im", "wont"]),
        ("ab\u00adcd e\u0301t\u00e9", ["ab", "cd", "ete"]),
        ("", []),
        ("… — 🙂 [*]", []),
    ],
)
def test_words_are_folded(text: str, folded: list[str]) -> None:
    assert words(text) == folded


def test_folding_twice_is_folding_once() -> None:
    for text in ("Łódź", "ﬁne", "Ⅷ", "İstanbul", "ΣΑΣ", "ё"):
        assert fold(fold(text)) == fold(text)
