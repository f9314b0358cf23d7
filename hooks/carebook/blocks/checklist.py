"""Checklists: things to tick, to rate or to answer, on screen without JavaScript and on paper."""

from collections.abc import Iterator
from itertools import groupby
from xml.etree.ElementTree import Element

from carebook.blocks.elements import Content, fill, make
from carebook.blocks.facts import facts, keepers, minutes, readers
from carebook.blocks.origin import source_line
from carebook.blocks.showing import Name, Showing, heading, joined
from carebook.blocks.ticks import ticks
from carebook.blocks.titles import link_to
from carebook.model.entries import CUSTOMER, Checklist, Item

_SCALE = ("1", "2", "3", "4", "5")
_AGENT = "agent"


def show_checklist(show: Showing, name: str, level: int) -> Element | None:
    """Return a checklist; None where there is no such checklist."""
    checklist = show.book.entries.get(name)
    if not isinstance(checklist, Checklist):
        return None
    box = show.entry(checklist, "section", css=f"cb-checklist cb-checklist--{checklist.by}")
    level = show.title(box, level, checklist.title)
    fill(
        box,
        show.prose("p", checklist.when, css="cb-when"),
        facts(show, checklist, readers(show, checklist.audience)),
        # Not even the browser is to keep what is filled in; and there is nowhere to send it to.
        make(
            "form",
            ticks(show, checklist),
            _points(show, checklist, level),
            autocomplete="off",
            method="dialog",
        ),
        show.prose("p", checklist.note, css="cb-note"),
        source_line(show, checklist.source),
    )
    return box


def _points(show: Showing, checklist: Checklist, level: int) -> Iterator[Element]:
    """Yield the points in their sections."""
    named = checklist.by != CUSTOMER and any(item.by != _AGENT for item in checklist.items)
    for section, items in groupby(checklist.items, lambda item: _section(show, item)):
        listed = list(items)
        if section:
            name = show.spare_id(listed[0].id, "section")
            yield show.mark(heading(level, section.string, name=name), section.language)
        yield make("ul", [_item(show, item, named=named) for item in listed], css="cb-items")


def _section(show: Showing, item: Item) -> Name | None:
    wording = show.told(item.section)
    return Name(show.plain(wording), wording.language) if wording else None


def _item(show: Showing, item: Item, *, named: bool) -> Element:
    """Return a line to fill in, with what helps to do so."""
    by = make("span", show.word(f"by.{item.by}")) if named else None
    known = joined([_see(show, item), minutes(show, item.minutes), by], " · ")
    return show.entry(
        item,
        "li",
        _ANSWERS.get(item.answer, _tick)(show, item),
        _comment(show, item),
        make("p", known, css="cb-facts") if known else None,
        keepers(show, item),
        css=f"cb-item cb-item--{item.answer}",
    )


def _see(show: Showing, item: Item) -> Element | None:
    entry = item.entry.name if item.entry else ""
    return make("span", show.word("item.see"), " ", link_to(show, entry)) if entry else None


def _tick(show: Showing, item: Item) -> Content:
    box = make("input", type="checkbox")
    text = show.prose("span", item.text, css="cb-item-text")
    return [make("label", box, " ", text, css="cb-tick"), show.prose("p", item.help, css="cb-note")]


def _scale(show: Showing, item: Item) -> Content:
    group = show.spare_id(item.id, "answer")
    choices = [
        make(
            "label",
            make("input", type="radio", name=group, value=value),
            " ",
            make("span", value, css="cb-value"),
        )
        for value in _SCALE
    ]
    hint = make("span", show.word("item.scale"), css="cb-scale-hint")
    legend = make("legend", show.prose("span", item.text, css="cb-item-text"))
    help_ = show.prose("p", item.help, css="cb-note")
    return make("fieldset", legend, help_, make("div", choices, " ", hint), css="cb-scale")


def _text(show: Showing, item: Item) -> Content:
    text = show.prose("span", item.text, css="cb-item-text")
    help_ = show.prose("span", item.help, css="cb-note")
    return make("label", joined([text, help_], " "), _line(), css="cb-answer-text")


def _comment(show: Showing, item: Item) -> Element | None:
    """Return a line for the reason that a low rating needs."""
    if item.require_comment_below is None:
        return None
    asked = show.word("item.comment-below", number=str(item.require_comment_below))
    return make("label", make("span", asked), _line(), css="cb-answer-text")


def _line() -> Element:
    return make("textarea", rows="2")


_ANSWERS = {"tick": _tick, "scale": _scale, "text": _text}
