"""Other extensions work on a page as before, and leave what blocks show as it is."""

import re
from collections.abc import Callable

import markdown
import pytest
from carebook.blocks.extension import CarebookExtension
from carebook.model.book import Book

BLOCK = "/// script | angry\n///\n"
OTHERS = (
    "abbr",
    "attr_list",
    "def_list",
    "footnotes",
    "legacy_attrs",
    "md_in_html",
    "sane_lists",
    "smarty",
    "tables",
    "toc",
    "pymdownx.blocks.admonition",
    "pymdownx.blocks.details",
    "pymdownx.superfences",
)

Convert = Callable[..., str]


def block_of(html: str) -> str:
    """The script, without the links that the table of contents puts into headings."""
    return html[html.index('<section class="cb-script"') : html.index("</section>")]


def test_what_is_shown_is_the_same_beside_all_of_them(convert: Convert) -> None:
    alone = convert(f"# T\n\n{BLOCK}", page="call.md", extensions=())
    text = f'*[Once]: an abbreviation\n*[sorry]: another\n\n# T\n\n{BLOCK}\nOnce[^1] "so"\n\n[^1]: Note.'
    among = convert(text, page="call.md", extensions=OTHERS)
    assert block_of(among) == block_of(alone)
    assert '<abbr title="an abbreviation">Once</abbr>' in among
    assert "&ldquo;so&rdquo;" in among
    assert 'id="fn:1"' in among


def test_texts_are_never_taken_for_markdown_or_html(convert: Convert) -> None:
    html = convert("/// glossary\n///\n\n" + BLOCK, page="call.md", extensions=OTHERS)
    note = "Once &amp; only once: &lt;b&gt;not&lt;/b&gt; *twice*, nor &amp;lt;again&amp;gt; […] { } [TOC]"
    assert f'<p class="cb-note">{note}</p>' in html
    assert "<dt>refund, repayment {.never}</dt>" in html


def test_headings_stand_in_the_table_of_contents_and_ids_on_entries(book: Book) -> None:
    md = markdown.Markdown(extensions=["toc", CarebookExtension(book, "en", "call.md")])
    html = md.convert(f"# Angry\n\n{BLOCK}\n## After")
    tokens = md.toc_tokens  # type: ignore[attr-defined]  # set by the extension toc
    below = [(token["level"], token["id"], token["name"]) for token in tokens[0]["children"]]
    assert below == [
        (2, "angry.sorry", "Say sorry"),
        (2, "angry.promise", "Promise"),
        (2, "after", "After"),
    ]
    assert '<li class="cb-step" data-entry="angry.sorry" data-kind="step" id="angry.sorry">' in html


@pytest.mark.parametrize(
    ("before", "levels"),
    [
        ("# Angry", [2, 2]),  # the page is called as the script is
        ("# Angry\n\n## Below", [3, 4, 4]),
        ("# Angry\n\n##### Deep", [6, 6, 6]),
        ("", [2, 2]),
    ],
)
def test_headings_follow_the_one_in_force(convert: Convert, before: str, levels: list[int]) -> None:
    html = convert(f"{before}\n\n{BLOCK}", page="call.md")
    assert [int(level) for level in re.findall(r"<h(\d)", block_of(html))] == levels


@pytest.mark.parametrize(
    "text",
    [
        "- item\n\n    /// phrase | sorry.trouble\n    ///\n",
        "> /// phrase | sorry.trouble\n> ///\n",
        '<div markdown="1">\n\n/// phrase | sorry.trouble\n///\n\n</div>',
        "/// details | More\n\n//// phrase | sorry.trouble\n////\n\n///",
        "Text[^1]\n\n[^1]:\n    Note\n\n    /// phrase | sorry.trouble\n    ///\n",
    ],
)
def test_a_block_may_stand_inside_something(convert: Convert, text: str) -> None:
    html = convert(text, page="phrases.md", extensions=OTHERS)
    assert html.count("I apologise for the trouble.") == 1
    assert "carebook-block" not in html


def test_a_block_that_is_never_closed_swallows_nothing(convert: Convert) -> None:
    html = convert("/// phrase | sorry.trouble\n\nText *behind* it.\n\n## Heading\n\n[](id:angry)")
    assert "<p>Text <em>behind</em> it.</p>" in html
    assert '<a href="call.md#angry">Angry</a>' in html
    assert "carebook-block" not in html


def test_a_block_behind_one_that_is_never_closed_is_shown_too(convert: Convert) -> None:
    html = convert(
        "/// phrase | sorry.trouble\n\n## Heading\n\n- item\n\n/// script | boss\n///\n", page="x.md"
    )
    assert re.findall(r'data-kind="(\w+)"|<(h\d)', html)[:3] == [("phrase", ""), ("", "h2"), ("script", "")]
    assert "<h3" in html
    assert "carebook-block" not in html


def test_a_block_without_its_argument_stays_as_it_was_written(convert: Convert) -> None:
    assert "/// phrase" in convert("/// phrase\n///\n")


def test_the_same_extension_serves_page_after_page(book: Book) -> None:
    extension = CarebookExtension(book, "en")
    found = []
    for path in ("call.md", "again.md", "call.md"):
        extension.page = path
        md = markdown.Markdown(extensions=["pymdownx.blocks.admonition", extension])
        found.append(' id="angry.sorry"' in md.convert(BLOCK))
    assert found == [True, False, True]


def test_one_instance_may_convert_again_and_again(book: Book) -> None:
    md = markdown.Markdown(extensions=[CarebookExtension(book, "en", "call.md")])
    assert md.convert(BLOCK) == md.reset().convert(BLOCK)
