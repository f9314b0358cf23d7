"""Printing the handbook, beside WeasyPrint on the same pages with the same fonts.

Both are given pages as they stand in the built site, and make a cover, a table of contents with page numbers, bookmarks
and running heads. WeasyPrint is spared what else we do: cross-references with page numbers, cards in one piece, QR
codes. Both are asked for PDF/UA-1, and one checker, that of the tests, says how far they have come.
"""

import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import redirect_stdout
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory

import page as conformance
from carebook.model.book import Book
from carebook.model.prints import Print
from carebook.printing.manuscript import manuscript
from carebook.printing.typesetting import set_book
from carebook.printing.volume import Imprint, SitePage
from carebook.reading.book import read_book
from carebook.reading.fonts import FONTS
from carebook.settings import HANDBOOK

from tests.bench.building import ROOT, build, write_ours
from tests.bench.row import Row

LANGUAGE = "en"
PEER = "WeasyPrint"
NO_PANGO = (
    f"Printing is not measured: {PEER} needs Pango from the system"
    " (Debian: libpango-1.0-0, libpangoft2-1.0-0, libharfbuzz-subset0)."
)
STYLE = """
@page { size: A4; margin: 26mm 25mm 26mm 36mm; @top-left { content: string(chapter) } @top-right { content: "Handbook" }
  @bottom-right { content: counter(page) } }
@page :first { @top-left { content: none } @top-right { content: none } @bottom-right { content: none } }
body { font: 10pt/1.5 "Source Serif 4" } h1, h2, h3, h4, table { font-family: "Source Sans 3" }
nav, section { break-before: page } h1 { string-set: chapter content(text) } h1, h2, h3, h4 { break-after: avoid }
nav a::after { content: leader(".") target-counter(attr(href), page) }
.cb-phrase { break-inside: avoid; border-left: 2pt solid #00695c; padding-left: 10pt }
.cb-hidden, .headerlink, [hidden], button, form { display: none } table { border-collapse: collapse }
"""


def rows() -> Iterator[Row]:
    """Yield what a book costs, and how many rules of PDF/UA-1 it breaks."""
    try:
        with redirect_stdout(None):  # where it would tell at length what the line below says
            from weasyprint import HTML  # type: ignore[import-untyped] # noqa: PLC0415  not to be loaded without Pango
    except OSError:
        print(NO_PANGO, file=sys.stderr)
        return
    book = read_book(ROOT)
    with TemporaryDirectory() as name:
        folder, site = Path(name), Path(name, "site")
        write_ours(folder)
        build(folder, CAREBOOK_BOOKS="0")
        pages = _pages(book, site)
        html = _whole(pages)
        begin = time.process_time()
        HTML(string=html, base_url=f"{site}/").write_pdf(folder / "theirs.pdf", pdf_variant="pdf/ua-1")
        theirs = time.process_time() - begin
        begin = time.process_time()
        imprint = Imprint(book.settings.site_name, book.settings.site_url)
        made = manuscript(
            book, Print(HANDBOOK, LANGUAGE), pages, imprint, lambda address: _picture(site, address)
        )
        (folder / "ours.pdf").write_bytes(set_book(made))
        ours = time.process_time() - begin
        yield Row(f"the handbook as PDF, {LANGUAGE}", PEER, theirs, ours, "s CPU", 0.2)
        broken = {name: _broken(folder / f"{name}.pdf") for name in ("theirs", "ours")}
        yield Row("rules of PDF/UA-1 that it breaks", PEER, broken["theirs"], broken["ours"], "", 0)


def _pages(book: Book, site: Path) -> Mapping[str, SitePage]:
    """Return the pages of the navigation, each in the section that its folder is."""
    found = {}
    for path in book.settings.navigation:
        address = path.replace(".md", ".html")
        html = (site / address).read_text(encoding="utf-8")
        article = html[html.index("<article") : html.index("</article>")].partition(">")[2]
        sections = tuple(Path(path).parts[:-1])
        found[path] = SitePage(path, address, path, article, sections)
    return found


def _picture(site: Path, address: str) -> bytes | None:
    path = site / address
    return path.read_bytes() if path.is_file() else None


def _whole(pages: Mapping[str, SitePage]) -> str:
    """Return all pages as one, with a cover and a table of contents before them."""
    fonts = "".join(
        f'@font-face {{ font-family: "{family}"; src: url("{(FONTS / name).as_uri()}"); {style} }}'
        for family, name, style in (
            ("Source Serif 4", "SourceSerif4-Regular.ttf", ""),
            ("Source Serif 4", "SourceSerif4-Italic.ttf", "font-style: italic"),
            ("Source Serif 4", "SourceSerif4-SemiBold.ttf", "font-weight: bold"),
            ("Source Sans 3", "SourceSans3-Regular.ttf", ""),
            ("Source Sans 3", "SourceSans3-SemiBold.ttf", "font-weight: bold"),
        )
    )
    entries = "".join(
        f'<p><a href="#page-{at}">{escape(one.path)}</a></p>' for at, one in enumerate(pages.values())
    )
    sections = "".join(
        f'<section id="page-{at}">{one.html}</section>' for at, one in enumerate(pages.values())
    )
    return (
        f'<!doctype html><html lang="{LANGUAGE}"><head><title>Handbook</title><style>{fonts}{STYLE}</style></head>'
        f"<body><p>Handbook</p><nav>{entries}</nav>{sections}</body></html>"
    )


def _broken(path: Path) -> int:
    return len({one.rule_id for one in conformance.validate_pdf(str(path), profile="ua1").failures})
