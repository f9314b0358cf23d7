"""Books to print, as `mkdocs build` and `carebook pdf` leave them beside the pages."""

import re
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest

from tests.command import carebook
from tests.printing.pdf import Pdf
from tests.site.tiny_site import ENGINE, ENVIRONMENT, HELD, TITLES, Built, TinySite, text_of

FILES = {
    "pdf/handbook-en.pdf",
    "pdf/short-en.pdf",
    "pdf/cue-cards-en.pdf",
    "ro/pdf/handbook-ro.pdf",
    "ro/pdf/short-ro.pdf",
    "ro/pdf/short-ro-en.pdf",
    "ro/pdf/cue-cards-ro.pdf",
    "ro/pdf/sheets-ro-en.pdf",
}
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
        said-in: {ro: [en, ar]}
    cue-cards: true
    sheets: {ro: [en]}
    print:
      organisation: Nordvik
      logo: logo.svg
      accent: "#7A1F5C"
      paper: letter
"""
SCRIPT = """\
id: waiting
channels: [phone]
title:
  en: "On hold"
  ro: "În așteptare"
  ar: "الانتظار"
when:
  en: "You have to look something up."
  ro: "Ai de căutat ceva."
  ar: "تحتاج إلى البحث عن شيء."
steps:
  - id: waiting.ask
    title:
      en: "Ask first"
      ro: "Întreabă întâi"
      ar: "اسأل أولًا"
    say: [hold.wait]
    next:
      - go: end
