"""Decks are taken in by Anki itself: what is new, what is known already, and what is shown, whatever authors write."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import anki.collection  # before its parts, which import each other
import html5lib
import pytest
from anki.cards import Card
from anki.import_export_pb2 import IMPORT_ANKI_PACKAGE_UPDATE_CONDITION_ALWAYS as ALWAYS
from carebook.model.book import Book
from carebook.model.entries import Phrase, Term
from carebook.model.place import Reference
from carebook.packs.cards import own_cards, pair_cards
from carebook.packs.decks import decks
from carebook.reading.book import read_book

ROOT = Path(__file__).parents[2]
SITE = "https://care.example/under/"
TROUBLE = "sorry.trouble"
HOSTILE = [
    "<img src=x onerror=alert(1)><b>bold</b> &lt;&amp;",
    "[sound:x.mp3] [anki:tts lang=en_US]x[/anki:tts] [latex]x[/latex] [$]x[/$]",
    "</div></body> --> ]]>",
    r"\(x\) \[y\] $z$",
    "\"quotes\" and 'single' ones",
]
UNSEEN = "one\x1ftwo\x00three\x85four\ud800"

Collection = anki.collection.Collection
TakeIn = Callable[[bytes], tuple[int, int, int]]


@pytest.fixture(scope="module")
def book() -> Book:
    """A small book in English and Arabic, and some of it in Polish."""
    read = read_book(ROOT / "tests" / "blocks" / "book")
    return replace(read, settings=replace(read.settings, site_name="Care", site_url=SITE))


@pytest.fixture
def collection(tmp_path: Path) -> Iterator[Collection]:
    """What somebody has in Anki: nothing yet."""
    opened = Collection(str(tmp_path / "collection.anki2"))
    yield opened
    opened.close()


@pytest.fixture
def take_in(collection: Collection, tmp_path: Path) -> TakeIn:
    """Import a deck; the numbers of notes that are new, updated and known already."""

    def take_in(deck: bytes) -> tuple[int, int, int]:
        path = tmp_path / "deck.apkg"
        path.write_bytes(deck)
        options = anki.collection.ImportAnkiPackageOptions(update_notes=ALWAYS)
        request = anki.collection.ImportAnkiPackageRequest(package_path=str(path), options=options)
        log = collection.import_anki_package(request).log
        assert len(log.new) + len(log.updated) + len(log.duplicate) == log.found_notes
        return len(log.new), len(log.updated), len(log.duplicate)

    return take_in


def deck(book: Book, reader: str, caller: str = "", site: str = SITE) -> bytes:
    """Return a deck of a book."""
    name = f"cards-{reader}-{caller}" if caller else f"cards-{reader}"
    settings = replace(book.settings, site_url=site)
    return decks(replace(book, settings=settings), settings.codes)[f"packs/{reader}/{name}.apkg"]


def reworded(book: Book, said: str) -> Book:
    """Return the book with one phrase that says something else in English; its note too."""

    def change(phrase: Phrase) -> Phrase:
        texts = {}
        for field in ("text", "note"):
            text = getattr(phrase, field)
            wording = text.wordings["en"]
            sentences = (wording.sentences[0]._replace(string=said),)
            texts[field] = replace(
                text, wordings={**text.wordings, "en": replace(wording, sentences=sentences)}
            )
        return replace(phrase, **texts)

    phrases = tuple(change(phrase) if phrase.id == TROUBLE else phrase for phrase in book.phrases)
    return replace(book, phrases=phrases, files={**book.files, "more": ascii(said)})


def card_of(collection: Collection, entry: str, languages: str) -> Card:
    """Return the only card of an entry in a language, or from one to another."""
    (name,) = collection.find_cards(f'"Entry:{entry}" "Language:{languages}"')
    return collection.get_card(name)


def shown(html: str) -> str:
    """Return what people read of a card: its texts, without its style."""
    html = html.rpartition("</style>")[2]
    return "".join(html5lib.parseFragment(html, namespaceHTMLElements=False).itertext())


def test_a_deck_taken_in_again_adds_nothing(book: Book, take_in: TakeIn) -> None:
    new, updated, known = take_in(deck(book, "en"))
    assert new >= 8
    assert (updated, known) == (0, 0)
    assert take_in(deck(book, "en")) == (0, 0, new)


def test_a_reworded_card_is_the_same_card_with_what_was_learnt(
    book: Book, collection: Collection, take_in: TakeIn
) -> None:
    new, _, _ = take_in(deck(book, "en"))
    before = card_of(collection, TROUBLE, "en")
    collection.sched.set_due_date([before.id], "7")
    due = card_of(collection, TROUBLE, "en").due
    for said in ("We regret it.", "We are sorry.", "I apologise for the trouble."):
        # Each names its edition, so all of them change.
        assert take_in(deck(reworded(book, said), "en")) == (0, new, 0)
        after = card_of(collection, TROUBLE, "en")
        assert (after.id, after.due) == (before.id, due)
        assert said in shown(after.answer())


def test_every_language_and_every_pair_has_cards_of_its_own(
    book: Book, collection: Collection, take_in: TakeIn
) -> None:
    everything = decks(book, book.settings.codes)
    assert len(everything) == 9
    new = 0
    for one in everything.values():
        found = take_in(one)
        assert found[1:] == (0, 0)
        new += found[0]
    assert collection.note_count() == collection.card_count() == new
    names = {deck.name for deck in collection.decks.all_names_and_ids()}
    assert {"Care::English", "Care::Polski", "Care::English → العربية", "Care::العربية → English"} < names
    assert (
        len({str(note["name"]) for note in collection.models.all() if "Carebook" in str(note["name"])}) == 1
    )


def test_a_card_says_what_it_was_made_from_and_where_that_is(
    book: Book, collection: Collection, take_in: TakeIn
) -> None:
    take_in(deck(book, "en"))
    take_in(deck(book, "en", "ar"))
    for name in collection.find_cards(""):
        card = collection.get_card(name)
        entry = card.note()["Entry"]
        assert entry in book.entries
        address = f"https://care.example/under/go/{entry}/?lang=en"
        assert f"<a href='{address}'>{entry}</a> · {book.edition}</p>" in card.answer()


def test_a_site_without_an_address_has_cards_without_links(
    book: Book, collection: Collection, take_in: TakeIn
) -> None:
    take_in(deck(book, "en", site=""))
    answer = card_of(collection, TROUBLE, "en").answer()
    assert "<a " not in answer
    assert f">{TROUBLE} · {book.edition}</p>" in answer


def test_a_situation_is_asked_and_the_sentence_answered(
    book: Book, collection: Collection, take_in: TakeIn
) -> None:
    take_in(deck(book, "en"))
    card = card_of(collection, "sorry.minutes", "en")
    assert "How long it takes" in shown(card.question())
    assert "minute" not in shown(card.question())
    assert "It will take [for example 5] minutes." in shown(card.answer())
    never = card_of(collection, "never.calm-down", "en")
    assert "Calm down." in shown(never.question())
    assert "It judges." in shown(never.answer())
    assert "I apologise for the trouble." in shown(never.answer())
    question = card_of(collection, "first.how-often", "en")
    assert "How often?OnceTwice" in shown(question.question())
    assert "OnceThe second makes you small." in shown(question.answer())
    assert card_of(collection, "sorry.anger", "en").answer().count("It takes sides. Practise it first.") == 1


def test_a_pair_asks_in_the_one_language_and_answers_in_the_other_with_its_direction(
    book: Book, collection: Collection, take_in: TakeIn
) -> None:
    take_in(deck(book, "en", "ar"))
    card = card_of(collection, TROUBLE, "en-ar")
    assert "I apologise for the trouble." in shown(card.question())
    assert '<p class="cb-sentence" dir="rtl" lang="ar">أعتذر عن هذا الإزعاج.</p>' in card.answer()
    assert not collection.find_cards("Entry:never.*")
    take_in(deck(book, "ar"))
    assert '<div dir="rtl" lang="ar">' in card_of(collection, TROUBLE, "ar").question()


@pytest.mark.parametrize("said", HOSTILE)
def test_what_is_written_is_what_is_shown(
    book: Book, collection: Collection, take_in: TakeIn, said: str
) -> None:
    take_in(deck(reworded(book, said), "en"))
    card = card_of(collection, TROUBLE, "en")
    assert said in shown(card.question())
    assert said in shown(card.answer())
    assert not card.question_av_tags()
    assert not card.answer_av_tags()
    for tag in ("<img", "<b>bold", "[sound", "[latex", "{{"):
        assert tag not in card.answer().rpartition("</style>")[2]
    assert not collection.media.check().missing
    assert "mathjax_ignore" in card.question()
    assert "mathjax_ignore" in card.answer()


def test_braces_in_a_term_are_no_template(book: Book, collection: Collection, take_in: TakeIn) -> None:
    said = "{{Back}} {{c1::cloze}} {{#Front}}"

    def change(term: Term) -> Term:
        words = replace(term.words["en"], use=(Reference(said, term.place),))
        return replace(term, words={**term.words, "en": words})

    terms = tuple(change(term) if term.id == "refund" else term for term in book.terms)
    take_in(deck(replace(book, terms=terms), "en"))
    assert shown(card_of(collection, "refund", "en").question()) == said


def test_what_cannot_be_seen_is_left_out(book: Book, collection: Collection, take_in: TakeIn) -> None:
    take_in(deck(reworded(book, UNSEEN), "en"))
    assert "onetwothreefour" in shown(card_of(collection, TROUBLE, "en").answer())


def test_the_same_content_gives_the_same_bytes(book: Book) -> None:
    codes = book.settings.codes
    made = decks(book, codes)
    again = replace(read_book(ROOT / "tests" / "blocks" / "book"), settings=book.settings)
    assert decks(again, codes) == made
    for one in made.values():
        with ZipFile(BytesIO(one)) as package:
            assert {member.date_time[0] for member in package.infolist()} == {1980}


def test_in_the_knowledge_base_no_two_cards_of_a_deck_ask_the_same_and_decks_are_small() -> None:
    book = read_book(ROOT)
    codes = book.settings.codes
    for language in codes:
        fronts = ["".join(card.front.itertext()) for card in own_cards(book, language)]
        assert len(set(fronts)) == len(fronts) > len(book.phrases)
    source, other = codes[:2]
    assert len(list(pair_cards(book, source, other))) == sum(phrase.say for phrase in book.phrases)
    assert max(map(len, decks(book, codes[:2]).values())) < 150_000
