"""Figures: values that belong together, and claims, both as their source makes them."""

from xml.etree.ElementTree import Element

from carebook.blocks.elements import Content, fill, make
from carebook.blocks.facts import facts
from carebook.blocks.origin import source_line
from carebook.blocks.showing import Showing
from carebook.languages.display import display_number
from carebook.model.entries import Figure, Row


def show_figure(show: Showing, name: str, _level: int) -> Element | None:
    """Return a figure; None where there is no such figure."""
    figure = show.book.entries.get(name)
    if not isinstance(figure, Figure):
        return None
    body = _claim(show, figure) if figure.claim else [_table(show, figure)]
    return show.entry(
        figure,
        "figure",
        body,
        show.prose("p", figure.base, css="cb-base", before=show.label("figure.base")),
        show.prose("p", figure.note, css="cb-note"),
        facts(show, figure, source_line(show, figure.source, "span")),
        css="cb-figure",
    )


def _claim(show: Showing, figure: Figure) -> list[Content]:
    claim = show.prose("p", figure.claim)
    return [
        make("figcaption", show.label("figure.claim"), " ", _title(show, figure)),
        make("blockquote", claim) if claim is not None else None,
    ]


def _title(show: Showing, figure: Figure) -> Content:
    return show.prose("span", figure.title, css="cb-title")


def _table(show: Showing, figure: Figure) -> Element:
    unit = show.prose("span", figure.unit, css="cb-unit")
    return make(
        "table",
        make("caption", _title(show, figure), [" (", unit, ")"] if unit is not None else None),
        make("tbody", [_row(show, row) for row in figure.rows]),
        _sum(show, figure),
    )


def _row(show: Showing, row: Row) -> Element:
    label = make("th", show.prose("span", row.label), scope="row")
    if row.doubtful:
        fill(label, " ", make("em", show.word("figure.doubtful"), css="cb-doubtful"))
    return make("tr", label, make("td", display_number(row.value, show.language)))


def _sum(show: Showing, figure: Figure) -> Element | None:
    """Return the row of the sum: what the values make, and, where they miss it, what they should make."""
    made = figure.total if figure.declared_sum is None else figure.declared_sum
    if made is None:
        return None
    label = show.word("figure.sum")
    if figure.declared_sum is not None and figure.total is not None and figure.total != figure.declared_sum:
        label = show.word("figure.sum-declared", total=display_number(figure.total, show.language))
    row = make("tr", make("th", label, scope="row"), make("td", display_number(made, show.language)))
    return make("tfoot", row)
