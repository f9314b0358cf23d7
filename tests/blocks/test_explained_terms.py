"""Terms in the prose of pages: the first of each becomes a link that explains it, and nothing else changes."""

import re
from collections.abc import Mapping
from dataclasses import replace

import markdown
import pytest
from carebook.blocks.extension import CarebookExtension
from carebook.blocks.term_finder import TermFinder
from carebook.model.book import Book
from carebook.model.entries import Term, Words
from carebook.model.place import Place, Reference
from carebook.model.text import Addresses, Sentence, Text, Wording

NOWHERE = Place("docs/_book/glossary.yml", 1, 1, 1)
LINK = re.compile(r'<a class="cb-explained" data-definition="[^"]*" href="([^"]*)">([^<]*)</a>')
OTHERS = (
    "abbr",
    "attr_list",
    "def_list",
    "footnotes",
    "md_in_html",
    "smarty",
    "tables",
    "toc",
    "pymdownx.blocks.admonition",
    "pymdownx.blocks.details",
    "pymdownx.superfences",
)


def term(name: str, forms: Mapping[str, str], definitions: Mapping[str, str] | None = None) -> Term:
    """A term with its words in some languages, between commas."""
    wordings = {
        language: Wording(language, NOWHERE, (Sentence(NOWHERE, string),))
        for language, string in (definitions or {"en": f"{name}!"}).items()
    }
    words = {
        language: Words(place=NOWHERE, use=tuple(Reference(form, NOWHERE) for form in found.split(", ")))
        for language, found in forms.items()
    }
    return Term(
        id=name,
        place=NOWHERE,
        definition=Text(NOWHERE, "definition", Addresses.COLLEAGUE, wordings),
        words=words,
    )


def convert(book: Book, text: str, *terms: Term, language: str = "en", page: str = "index.md") -> str:
    extension = CarebookExtension(replace(book, terms=terms), language, page)
    return markdown.markdown(text, extensions=[*OTHERS, extension])


CARE = term(
    "care", {"en": "care, cares, customer care", "pl": "troska, troskę"}, {"en": "Care.", "pl": "Troska."}
)
CUSTOMER = term("customer", {"en": "customer, customers, internal customer"})


def test_the_first_occurrence_of_each_term_leads_to_the_glossary(book: Book) -> None:
    html = convert(book, "Customers\n\nA customer *cares*; **customers** care.", CARE, CUSTOMER)
    assert LINK.findall(html) == [("others.md#customer", "Customers"), ("others.md#care", "cares")]


def test_of_several_terms_the_longest_counts(book: Book) -> None:
    html = convert(book, "An internal\ncustomer is in customer care.", CARE, CUSTOMER)
    assert LINK.findall(html) == [
        ("others.md#customer", "internal\ncustomer"),
        ("others.md#care", "customer care"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "# Care\n\n## Care",
        "`care` <kbd>care</kbd> <CODE>care</CODE>",
        "    care",
        "```\ncare\n```",
        "[care](call.md) [*care* more](call.md) <https://care.example/>",
        '<a href="call.md">all *the care* there is</a>',
        "<div>care</div>",
        "> care",
        "*[Care]: x\n\nCare",
        "/// admonition | Care\n///",
        "/// details | Care\n///",
        "Care\n:   x",
        "| care |\n|---|\n| x |",
        "![care](care.png)",
        "customer-care careful uncaring",
    ],
)
def test_what_is_no_prose_is_left_alone(book: Book, text: str) -> None:
    html = convert(book, f"{text}\n\nThe care.", CARE)
    assert html == convert(book, f"{text}\n\nThe CARE.").replace("CARE", LINK.search(html)[0])  # type: ignore[index]
    assert html.count("cb-explained") == 1


@pytest.mark.parametrize(
    "text",
    [
        "- an item with care",
        "/// admonition | Title\nWith care.\n///",
        '<div markdown="1">\n\nWith care.\n\n</div>',
        "Text[^1]\n\n[^1]: A note with care.",
        "| x |\n|---|\n| care |",
        "x\n:   care",
        "<b>x</b> care",
        "R&D \\* “care”",
        'He said ("care"), "care".',
    ],
)
def test_prose_is_read_wherever_it_stands(book: Book, text: str) -> None:
    html = convert(book, text, CARE)
    assert LINK.findall(html) == [("others.md#care", "care")]
    assert html.replace(LINK.search(html)[0], "care") == convert(book, text)  # type: ignore[index]


