"""Figures: bars for the eye, as long as their values say in any width, direction and on paper; a table for others."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.sites import served, violations, watched
from tests.site.tiny_site import TinySite

LEAVING = "why-customers-leave"
VALUES = (1234567.5, 987654, 300000.25, 0)
HARD = """\
calls:
  title:
    en: "Calls and what they were about"
    ar: "المكالمات ومواضيعها"
  unit:
    en: "calls, e-mails and letters of two years"
    ar: "مكالمات ورسائل على مدى عامين"
  rows:
    - value: 1234567.5
      doubtful: true
      label:
        en: "A competitor, whom we had not heard of until the customer told us, is cheaper and nearer"
        ar: "منافس لم نسمع به إلى أن أخبرنا به العميل أسعاره أقل وهو أقرب إليه منا بكثير"
    - value: 987654
      label:
        en: "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz"
        ar: "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz"
    - value: 300000.25
      doubtful: true
      label:
        en: "Faults"
        ar: "الأعطال"
    - value: 0
      label:
        en: "Praise"
        ar: "شكر"
  total: 2522221.75
  source: us
"""
COLOURS: tuple[Literal["light", "dark"], ...] = ("light", "dark")


class Box(NamedTuple):
    """Where something is painted."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        """Tell whether two boxes share a point, but for rounding."""
        apart = self.right <= other.left + 0.5 or other.right <= self.left + 0.5
        return not (apart or self.bottom <= other.top + 0.5 or other.bottom <= self.top + 0.5)


class Row(NamedTuple):
    """A row of a figure as it is painted."""

    words: list[Box]
    """The lines of its label."""
    bar: Box
    number: Box
    value: str

    @property
    def length(self) -> float:
        return self.bar.right - self.bar.left


def rows(figure: Locator) -> list[Row]:
    """Measure the rows of a figure."""
    found = figure.locator("tbody tr").evaluate_all(
        """all => all.map(row => {
            const boxes = node => {
                const range = document.createRange();
                range.selectNodeContents(node);
                return [...range.getClientRects()].map(box => [box.left, box.top, box.right, box.bottom]);
            };
            const [label, cell] = row.cells;
            const bar = label.querySelector("svg").getBoundingClientRect();
            return {
                words: [...label.children].filter(one => one.tagName !== "svg").flatMap(boxes),
                bar: [bar.left, bar.top, bar.right, bar.bottom],
                number: boxes(cell)[0],
                value: cell.textContent,
            };
        })"""
    )
    return [
        Row([Box(*box) for box in row["words"]], Box(*row["bar"]), Box(*row["number"]), row["value"])
        for row in found
    ]


def assert_proportional(found: list[Row], values: tuple[float, ...]) -> None:
    longest = max(row.length for row in found)
    assert longest > 100
    for row, value in zip(found, values, strict=True):
        assert row.length == pytest.approx(longest * value / max(values), abs=0.1), row.value


@pytest.fixture(scope="module")
def hard(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A site in English and Arabic with all that is hard on a figure: long labels, large numbers, zero."""
    site = TinySite(tmp_path_factory.mktemp("hard"), languages=("en", "ar"))
    site.write("docs/_book/figures.yml", HARD)
    site.write("docs/_book/sources.yml", 'us:\n  title: "Our own count"\n')
    for code in site.languages:
        site.append(f"docs/{code}/call/hold.md", "\n/// figure | calls\n///\n")
    built = site.build()
    assert built.code == 0, built.log
    with served(built.folder) as root:
        yield root


def open_figure(page: Page, address: str, name: str) -> Locator:
    page.goto(address)
    figure = page.locator(f"[data-entry='{name}']")
    expect(figure).to_be_visible()
    return figure


@pytest.mark.parametrize("media", ["screen", "print"])
@pytest.mark.parametrize("width", [1440, 320])
@pytest.mark.parametrize("folder", ["", "ro/", "pl/", "ru/"])
def test_bars_are_as_long_as_their_values_say(
    browser: Browser, address: str, folder: str, width: int, media: Literal["screen", "print"]
) -> None:
    with watched(browser, address, viewport={"width": width, "height": 900}) as page:
        page.emulate_media(media=media)
        figure = open_figure(page, f"{address}{folder}principles/{LEAVING}.html", LEAVING)
        found = rows(figure)
        assert [row.value for row in found] == ["1", "3", "4", "5", "9", "19", "68"]
        assert_proportional(found, (1, 3, 4, 5, 9, 19, 68))
        assert {row.bar.left for row in found} == {found[0].bar.left}


