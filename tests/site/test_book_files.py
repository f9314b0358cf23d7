"""Books to print, as `mkdocs build` and `carebook pdf` leave them beside the pages."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.command import carebook
from tests.printing.pdf import Pdf
from tests.site.tiny_site import ENGINE, ENVIRONMENT, TITLES, Built, TinySite, text_of

FILES = {"pdf/handbook-en.pdf", "pdf/short-en.pdf", "ro/pdf/handbook-ro.pdf", "ro/pdf/short-ro.pdf"}
BOOKS = """\
    books:
      short:
        title:
          en: "Waiting, in short"
          ro: "Așteptarea, pe scurt"
          ar: "الانتظار باختصار"
        contents: ["call.*"]
        sign-off: true
        paper: a5
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> TinySite:
    """A knowledge base with a book beside the handbook, linked from its first page; for Arabic it has no font."""
    made = TinySite(tmp_path_factory.mktemp("books"), ("en", "ro", "ar"))
    made.append("mkdocs.yml", BOOKS)
    for code in made.languages:
        made.append(f"docs/{code}/index.md", "\n/// books\n///\n")
    return made


@pytest.fixture(scope="module")
def built(site: TinySite) -> Built:
    """The same, built once."""
    return site.build()


def kept(site: TinySite) -> dict[str, int]:
    folder = site.root / ".cache/pdf"
    return {path.name: path.stat().st_mtime_ns for path in folder.iterdir()}


def test_a_build_makes_every_book_in_every_language(built: Built) -> None:
    assert built.code == 0, built.log
    assert {file for file in built.files if file.endswith(".pdf")} == FILES
    for name in FILES:
        assert Pdf(built.folder / name).faults == []


def test_a_language_without_a_font_has_no_book_and_stops_nothing(built: Built) -> None:
    assert "warning[letter-without-shape] no font has the letters of `ar`" in built.log
    page = built.page("ar/index.html")
    assert not page.all("a", css="cb-book")
    assert "الانتظار باختصار" in text_of(page.one("article"))


def test_a_book_has_its_title_chapters_and_sheet_to_sign(built: Built) -> None:
    handbook, short = (Pdf(built.folder / f"ro/pdf/{name}-ro.pdf") for name in ("handbook", "short"))
    assert [title for _, title in handbook.bookmarks] == [
        "Cuprins",
        f"{TITLES['ro']} 1",
        "Call",
        TITLES["ro"],
    ]
    assert [title for _, title in short.bookmarks] == ["Cuprins", TITLES["ro"], "Fișă de instruire"]
    assert "Așteptarea, pe scurt" in short.pages[0]
    assert short.document[0].get_width() < handbook.document[0].get_width()


def test_the_page_links_to_the_books_with_size_and_edition(built: Built) -> None:
    page = built.page("ro/index.html")
    links = {link.get("href"): text_of(link) for link in page.all("a", css="cb-book")}
    assert links == {
        "../ro/pdf/short-ro.pdf": "Așteptarea, pe scurt",
        "../ro/pdf/handbook-ro.pdf": "Manual",
    }
    about = [text_of(one) for one in page.all("span", css="cb-book-file")]
    for name, said in zip(("short", "handbook"), about, strict=True):
        edition = re.fullmatch(r"PDF, 0,\d MB, ediția ([0-9a-f]{8})", said)
        assert edition
        assert f"Ediția {edition[1]}" in Pdf(built.folder / f"ro/pdf/{name}-ro.pdf").pages[0]


def test_without_the_setting_nothing_is_printed(four_languages: Built) -> None:
    assert not [file for file in four_languages.files if file.endswith(".pdf")]


def test_only_books_of_which_a_word_has_changed_are_set_again(site: TinySite, built: Built) -> None:
    before = kept(site)
    assert len(before) == len(FILES)
    site.append("docs/ro/index.md", "\nUn rând nou.\n")
    again = site.build()
    after = kept(site)
    assert again.code == 0, again.log
    assert len(after) == len(FILES), "what nobody needs any more is deleted"
    (changed,) = after.keys() - before.keys()
    assert all(after[name] == before[name] for name in after.keys() & before.keys())
    assert (site.root / ".cache/pdf" / changed).read_bytes() == (
        again.folder / "ro/pdf/handbook-ro.pdf"
    ).read_bytes()
    assert "Un rând nou." in Pdf(again.folder / "ro/pdf/handbook-ro.pdf").text


def carebook_pdf(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "carebook", "--root", str(root), "pdf", *arguments],
        env=ENVIRONMENT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_the_command_makes_one_book_alone(site: TinySite, built: Built) -> None:
    wanted = built.folder / "pdf/short-en.pdf"
    held = wanted.read_bytes()
    wanted.unlink()
    others = {path: path.stat().st_mtime_ns for path in built.folder.rglob("*.pdf")}
    run = carebook_pdf(site.root, "--language", "en", "--book", "short")
    assert (run.returncode, run.stdout) == (0, f"{wanted}\n"), run.stderr
    assert wanted.read_bytes() == held
    assert {path: path.stat().st_mtime_ns for path in others} == others


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--book", "shorts"), "there is no book `shorts`; did you mean `short`?"),
        (("--language", "pl"), "`pl` is no language of this site"),
    ],
)
def test_what_cannot_be_made_is_refused(site: TinySite, arguments: tuple[str, ...], said: str) -> None:
    run = carebook_pdf(site.root, *arguments)
    assert run.returncode == 2
    assert said in run.stderr


def test_what_was_released_is_printed_under_its_name(site: TinySite, built: Built) -> None:
    hashed = {path: Pdf(built.folder / path).text for path in FILES}
    assert not any("2026-11" in text for text in hashed.values())
    assert carebook("--root", site.root, "release", "2026-11").code == 0
    released = site.build()
    assert released.code == 0, released.log
    assert all("Edition 2026-11" in Pdf(released.folder / path).text for path in FILES if "en" in path)
    assert "2026-11" in text_of(released.page("index.html").one("article"))


def test_the_engines_fonts_are_whole_and_have_their_licences() -> None:
    folder = ENGINE / "hooks/carebook/printing/fonts"
    families = {path.name.partition("-")[0] for path in folder.glob("*.ttf")}
    assert {path.name for path in folder.glob("OFL-*.txt")} == {f"OFL-{family}.txt" for family in families}
    assert sum(path.stat().st_size for path in folder.iterdir()) < 2_500_000
