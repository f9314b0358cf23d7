"""Figures: values that belong together as a table with bars, and claims, both as their source makes them."""

from xml.etree.ElementTree import Element

from carebook.blocks.elements import Content, fill, make
from carebook.blocks.facts import facts
from carebook.blocks.origin import source_line
from carebook.blocks.showing import Showing
from carebook.blocks.signs import CARE, sign
from carebook.languages.display import display_number
from carebook.model.entries import Figure, Row


def show_figure(show: Showing, name: str, _level: int) -> Element | None:
    """Return a figure; None where there is no such figure."""
    figure = show.book.entries.get(name)
    if not isinstance(figure, Figure):
        return None
    source = facts(show, figure, source_line(show, figure.source, "span"))
    return show.entry(
        figure,
        "figure",
        _claim(show, figure, source) if figure.claim else [_table(show, figure), _base(show, figure), source],
        show.prose("p", figure.note, css="cb-note", before=show.label("figure.note")),
        css="cb-figure",
    )


def _claim(show: Showing, figure: Figure, source: Element | None) -> list[Content]:
    """Return what somebody says, and of whom, apart from what we say about it."""
    claim = show.prose("p", figure.claim)
    return [
        make("figcaption", show.label("figure.claim"), " ", _title(show, figure)),
        make(
            "div",
            make("blockquote", claim) if claim is not None else None,
            _base(show, figure),
            source,
            css="cb-claim",
        ),
    ]


def _title(show: Showing, figure: Figure) -> Content:
    return show.prose("span", figure.title, css="cb-title")


def _base(show: Showing, figure: Figure) -> Content:
    return show.prose("p", figure.base, css="cb-base", before=show.label("figure.base"))


def _table(show: Showing, figure: Figure) -> Element:
    unit = show.prose("span", figure.unit, css="cb-unit")
    values = [row.value for row in figure.rows]
    # A bar cannot show less than nothing: then the table is all there is.
    longest = max(values, default=0) if min(values, default=0) >= 0 else 0
    return make(
        "table",
        make("caption", _title(show, figure), [make("br"), unit] if unit is not None else None),
        make("tbody", [_row(show, row, longest) for row in figure.rows]),
        _sum(show, figure),
        css="cb-values",  # Material makes tables without a class scroll sideways
    )


def _row(show: Showing, row: Row, longest: float) -> Element:
    label = make("th", show.prose("span", row.label), scope="row")
    if row.doubtful:
        fill(label, " ", make("em", show.word("figure.doubtful"), css="cb-doubtful"))
    if longest:
        fill(label, _bar(row, longest))
    return make("tr", label, make("td", display_number(row.value, show.language)))


def _bar(row: Row, longest: float) -> Element:
    """Return a bar for the eye; the longest is as wide as its cell, and it grows from where lines begin.

    It is drawn and no background, which browsers leave out on paper. A doubtful one is hatched.
    """
    shape = make("rect", width="100%", height="100%", fill="currentColor")
    if row.doubtful:
        # One line that is longer and thicker than any bar, its dashes slanted: a pattern would need an id.
        dashes = make(
            "path",
            d="M0 0h9999",
            stroke="currentColor",
            stroke_width="99",
            stroke_dasharray="3 5",
            transform="skewX(-45)",
        )
        outline = make(
            "rect", width="100%", height="100%", fill="none", stroke="currentColor", stroke_width="3"
        )
        shape = make("g", dashes, outline)
    return make(
        "svg",
        shape,
        css="cb-bar",
        width=f"{100 * row.value / longest:.6g}%",
        height="12",
        aria_hidden="true",
        focusable="false",
    )


def _sum(show: Showing, figure: Figure) -> Element | None:
    """Return the row of the sum: what the values make, and, where they miss it, what they should make."""
    made = figure.total if figure.declared_sum is None else figure.declared_sum
    if made is None:
        return None
    label: Content = show.word("figure.sum")
    if figure.declared_sum is not None and figure.total is not None and figure.total != figure.declared_sum:
        total = display_number(figure.total, show.language)
        label = [sign(CARE), " ", show.word("figure.sum-declared", total=total)]
    row = make("tr", make("th", label, scope="row"), make("td", display_number(made, show.language)))
    return make("tfoot", row)