def test_attributes_of_a_paragraph_stay_its_own(book: Book) -> None:
    html = convert(book, "With care\n{: .mine }", CARE)
    assert html.startswith('<p class="mine">With <a class="cb-explained"')


def test_blocks_explain_what_they_tell_colleagues_and_nothing_that_is_said(book: Book) -> None:
    terms = (term("once", {"en": "once"}), term("trouble", {"en": "trouble, joke, quiet now, sorry"}))
    html = convert(book, "/// script | angry\n///", *terms, page="call.md")
    assert '<p class="cb-goal"><a class="cb-explained"' in html
    assert LINK.findall(html) == [("others.md#once", "Once")]


def test_a_term_that_the_page_links_to_needs_no_second_link(book: Book) -> None:
    html = convert(book, "With care, and [more of it](id:care).", CARE)
    assert "cb-explained" not in html


def test_the_page_of_the_glossary_explains_nothing(book: Book) -> None:
    assert "cb-explained" not in convert(book, "With care.", CARE, page="others.md")


def test_without_a_page_for_the_glossary_there_is_nothing_to_lead_to(book: Book) -> None:
    pages = {key: page for key, page in book.pages.items() if key[1] != "others.md"}
    assert "cb-explained" not in convert(replace(book, pages=pages), "With care.", CARE)


def test_a_page_in_the_source_language_is_explained_in_the_reader_s(book: Book) -> None:
    pages = {key: page for key, page in book.pages.items() if key != ("pl", "index.md")}
    html = convert(replace(book, pages=pages), "With care, troska.", CARE, language="pl")
    link = '<a class="cb-explained" data-definition="Troska." data-definition-lang="pl" href="others.md#care">care</a>'
    assert html == f"<p>With {link}, troska.</p>"


def test_blocks_on_it_are_in_the_reader_s_language(book: Book) -> None:
    pages = {key: page for key, page in book.pages.items() if key != ("pl", "call.md")}
    once = term("once", {"en": "raz", "pl": "raz"}, {"pl": "Jeden raz."})
    html = convert(replace(book, pages=pages), "/// script | angry\n///", once, language="pl", page="call.md")
    link = '<a class="cb-explained" data-definition="Jeden raz." href="others.md#once">Raz</a>'
    assert f'<p class="cb-goal">{link}.</p>' in html


def test_a_definition_that_is_missing_comes_from_the_source_language(book: Book) -> None:
    html = convert(book, "Sprawa.", term("case", {"pl": "sprawa"}), language="pl")
    assert 'data-definition="case!" data-definition-lang="en"' in html


def test_each_page_begins_anew(book: Book) -> None:
    extension = CarebookExtension(replace(book, terms=(CARE,)), "en")
    md = markdown.Markdown(extensions=[extension])
    for path in ("index.md", "call.md"):
        extension.page = path
        assert md.reset().convert("With care.").count("cb-explained") == 1


@pytest.mark.parametrize(
    ("language", "forms", "text", "found"),
    [
        (
            "ro",
            "reclamație, reclamațiile",
            "Reclamațiile „reclamație” reclamațiilor",
            ["Reclamațiile", "reclamație"],
        ),
        ("pl", "zgłoszenie", "„Zgłoszenie” – zgłoszenie; niezgłoszenie", ["Zgłoszenie", "zgłoszenie"]),
        ("ru", "жалоба, жалобой", "«Жалоба» — жалобой, жалобами", ["Жалоба", "жалобой"]),
        ("ar", "طلب, طلبًا", "طلبًا، طلبات", ["طلبًا"]),
        ("en", "on hold", "On  hold, ON HOLD, on\u00a0hold", ["On  hold", "on\u00a0hold"]),
        ("en", "C++", "in C++.", ["C++"]),
        ("de", "Kunde", "Kunde Kunden", ["Kunde"]),
        ("en", "care", "nobody minds", []),
    ],
)
def test_words_are_found_whole_and_whether_or_not_they_begin_a_sentence(
    language: str, forms: str, text: str, found: list[str]
) -> None:
    finder = TermFinder([term("it", {language: forms})])
    assert [text[one.start : one.end] for one in finder.find(text, language)] == found
    assert list(finder.find(text, "xx")) == []
