"""The books of the real site: readable by everybody, whole, and with links that all lead somewhere."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from carebook.blocks.showing import Showing
from carebook.reading.book import read_book
from lxml.html import HtmlElement, fromstring  # type: ignore[import-untyped]

from tests.browser.sites import FOLDERS, ROOT, build_site
from tests.printing.pdf import A4, A5, Link, Pdf, outside

BOOKS = ("handbook", "new-agents", "new-team-leads", "new-trainers", "cue-cards")
OURS = {
    "SourceSerif4-Regular",
    "SourceSerif4-Italic",
    "SourceSerif4-SemiBold",
    "SourceSans3-Regular",
    "SourceSans3-Italic",
    "SourceSans3-SemiBold",
    "SourceCodePro-Regular",
}
SCREEN_ONLY = {
    "cb-call",
    "cb-cover-line",
    "cb-prepare",
    "cb-role-links",
    "cb-qr",
    "cb-self-check",
    "cb-qr-paper",
    "cb-keepers",
    "cb-hidden",
    "cb-paper",
    "cb-used",
    "cb-review",
    "cb-tools",
    "cb-kept",
    "cb-speller",
    "cb-book-file",
    "headerlink",
    "md-content__button",
}
WORD = re.compile(r"\w+")


@pytest.fixture(scope="module")
def printed_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The whole site with its books."""
    folder = tmp_path_factory.mktemp("printed")
    build_site(folder, books=True)
    return folder


@cache
def book(printed_site: Path, language: str, name: str) -> Pdf:
    return Pdf(printed_site / FOLDERS[language] / f"pdf/{name}-{language}.pdf")


@pytest.mark.parametrize("language", FOLDERS)
def test_every_book_can_be_read_by_everybody(printed_site: Path, language: str) -> None:
    for name in BOOKS:
        pdf = book(printed_site, language, name)
        assert pdf.faults == [], name
        assert pdf.fonts <= OURS, name
        assert f"/Lang({language})".encode() in pdf.path.read_bytes()
        assert pdf.document.get_metadata_dict()["Title"].endswith(" – Carebook")
        assert pdf.path.stat().st_size < 15_000_000


@pytest.mark.parametrize("language", FOLDERS)
def test_nothing_stands_beside_the_type_area(printed_site: Path, language: str) -> None:
    for name in set(BOOKS) - {"cue-cards"}:  # which have a layout of their own
        area = A5 if name == "new-agents" else A4
        assert outside(book(printed_site, language, name), area) == [], name


@pytest.mark.parametrize("language", FOLDERS)
def test_every_link_leads_somewhere(printed_site: Path, language: str) -> None:
    for name in BOOKS:
        pdf = book(printed_site, language, name)
        links = set(pdf.links)
        assert Link(None, "") not in links
        for link in links:
            if link.page is not None:
                assert 0 <= link.page < len(pdf)
            elif link.address.startswith("https://carebook.example/"):
                path = link.address.removeprefix("https://carebook.example/").partition("#")[0]
                assert (
                    printed_site / path / ("index.html" if path.endswith("/") or not path else "")
                ).is_file(), link


@pytest.mark.parametrize("language", FOLDERS)
def test_every_word_of_the_pages_is_in_the_handbook(printed_site: Path, language: str) -> None:
    printed = set(WORD.findall(book(printed_site, language, "handbook").text))
    for path in read_book(ROOT).settings.navigation:
        html = (printed_site / FOLDERS[language] / path.replace(".md", ".html")).read_text(encoding="utf-8")
        article = next(fromstring(html).iter("article"))
        told = set(WORD.findall(" ".join(words(article))))
        assert told - printed - set(summaries(article)) == set(), path


def words(element: HtmlElement) -> Iterator[str]:
    """Yield what stands on a page for those who read it on paper."""
    if (
        isinstance(element.tag, str)
        and element.tag != "template"
        and not SCREEN_ONLY & set(element.get("class", "").split())
    ):
        yield element.text or ""
        for child in element:
            yield from words(child)
            yield child.tail or ""


