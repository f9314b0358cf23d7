"""Whatever a page holds, the book is set, nobody is kept out of it, and nothing outside of it is read."""

import subprocess
import sys
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from carebook.printing.typesetting import SettingError, set_book
from markdown import markdown

from tests.printing.conftest import Print, write
from tests.printing.pdf import A4, Link, Pdf, outside

HOSTILE = """
<h1 id="home">#read("/etc/passwd")</h1>
<p><a href="javascript:alert(1)">script</a> <a href="file:///etc/passwd">file</a> <a href="//evil.example/x">bare</a>
<a href="../../../etc/passwd">above</a> <a href=" JaVaScRiPt:alert(1)">disguised</a> <a href="http://[">broken</a>
<a href="vbscript:x">old</a> <a href="data:text/html,x">data</a> <a href="https://fine.example/">fine</a></p>
<p>#include "book.json" #panic() $x^2$ *bold* _it_ `raw` @label &lt;label&gt; -- "quotes" // comment /* more */</p>
<script>document.write("seen")</script><style>p { color: red }</style><iframe src="https://evil.example/">in</iframe>
<p><img src="https://evil.example/remote.png" alt="remote"> <img src="../../../../etc/hostname.png" alt="traversed">
<img src="assets/dot.svg" alt="a dot">
<img src="file:///etc/x.svg" alt="local"> <img src="assets/gone.png" alt="gone"></p>
<p hidden>hushed</p><p>told <span hidden>hushed</span></p>
<p>never closed <b>bold <i>both <ul><li>one<li>two</ul> <table><tr><td>cell <td>other</table> </nothing> <p>end
"""

UGLY = """
# Everything that Markdown makes

###### Far too deep

#### Still deep {#deep}

Footnotes[^1], twice[^1] and [another](#deep); *emphasis*, **strong** and `code`, H~2~O.
Averylongwordwithoutanyplacetobreakitthatislongerthanalineofthispagecouldeverbebecauseitjustgoesonandon.
<https://tiny.example/an/address/that/nobody/has/shortened/and/that/goes/on/over/the/end/of/a/line/of/any/paper.html>

[^1]: The note, with a list:

    - one
    - two

1. First

    | Left | Right |
    |:-----|------:|
    | a    | 1     |

2. Second
    - nested
        - deeper

> A quotation
>
> - with a list

```python
print("#read")
```

Term
:   Its definition

- - -

| Head | Other |
|------|-------|
| a long cell with many words in it, so that the columns have to share | b |

???
"""


@pytest.mark.parametrize(
    ("language", "said", "bound"),
    [("pl", "Dziękuję z góry i — do widzenia.", ["z góry", "i —"]), ("en", "I say — a bill.", ["say —"])],
)
def test_no_line_ends_with_a_word_that_leans_on_the_next(
    tmp_path: Path, language: str, said: str, bound: list[str]
) -> None:
    data = write(tmp_path, {"index.md": f"<h1>One</h1><p>{said} <b>{said}</b></p>"}, language).data
    for one in bound:
        assert data.count(one.replace(" ", "\u00a0")) == 2
    assert "a\u00a0bill" not in data


def test_what_is_hostile_stays_words(printed: Print) -> None:
    pdf = printed({"index.md": HOSTILE})
    assert pdf.faults == []
    assert {link.address for link in pdf.links if link.address} == {
        "https://fine.example/",
        "https://tiny.example/under/",
        "https://tiny.example/under/go/home/",
    }
    words = pdf.text
    for said in (
        '#read("/etc/passwd")',
        "#panic() $x^2$ *bold* _it_ `raw` @label <label>",
        '-- "quotes" // comment',
    ):
        assert said in words
    for said in (
        "script",
        "file",
        "above",
        "disguised",
        "broken",
        "remote",
        "traversed",
        "gone",
        "cell",
        "other",
        "end",
    ):
        assert said in words
    for unseen in ("hushed", "seen", "color", "root:", "evil.example"):
        assert unseen not in words


def test_a_picture_that_is_none_is_named(tmp_path: Path) -> None:
    one = write(tmp_path, {"index.md": '<h1>A</h1><p><img src="assets/dot.svg" alt="a dot"></p>'})
    broken = one._replace(pictures=dict.fromkeys(one.pictures, b"no picture"))
    with pytest.raises(SettingError, match=r"`assets/dot\.svg` is no picture that can be printed"):
        set_book(broken)


