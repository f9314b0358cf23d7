"""The engine of the search, in a real browser: folding as at build time, and what it finds of the real book."""

import json
import random
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml
from carebook.languages.folding import fold, words
from carebook.languages.scripts import habitual, latin_of
from carebook.model.book import Book
from carebook.model.entries import wholes
from carebook.model.text import Addresses
from carebook.reading.book import read_book
from playwright.sync_api import Browser, Page

from tests.browser.sites import FOLDERS, ROOT

QUERIES = Path(__file__).with_name("queries")
VECTORS = 16_000


class Query(NamedTuple):
    """What somebody types, and what a colleague would take for the right answer."""

    language: str
    query: str
    kind: str
    expect: list[str]
    part: str


@pytest.fixture(scope="module")
def book() -> Book:
    return read_book(ROOT)


@pytest.fixture(scope="module")
def engine(browser: Browser, site: Path) -> Iterator[Page]:
    """A page with nothing but the engine and all indexes."""
    page = browser.new_page()
    page.goto("about:blank")
    page.add_script_tag(path=site / "assets/javascripts/search_engine.js")
    for name in ("tables", *FOLDERS):
        page.add_script_tag(path=site / f"assets/search/{name}.js")
    yield page
    page.close()


def strings(book: Book) -> list[str]:
    """Return texts of the book and random ones, of all that Python's Unicode knows."""
    chance = random.Random(20261125)  # noqa: S311  repeatable, not secret
    known = [
        chr(code)
        for code in range(0x20, 0x30000)
        if unicodedata.category(chr(code)) not in ("Cn", "Cs", "Co")
    ]
    found = list(dict.fromkeys(word for text in book.files.values() for word in text.split()))
    chance.shuffle(found)
    everyday = "aăâąbcćdđeęëёжзийłnńñoóößsșşśtțţuüzźż’'ʼ-_ .0129"
    made = ["".join(chance.choices(known, k=chance.randint(1, 8))) for _ in range(6000)]
    made += ["".join(chance.choices(everyday, k=chance.randint(1, 12))) for _ in range(2000)]
    return [*found[: VECTORS - len(made)], *made]


def test_the_browser_folds_as_the_build_does(engine: Page, book: Book) -> None:
    vectors = strings(book)
    assert len(vectors) >= 15_000
    found = engine.evaluate(
        "all => all.map(one => [carebookSearchEngine.fold(one), carebookSearchEngine.words(one)])", vectors
    )
    wrong = [
        (one, there, [fold(one), words(one)])
        for one, there in zip(vectors, found, strict=True)
        if there != [fold(one), words(one)]
    ]
    assert wrong == []


def test_the_browser_writes_other_scripts_in_latin_as_the_build_does(engine: Page, book: Book) -> None:
    russian = [word for text in book.files.values() for word in words(text) if "а" <= word[0] <= "я"][:5000]
    found = engine.evaluate("all => all.map(one => carebookSearchEngine.latinOf(one, 'Cyrl'))", russian)
    assert found == [latin_of(word, "Cyrl") for word in russian]
    assert engine.evaluate("carebookSearchEngine.habitual('shchyot kharkiv')") == habitual("shchyot kharkiv")


def ask(engine: Page, queries: list[tuple[str, str]], limit: int) -> list[list[str]]:
    """Return the ids that each query of a language finds."""
    found: list[list[str]] = engine.evaluate(
        """([all, limit]) => all.map(([text, reader]) =>
            carebookSearchEngine.query(text, { reader, limit }).map((one) => one.entry))""",
        [queries, limit],
    )
    return found


def test_whatever_people_ask_brings_its_entry_to_the_top(engine: Page, book: Book) -> None:
    """Some of what people type and callers say, of all kinds; that it holds for the rest, `ask-shared` sees to."""
    whole = wholes(book.scripts)
    every = [
        (entry, language, sentence.string)
        for entry, text in book.texts
        if text.addresses is Addresses.NOBODY and text.field != "title"
        for language, sentence in text.sentences()
    ]
    every += [(page.id, page.language, ask.name) for page in book.pages.values() for ask in page.asks]
    some = random.Random(20261127).sample(every, 1500)  # noqa: S311  repeatable, not secret
    assert {book.kinds[entry] for entry, _, _ in some} >= {"phrase", "script", "step", "opening", "page"}
    found = ask(engine, [(text, language) for _, language, text in some], 3)
    missed = [
        (one, there)
        for one, there in zip(some, found, strict=True)
        if whole.get(one[0], one[0]) not in {whole.get(name, name) for name in there}
    ]
    assert missed == []


def labelled(*files: str) -> Iterator[Query]:
    for file in files:
        for one in yaml.safe_load((QUERIES / f"{file}.yml").read_text(encoding="utf-8")):
            language = one.get("language", file)
            yield Query(language, one["query"], one["kind"], one["expect"], one["part"])


def measure(engine: Page, queries: list[Query]) -> tuple[float, float]:
    """Return recall among the first five, and the mean reciprocal rank among the first ten."""
    found = ask(engine, [(one.query, one.language) for one in queries], 10)
    ranks = [
        next((rank for rank, name in enumerate(there, 1) if name in one.expect), 0)
        for one, there in zip(queries, found, strict=True)
    ]
    recall = sum(0 < rank <= 5 for rank in ranks) / len(ranks)
    return recall, sum(1 / rank for rank in ranks if rank) / len(ranks)


@pytest.mark.parametrize(("part", "least_recall", "least_rank"), [("tune", 0.97, 0.95), ("held", 0.95, 0.93)])
def test_people_find_what_they_mean(engine: Page, part: str, least_recall: float, least_rank: float) -> None:
    queries = [one for one in labelled(*FOLDERS) if one.part == part]
    assert len(queries) > 100
    recall, rank = measure(engine, queries)
    assert recall >= least_recall
    assert rank >= least_rank


@pytest.mark.parametrize("part", ["tune", "held"])
def test_most_find_what_they_mean_in_other_words_than_its_title(engine: Page, part: str) -> None:
    recall, _ = measure(engine, [one for one in labelled("situations") if one.part == part])
    assert recall >= 0.7


BAD = [
    "🙂",
    "x" * 10_000,
    "<img src=x onerror=alert(1)>",
    ".*+?^${}()|[]\\",
    "e\u0301\u0301\u0301",
    "\u202ex\u200f",
    "\0",
    " ",
]


@pytest.mark.parametrize("text", BAD, ids=range(len(BAD)))
def test_nothing_that_is_typed_breaks_it(engine: Page, text: str) -> None:
    found: Any = engine.evaluate(
        "text => carebookSearchEngine.query(text, { reader: 'ro', caller: 'pl' })", text
    )
    assert isinstance(found, list)
    assert len(json.dumps(found)) < 20_000