"""
LOGO = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><path fill="#0a0" d="M0 0h40v20H0z"/></svg>'


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> TinySite:
    """A knowledge base with a book beside the handbook, linked from its first page; for Arabic it has no font."""
    made = TinySite(tmp_path_factory.mktemp("books"), ("en", "ro", "ar"))
    made.append("mkdocs.yml", BOOKS)
    made.write("docs/_book/logo.svg", LOGO)
    for code in made.languages:
        made.append(f"docs/{code}/index.md", "\n/// books\n///\n")
        made.append(f"docs/{code}/call/hold.md", "\n/// script | waiting\n///\n")
    made.write("docs/_book/scripts/waiting.yml", SCRIPT)
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
        "1 Întreabă întâi",
    ]
    titles = [title for _, title in short.bookmarks]
    assert titles == ["Cuprins", TITLES["ro"], "1 Întreabă întâi", "Fișă de instruire"]
    assert "Așteptarea, pe scurt" in short.pages[0]
    assert short.document[0].get_width() < handbook.document[0].get_width()


def test_a_cover_is_in_the_colours_of_the_organisation(built: Built) -> None:
    handbook, short = (Pdf(built.folder / f"ro/pdf/{name}-ro.pdf") for name in ("handbook", "short"))
    assert handbook.document[0].get_size() == (612, 792)
    assert short.document[0].get_width() < 420, "a book may have another paper than the others"
    for pdf in (handbook, short):
        assert pdf.document.get_metadata_dict()["Title"].endswith(" – Nordvik")
        assert "Nordvik" in pdf.pages[0]
        assert "Nordvik" in pdf.pages[2], "it is named on every page"
        drawn = pdf.document[0].render()
        seen = {tuple(drawn.buffer[at : at + 3]) for at in range(0, len(drawn.buffer), drawn.n_channels)}
        assert bytes.fromhex("00aa00")[::-1] in map(bytes, seen)
        assert bytes.fromhex("7a1f5c")[::-1] in map(bytes, seen)


@pytest.mark.parametrize(("name", "kind"), [("logo.svg", "SVG"), ("logo.png", "PNG")])
def test_a_logo_that_is_no_picture_is_named_with_its_line(tmp_path: Path, name: str, kind: str) -> None:
    other = TinySite(tmp_path, ("en",))
    other.append("mkdocs.yml", f"    print:\n      logo: {name}\n")
    other.write(f"docs/_book/{name}", "<html>Not found</html>")
    line = (other.root / "mkdocs.yml").read_text(encoding="utf-8").count("\n")
    said = carebook("--root", other.root, "check", "--output-format=concise")
    assert said.code == 1
    assert f"mkdocs.yml:{line}:13: error[setting-wrong] `_book/{name}` is no {kind}" in said.out
    other.write("docs/_book/logo.svg", LOGO)
    assert carebook("--root", other.root, "check").code == (0 if kind == "SVG" else 1)


def test_the_page_links_to_the_books_with_size_and_edition(built: Built) -> None:
    page = built.page("ro/index.html")
    links = {link.get("href", ""): text_of(link) for link in page.all("a", css="cb-book")}
    assert links == {
        "../ro/pdf/short-ro.pdf": "Așteptarea, pe scurt",
        "../ro/pdf/short-ro-en.pdf": "Așteptarea, pe scurt – Clientul vorbește: English",
        "../ro/pdf/handbook-ro.pdf": "Manual",
        "../ro/pdf/cue-cards-ro.pdf": "Fișe rapide",
        "../ro/pdf/sheets-ro-en.pdf": "Scenarii pe două coloane – Clientul vorbește: English",
    }
    about = [text_of(one) for one in page.all("span", css="cb-book-file") if text_of(one)]
    for address, said in zip(links, about, strict=True):
        edition = re.fullmatch(r"PDF, 0,\d MB, ediția ([0-9a-f]{8})", said)
        assert edition
        assert f"Ediția {edition[1]}" in Pdf(built.folder / address.removeprefix("../")).pages[0]


def test_what_is_said_is_in_the_language_of_the_pair(built: Built) -> None:
    own, pair, sheets = (
        Pdf(built.folder / f"ro/pdf/{name}.pdf") for name in ("short-ro", "short-ro-en", "sheets-ro-en")
    )
    assert HELD["ro"] in own.text
    assert HELD["en"] not in own.text
    assert HELD["en"] in pair.text
    assert HELD["ro"] not in pair.text
    assert "Ai de căutat ceva." in pair.text
    assert pair.document.get_metadata_dict()["Title"] == "Așteptarea, pe scurt – English – Nordvik"
    assert HELD["en"] in sheets.text
    assert "Rămâneți, vă rog, pe" in sheets.text


def test_without_the_setting_nothing_is_printed(four_languages: Built) -> None:
    assert not [file for file in four_languages.files if file.endswith(".pdf")]


def test_only_books_of_which_a_word_has_changed_are_set_again(site: TinySite, built: Built) -> None:
    before = kept(site)
    assert len(before) == len(FILES)
    texts = {code: HELD[code] for code in site.languages}
    site.write_phrase("hold.wait", texts | {"ro": f"{HELD['ro']} Vă mulțumesc."})
    again = site.build()
    after = kept(site)
    assert again.code == 0, again.log
    assert len(after) == len(FILES), "what nobody needs any more is deleted"
    assert all(after[name] == before[name] for name in after.keys() & before.keys())
    changed = {
        path
        for path in FILES
        if (again.folder / path).read_bytes()
        in [(site.root / ".cache/pdf" / name).read_bytes() for name in after.keys() - before.keys()]
    }
    assert changed == {
        f"ro/pdf/{name}.pdf" for name in ("handbook-ro", "short-ro", "cue-cards-ro", "sheets-ro-en")
    }
    assert all("Vă mulțumesc." in Pdf(again.folder / path).text for path in changed)


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


def test_the_command_makes_any_pair_and_a_sheet_of_one_script(site: TinySite, built: Built) -> None:
    pair = ("--language", "en", "--said-in", "ro")
    run = carebook_pdf(site.root, *pair, "--book", "short", "--book", "cue-cards", "--sheet", "waiting")
    names = ("short-en-ro", "cue-cards-en-ro", "sheets/waiting-en-ro")
    made = [built.folder / f"pdf/{name}.pdf" for name in names]
    assert (run.returncode, run.stdout) == (0, "".join(f"{path}\n" for path in made)), run.stderr
    for path in made:
        pdf = Pdf(path)
        assert pdf.faults == []
        assert "Rămâneți, vă rog, pe fir" in pdf.text
        assert "You have to look something up." in pdf.text
        path.unlink()
    assert {path.relative_to(built.folder).as_posix() for path in built.folder.rglob("*.pdf")} == FILES


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--book", "shorts"), "there is no book `shorts`; did you mean `short`?"),
        (("--sheet", "wait"), "there is no script `wait`; did you mean `waiting`?"),
        (("--sheet", "waiting"), "two columns need --language and --said-in: what is read, and what is said"),
        (("--said-in", "ro"), "--said-in goes with --language"),
        (("--language", "ro", "--said-in", "ro"), "what is read and what is said are both in `ro`"),
        (("--language", "pl"), "`pl` is no language of this site"),
        (
            ("--language", "ro", "--said-in", "ar"),
            "nothing to print: no font has the letters of these languages",
        ),
    ],
)
def test_what_cannot_be_made_is_refused(site: TinySite, arguments: tuple[str, ...], said: str) -> None:
    run = carebook_pdf(site.root, *arguments)
    assert run.returncode == 2
    assert said in run.stderr


def test_a_card_that_is_too_long_is_a_finding_at_its_script(tmp_path: Path) -> None:
    site = TinySite(tmp_path, ("en",))
    steps = "".join(
        f'  - id: waiting.n{number}\n    title:\n      en: "Ask again"\n    say: [hold.wait]\n'
        f"    next:\n      - go: {f'waiting.n{number + 1}' if number < 50 else 'end'}\n"
        for number in range(51)
    )
    head = SCRIPT.partition("steps:\n")[0]
    english = "".join(
        line for line in head.splitlines(keepends=True) if not line.startswith(("  ro:", "  ar:"))
    )
    site.write("docs/_book/scripts/waiting.yml", f"{english}steps:\n{steps}")
    site.append("docs/en/call/hold.md", "\n/// script | waiting\n///\n")
    run = carebook_pdf(site.root, "--book", "cue-cards")
    assert run.returncode == 2
    assert (
        "docs/_book/scripts/waiting.yml:1:5: the cue card of `waiting` in `en` has more than two"
        in run.stderr
    )
    assert "help: shorten the first phrases of its steps" in run.stderr
    assert "`cue-cards-en.pdf` could not be made; the lines above say why" in run.stderr


def test_what_was_released_is_printed_under_its_name_and_of_its_day(site: TinySite, built: Built) -> None:
    hashed = {path: Pdf(built.folder / path).text for path in FILES}
    assert not any("2026-11" in text for text in hashed.values())
    before = datetime.now().astimezone()
    assert carebook("--root", site.root, "release", "2026-11").code == 0
    released = site.build()
    assert released.code == 0, released.log
    assert all("Edition 2026-11" in Pdf(released.folder / path).text for path in FILES if "ro/" not in path)
    assert "2026-11" in text_of(released.page("index.html").one("article"))
    after = datetime.now().astimezone()
    days = {f"Content of {day:%-d %B %Y}" for day in (before, after)}  # it may be midnight
    assert any(day in Pdf(released.folder / "pdf/handbook-en.pdf").pages[0] for day in days)
    site.append("docs/en/index.md", "\nA new line.\n")
    (day,) = [day for day in days if day in Pdf(released.folder / "pdf/handbook-en.pdf").pages[0]]
    later = Pdf(site.build().folder / "pdf/handbook-en.pdf").pages[0]
    assert "Edition 2026-11" not in later
    assert f"As it stands after edition 2026-11 of {day.removeprefix('Content of ')}" in later


def test_the_engines_fonts_are_whole_and_have_their_licences() -> None:
    folder = ENGINE / "hooks/carebook/printing/fonts"
    families = {path.name.partition("-")[0] for path in folder.glob("*.ttf")}
    assert {path.name for path in folder.glob("OFL-*.txt")} == {f"OFL-{family}.txt" for family in families}
    assert sum(path.stat().st_size for path in folder.iterdir()) < 2_500_000