def test_all_that_markdown_makes_is_set(printed: Print) -> None:
    extensions = ["footnotes", "tables", "def_list", "attr_list", "fenced_code", "sane_lists"]
    pdf = printed({"index.md": markdown(UGLY, extensions=extensions)})
    assert pdf.faults == []
    for said in (
        "The note, with a list",
        "Far too deep",
        "nested",
        "deeper",
        "Its definition",
        'print("#read")',
    ):
        assert said in pdf.text
    assert "strong and code, H~2~O" in pdf.text
    assert pdf.text.count("The note, with a list") == 1, "a note that is called twice is printed once"
    assert "Footnotes1, twice1 and another" in pdf.text
    assert "1The note, with a list" in pdf.text
    assert outside(pdf, A4) == []
    joined = pdf.text.replace(" ", "")
    assert "/goes/on/over/the/end/of/a/line/of/any/paper.html" in joined, "copied, an address is whole"
    levels = [level for level, _ in pdf.bookmarks]
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_a_letter_without_a_shape_is_a_box(printed: Print) -> None:
    pdf = printed({"index.md": "<h1>A smile 🙂 and so\u00adft hyphens</h1><p>العربية</p>"})
    assert pdf.faults == []
    assert "A smile □ and soft hyphens" in pdf.text
    assert "□□□□□□□" in pdf.text


def test_links_lead_into_the_book_or_to_the_site(printed: Print) -> None:
    pdf = printed(
        {
            "index.md": '<h1 id="home">Home</h1><p><a href="call/a.html#x">there</a> '
            '<a href="call/a.html#gone">page</a> <a href="call/out.html">elsewhere</a> <a href="#here">here</a></p>'
            '<p id="here">Here.</p>',
            "call/a.md": '<h1>A</h1><h2 id="x">X</h2><h2 id="x">Twice</h2><p><a href="../index.html">back</a></p>',
        }
    )
    assert pdf.faults == []
    links = list(pdf.links)
    assert Link(None, "") not in links
    assert all(link.page in range(len(pdf)) for link in links if not link.address)
    assert Link(None, "https://tiny.example/under/call/out.html") in links
    home = next(page for page in pdf.pages if "there" in page and "Home" in page)
    assert " ".join(home.split()).count("(p. 4)") == 2, "of what is on another page its number is printed"
    assert "elsewhere (online)" in home
    assert " here (p." not in home


def test_a_card_is_not_split_and_a_heading_is_never_last(printed: Print) -> None:
    cards = "".join(
        f'<h2>Heading {number}</h2><ul class="cb-phrases"><li class="cb-phrase">'
        f'<p class="cb-sentence">Begin {number}.</p><p>{"Words in between. " * (number % 7 * 9)}</p>'
        f'<p class="cb-facts">End {number}.</p></li></ul>'
        for number in range(60)
    )
    pdf = printed({"index.md": f"<h1>Cards</h1>{cards}"})
    pages = [" ".join(page.split()) for page in pdf.pages]
    assert len(pages) > 8
    for number in range(60):
        (page,) = [one for one in pages if f"Begin {number}." in one]
        assert f"End {number}." in page
        assert f"Heading {number} " in page


def test_no_chapter_leaves_its_last_card_alone_on_a_page(printed: Print) -> None:
    card = '<li class="cb-phrase"><p class="cb-sentence">Card {}.</p><p class="cb-facts">Facts.</p></li>'
    pages = {
        f"{count}.md": f'<h1>Chapter</h1><ul class="cb-phrases">{"".join(map(card.format, range(count)))}</ul>'
        for count in range(10, 30)
    }
    pdf = printed(pages)
    assert pdf.faults == []
    counts = [page.count("Card ") for page in pdf.pages[2:]]
    assert sum(counts) == sum(range(10, 30))
    assert 1 not in counts