def summaries(element: HtmlElement) -> Iterator[str]:
    """Yield the words of lines that only unfold what is open on paper."""
    for one in element.iter("summary"):
        yield from WORD.findall("".join(one.itertext()))
    for one in element.iter("a"):
        if one.get("class") == "cb-pack":
            yield from WORD.findall("".join(one.itertext()))
        if one.get("class") == "cb-deck":  # with its size
            yield from WORD.findall("".join(one.getparent().itertext()))


@pytest.mark.parametrize("language", FOLDERS)
def test_no_page_ends_with_a_heading(printed_site: Path, language: str) -> None:
    pdf = book(printed_site, language, "handbook")
    titles = {" ".join(title.split()) for _, title in pdf.bookmarks}
    for text in pdf.pages[3:]:
        *_, last, _foot = text.splitlines()
        assert last.strip() not in titles


def test_steps_are_bookmarks_below_their_script(printed_site: Path) -> None:
    bookmarks = book(printed_site, "en", "handbook").bookmarks
    titles = [title for _, title in bookmarks]
    part, script = titles.index("On the call"), titles.index("Angry customer")
    assert bookmarks[part][0] < bookmarks[script][0] < bookmarks[script + 1][0]
    assert titles[script + 1 : script + 7] == [
        "1 Apologise",
        "2 Empathise",
        "3 Set the limit",
        "4 Get the facts",
        "5 Offer and promise",
        "6 Close",
    ]


def test_a_qr_code_leads_to_the_article_beside_it(printed_site: Path) -> None:
    pdf = book(printed_site, "pl", "new-agents")
    page = next(number for number, text in enumerate(pdf.pages) if "go/call.angry-customer/" in text)
    assert pdf.codes(page) == ["https://carebook.example/go/call.angry-customer/?lang=pl"]
    assert (printed_site / "go/call.angry-customer/index.html").is_file()


@pytest.mark.parametrize("language", FOLDERS)
def test_every_situation_is_on_one_sheet_for_the_desk(printed_site: Path, language: str) -> None:
    pdf = book(printed_site, language, "cue-cards")
    pages = pdf.pages
    cards = [
        (pages[front], pages[front + 1] if front + 1 < len(pages) else "")
        for front in range(0, len(pages), 2)
    ]
    scripts = {script.id for script in read_book(ROOT).scripts}
    found = {
        name: number for number, card in enumerate(cards) for name in scripts if f"go/{name}/" in card[0]
    }
    assert len(cards) == len(found) == len(scripts)
    for name, number in found.items():
        front, back = cards[number]
        assert "2 / 2" not in front
        assert not back.strip() or f"go/{name}/" in back
    number = found["angry-customer"]
    assert pdf.codes(2 * number) == [f"https://carebook.example/go/angry-customer/?lang={language}"]


def test_a_book_for_a_pair_of_languages_says_all_in_the_callers(printed_site: Path) -> None:
    own = book(printed_site, "ro", "new-agents")
    pair = Pdf(printed_site / "ro/pdf/new-agents-ro-pl.pdf")
    assert pair.faults == []
    assert pair.fonts <= OURS
    assert pair.languages >= {"ro", "pl"}
    assert [title for _, title in pair.bookmarks] == [title for _, title in own.bookmarks]
    words = {"ro": own.text, "pl": pair.text}
    content = read_book(ROOT)
    said = {
        code: [
            Showing(content, code, "").plain(phrase.text.wordings[code]) for phrase in content.topics["hold"]
        ]
        for code in words
    }
    for code, printed in words.items():
        whole = [sentence for sentence in said[code] if "[…]" not in sentence]
        assert len(whole) > 5
        assert [sentence for sentence in whole if sentence not in printed] == []
    assert not any(sentence in words["ro"] for sentence in said["pl"])


def test_what_the_screen_alone_can_do_is_not_printed_and_boxes_are(printed_site: Path) -> None:
    words = read_book(ROOT).interface
    text = book(printed_site, "en", "new-trainers").text
    for name in ("role-play.together", "tray.how", "lesson.several", "entry.code"):
        (said,) = words[name].wordings["en"].sentences
        assert said.string not in text, name
    heard = text.partition("Tick what you hear")[2]
    assert heard.split()[0] == "☐"