@pytest.mark.parametrize("media", ["screen", "print"])
@pytest.mark.parametrize("width", [1440, 320])
def test_arabic_bars_grow_from_the_right(
    browser: Browser, hard: str, width: int, media: Literal["screen", "print"]
) -> None:
    with watched(browser, hard, viewport={"width": width, "height": 900}) as page:
        page.emulate_media(media=media)
        found = rows(open_figure(page, f"{hard}ar/call/hold.html", "calls"))
        assert_proportional(found, VALUES)
        assert {row.bar.right for row in found} == {found[0].bar.right}
        assert all(row.number.right < row.bar.left for row in found)


@pytest.mark.parametrize("folder", ["", "ar/"])
@pytest.mark.parametrize("width", [1440, 320])
def test_nothing_meets_however_long_it_is(browser: Browser, hard: str, folder: str, width: int) -> None:
    with watched(browser, hard, viewport={"width": width, "height": 900}) as page:
        figure = open_figure(page, f"{hard}{folder}call/hold.html", "calls")
        found = rows(figure)
        painted = [box for row in found for box in (*row.words, row.bar, row.number)]
        assert [
            (one, other) for one in painted for other in painted if one is not other and one.meets(other)
        ] == []
        assert all(box.left >= 0 and box.right <= width for box in painted)
        assert page.evaluate("document.documentElement.scrollWidth") == width


def test_values_are_read_out_as_a_table_with_its_doubts(browser: Browser, address: str) -> None:
    with watched(browser, address) as page:
        figure = open_figure(page, f"{address}pl/principles/{LEAVING}.html", LEAVING)
        expect(figure.locator("table")).to_match_aria_snapshot(
            """
            - table "Dlaczego klienci odchodzą procent utraconych klientów":
              - caption: Dlaczego klienci odchodzą procent utraconych klientów
              - rowgroup:
                - row "Klient umiera 1":
                  - rowheader "Klient umiera"
                  - cell "1"
                - row "Klient się przeprowadza 3"
                - row "Naturalny przepływ klientów (wątpliwe) 4":
                  - rowheader "Naturalny przepływ klientów (wątpliwe)":
                    - emphasis: (wątpliwe)
                  - cell "4"
                - row "Ktoś poleca innego dostawcę 5"
                - row "Konkurencja jest tańsza 9"
                - row "Klient jest niezadowolony (wątpliwe) 19"
                - row "Osoby z obsługi nie dbają o potrzeby klienta 68"
              - rowgroup:
                - row "Razem; powinno być 100 109"
            """
        )


@pytest.mark.parametrize("colours", COLOURS)
def test_paper_is_black_on_white_and_bars_are_no_backgrounds(
    browser: Browser, address: str, colours: Literal["light", "dark"]
) -> None:
    with watched(browser, address, color_scheme=colours) as page:
        figure = open_figure(page, f"{address}principles/{LEAVING}.html", LEAVING)
        page.emulate_media(media="print", color_scheme=colours)
        shapes = figure.locator(".cb-bar :is(rect, path)")
        painted = shapes.evaluate_all(
            "all => all.map(getComputedStyle).flatMap(style => [style.fill, style.stroke])"
        )
        assert set(painted) == {"rgb(0, 0, 0)", "none"}
        assert violations(page) == []


def test_a_reader_who_chooses_colours_gets_them(browser: Browser, address: str) -> None:
    with watched(browser, address, forced_colors="active") as page:
        figure = open_figure(page, f"{address}principles/{LEAVING}.html", LEAVING)
        ink = figure.evaluate("figure => getComputedStyle(figure).color")
        for sign in figure.locator("svg").all():
            assert sign.evaluate("sign => getComputedStyle(sign).color") == ink


@pytest.mark.parametrize("colours", COLOURS)
@pytest.mark.parametrize("folder", ["", "ar/"])
def test_figures_are_accessible(
    browser: Browser, hard: str, folder: str, colours: Literal["light", "dark"]
) -> None:
    size = {"width": 320, "height": 900}
    with watched(browser, hard, viewport=size, color_scheme=colours) as page:
        open_figure(page, f"{hard}{folder}call/hold.html", "calls")
        assert violations(page) == []


def test_a_claim_is_told_from_what_we_say_of_it(browser: Browser, address: str) -> None:
    with watched(browser, address) as page:
        claim = open_figure(page, f"{address}reference/figures.html", "complaints-rising")
        expect(page.get_by_role("figure", name="Claim: More complaints every year")).to_be_visible()
        said = claim.locator(".cb-claim")
        expect(said).to_contain_text("Base: Complaints to ANPC")
        expect(said).to_contain_text("Source: ")
        expect(said).not_to_contain_text("The editorial has no date")
        expect(claim).to_contain_text("Our note: The editorial has no date")
        assert said.evaluate("said => getComputedStyle(said).borderInlineStartStyle") == "double"