def test_an_arabic_book_runs_from_right_to_left(printed: Print) -> None:
    html = (
        '<h1 id="home">العملاء أولًا</h1><p>اتصل بنا على <bdi>https://tiny.example</bdi> قبل الساعة 16:00.</p>'
        '<section><ol class="cb-steps"><li><h2>الاعتذار</h2><p class="cb-goal">مرة واحدة.</p></li></ol></section>'
        '<p lang="en" dir="ltr">In English.</p>'
    )
    pdf = printed({"index.md": html}, "ar", Path(__file__).with_name("fonts"))
    assert pdf.faults == []
    for word in "العملاء اتصل بنا على قبل الساعة الاعتذار مرة واحدة".split():  # noqa: SIM905  as one reads it
        assert word in pdf.text
    assert "Amiri-Regular" in pdf.fonts
    assert "□" not in pdf.text
    page = next(one for one in pdf.document if "16:00" in one.get_textpage().get_text_bounded())
    found = page.get_textpage().search("الاعتذار").get_next()
    assert found
    left, _, right, _ = page.get_textpage().get_charbox(found[0])
    assert (left + right) / 2 > page.get_width() / 2, "a heading begins at the right"


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_book_for_both_sides_of_the_paper_is_bound_at_its_inner_edge(printed: Print, language: str) -> None:
    pages = {"index.md": "<h1>Home</h1><p>Words.</p>", "call/a.md": f"<h1>A</h1>{'<p>Line.</p>' * 70}"}
    pdf = printed(pages, language, Path(__file__).with_name("fonts"), "{duplex: true, paper: letter}")
    assert pdf.faults == []
    width = pdf.document[0].get_width()
    assert width == 612
    said = [" ".join(page.split()) for page in pdf.pages]
    assert (said[1], said[3], said[5]) == ("", "", ""), "no head or foot where nothing is"
    assert "Words." in said[4]
    assert "Line." in said[6], "a part begins on a page with an odd number"
    for number in (7, 8):
        lines = [line for line in pdf.lines(number - 1) if line.text.strip()]
        (folio,) = [line for line in lines if line.text.strip() == str(number)]
        at_left = (number % 2 == 0) == (language == "en")
        assert (folio.left < width / 2) == at_left, "a number is at the outer edge"
        margins = (min(line.left for line in lines), width - max(line.right for line in lines))
        assert (margins[0] < margins[1]) == at_left


def test_the_same_pages_give_the_same_bytes(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from hashlib import sha256\n"
        "from carebook.printing.typesetting import key, set_book\n"
        "from tests.printing.conftest import write\n"
        "one = write(Path(sys.argv[1]), {'index.md': '<h1 id=\"home\">A &amp; B</h1><p>Words <b>and</b> more.</p>'})\n"
        "print(key(one), sha256(set_book(one)).hexdigest())"
    )
    said = set()
    for seed in ("1", "2"):
        folder = tmp_path / seed
        folder.mkdir()
        run = subprocess.run(
            [sys.executable, "-c", code, str(folder)],
            env={"PYTHONHASHSEED": seed, "TZ": f"UTC-{seed}", "PYTHONPATH": str(Path(__file__).parents[2])},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert run.returncode == 0, run.stderr
        said.add(run.stdout)
    assert len(said) == 1


def test_one_word_makes_another_edition(tmp_path: Path) -> None:
    folders = [tmp_path / name for name in "abc"]
    editions = []
    for folder, word in zip(folders, ("one", "one", "other"), strict=True):
        folder.mkdir()
        editions.append(write(folder, {"index.md": f"<h1>A {word}</h1>"}).edition)
    assert editions[0] == editions[1] != editions[2]


def test_what_is_longer_than_a_page_goes_on_on_the_next(printed: Print) -> None:
    rows = "".join(
        f'<tr><th><span>Reason {number}</span><svg class="cb-bar" width="{number}%"></svg></th><td>{number}</td></tr>'
        for number in range(80)
    )
    figure = f'<figure class="cb-figure"><table class="cb-values"><tbody>{rows}</tbody></table></figure>'
    words = "".join(f"<p>Sentence {number} of a very long card.</p>" for number in range(90))
    card = f'<ul class="cb-phrases"><li class="cb-phrase">{words}</li></ul>'
    pdf = printed({"index.md": f"<h1>Long</h1>{figure}{card}"})
    assert pdf.faults == []
    for page in pdf.document:
        text = page.get_textpage()
        lows = [text.get_charbox(at)[1] for at in range(text.count_chars())]
        assert min(lows) > 0, "nothing is below the edge of the paper"
    assert "Reason 79" in pdf.text
    assert "Sentence 89 " in pdf.text


def test_an_address_is_printed_beside_the_title_alone(print_of: Callable[..., Pdf]) -> None:
    pdf = print_of("handbook", "en", "", "call.md")
    assert "tiny.example/under/go/page.call/" in pdf.text
    assert "QR code of this address" not in pdf.text, "a code in the middle of a line, in words"
