"""Whole pages: Markdown in `book/`, HTML in `expected/`, which `--update-cases` rewrites."""

import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import html5lib
import pytest
from carebook.model.book import Book
from html5lib.constants import namespaces

EXPECTED = Path(__file__).with_name("expected")
LANGUAGES = ("en", "ar", "pl")
PAGES = ("index.md", "call.md", "phrases.md", "others.md", "again.md", "terms.md")
EVERY_PAGE = pytest.mark.parametrize("path", PAGES)
EVERY_LANGUAGE = pytest.mark.parametrize("language", LANGUAGES)

Page = Callable[[str, str], str]


@EVERY_LANGUAGE
@EVERY_PAGE
def test_a_page_is_as_expected(page: Page, language: str, path: str, request: pytest.FixtureRequest) -> None:
    expected = EXPECTED / language / path.replace(".md", ".html")
    found = page(language, path) + "\n"
    if request.config.getoption("--update-cases"):
        expected.parent.mkdir(parents=True, exist_ok=True)
        expected.write_text(found, encoding="utf-8")
    assert found == expected.read_text(encoding="utf-8")


@EVERY_LANGUAGE
@EVERY_PAGE
def test_html_is_valid(page: Page, language: str, path: str) -> None:
    document = f"<!DOCTYPE html><title>.</title><body>{page(language, path)}"
    root = html5lib.HTMLParser(strict=True, namespaceHTMLElements=True).parse(document)
    html = f"{{{namespaces['html']}}}"
    blocks = {
        html + tag for tag in ("p", "div", "ul", "ol", "li", "section", "details", "h2", "h3", "table", "dl")
    }
    for tag in ("p", "span", "strong", "a", "s", "label", "summary", "legend", "th", "dt", "caption"):
        for parent in root.iter(html + tag):
            assert not [child.tag for child in parent.iter() if child is not parent and child.tag in blocks]
    assert not [a for a in root.iter(html + "a") if not a.get("href")]
    assert not [box for box in root.iter() if "id" in box.attrib and not box.get("id")]


@EVERY_LANGUAGE
@EVERY_PAGE
def test_ids_are_unique_and_the_same_in_every_language(page: Page, language: str, path: str) -> None:
    ids = re.findall(r' id="([^"]*)"', page(language, path))
    assert [name for name, count in Counter(ids).items() if count > 1] == []
    assert sorted(ids) == sorted(re.findall(r' id="([^"]*)"', page("en", path)))


@EVERY_LANGUAGE
@EVERY_PAGE
def test_a_page_shows_what_the_book_says_it_shows(page: Page, book: Book, language: str, path: str) -> None:
    shown = re.findall(r'data-entry="([^"]*)"', page(language, path))
    blocks = book.pages[language, path].blocks
    expected = [name for block in blocks for name in book.shown_by(block)]
    if path == "others.md":  # the glossary stands in the order of each language
        shown.sort()
        expected.sort()
    assert shown == expected


@EVERY_LANGUAGE
@EVERY_PAGE
def test_only_the_first_showing_at_home_carries_the_id(
    page: Page, book: Book, language: str, path: str
) -> None:
    seen: set[str] = set()
    for tag in re.findall(r"<[^>]*data-entry=[^>]*>", page(language, path)):
        entry = re.findall(r'data-entry="([^"]*)"', tag)[0]
        at_home = book.homes[entry].path == path and entry not in seen
        assert (f' id="{entry}"' in tag) == at_home, tag
        seen.add(entry)


@EVERY_LANGUAGE
@EVERY_PAGE
def test_no_brace_is_left(page: Page, language: str, path: str) -> None:
    html = page(language, path).replace("{ }", "").replace("repayment {.never}", "")
    assert "{" not in html
    assert "}" not in html


@EVERY_PAGE
def test_arabic_marks_nothing_but_other_languages(page: Page, path: str) -> None:
    marked = re.findall(r'dir="(\w+)" (?:data-\S+ )*(?:href="[^"]*" )?lang="(\w+)"', page("ar", path))
    assert set(marked) <= {("ltr", "it"), ("ltr", "en"), ("ltr", "pl")}


@EVERY_PAGE
def test_what_is_said_is_never_in_another_language(page: Page, path: str) -> None:
    for sentence in re.findall(r'<p class="cb-(?:sentence|paragraph)".*?</p>', page("pl", path), re.DOTALL):
        without_examples = re.sub(r'<span class="cb-blank".*?\]</span>', "", sentence)
        assert "lang=" not in without_examples
        assert "I apologise" not in sentence
        assert "One moment" not in sentence
