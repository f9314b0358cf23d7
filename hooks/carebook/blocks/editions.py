"""Editions: what has changed since each of them, with the lessons that this touches, old and new wording.

Each wording that once stood is shown once, under the newest edition that has it; older editions lead there.
"""

from collections.abc import Mapping, Sequence
from xml.etree.ElementTree import Element

from carebook.blocks.elements import Content, fill, make
from carebook.blocks.showing import Showing, heading, joined
from carebook.blocks.titles import link_to
from carebook.blocks.word_changes import changed_lines, line_string
from carebook.languages.display import direction, list_comma
from carebook.model.book import Book
from carebook.model.edition import Difference, Edition, What
from carebook.model.reach import reach
from carebook.model.readings import Read

BLOCK = "editions"
_NAMES = ("title", "text", "definition", "line")
"""Fields that tell what an entry or a page is called, or what it says."""
_LEFT_TO_RIGHT, _END = "\u2066", "\u2069"
"""Unicode's isolates."""


def anchor(edition: str, entry: str = "") -> str:
    """Return the id of an edition's part of the page, or of an entry in it: none that an entry can have."""
    return f"since--{edition}--{entry}" if entry else f"since--{edition}"


def editions_page(book: Book) -> str:
    """Return the path of the page that shows the editions; empty where none does."""
    pages = (page for page in book.source_pages for block in page.blocks if block.kind.name == BLOCK)
    return next((page.path for page in pages), "")


def show_editions(show: Showing, _name: str, level: int) -> Element:
    """Return all editions, the newest first."""
    editions = show.book.history.editions
    if not editions:
        return make("p", show.word("editions.none"))
    inside = reach(show.book)
    placed: dict[tuple[str, str], str] = {}
    box = make("div", css="cb-editions")
    for edition in reversed(editions):
        title = show.word("editions.since", edition=_isolated(show, edition.name))
        fill(box, heading(level, title, name=anchor(edition.name)))
        fill(box, _changes(show, edition, inside, placed))
    return box


def _isolated(show: Showing, name: str) -> str:
    """Return a name that keeps its order among words from right to left, in the table of contents too."""
    return name if direction(show.language) == "ltr" else f"{_LEFT_TO_RIGHT}{name}{_END}"


def _changes(
    show: Showing,
    edition: Edition,
    inside: Mapping[str, Sequence[str]],
    placed: dict[tuple[str, str], str],
) -> Content:
    if not any(read.language == show.language for read in edition.marks):
        return make("p", show.word("editions.no-language"))
    found = list(show.book.history.since(edition, show.language))
    if not found:
        return make("p", show.word("editions.same", edition=_isolated(show, edition.name)))
    changed = {one.entry for one in found}
    lessons = [
        make("li", link_to(show, lesson.id), ": ", _links(show, edition, names))
        for lesson in show.book.lessons
        if (names := [name for name in inside[lesson.id] if name in changed])
    ]
    return [
        make("p", show.word("editions.unreleased")) if edition is show.book.history.editions[-1] else None,
        [make("p", show.label("editions.lessons")), make("ul", lessons, css="cb-touched")]
        if lessons
        else None,
        make("p", show.label("editions.entries")),
        make("ul", [_entry(show, edition, one, placed) for one in found], css="cb-changes"),
    ]


def _links(show: Showing, edition: Edition, names: Sequence[str]) -> Content:
    links = (link_to(show, name, address=f"#{anchor(edition.name, name)}") for name in names)
    return joined(links, list_comma(show.language))


def _entry(
    show: Showing, edition: Edition, difference: Difference, placed: dict[tuple[str, str], str]
) -> Element:
    name = difference.entry
    # Under this edition, or under a newer one that has the same wording.
    where = placed.setdefault((name, difference.mark), edition.name)
    box = make("li", id=anchor(edition.name, name))
    fill(box, joined([_title(show, difference), _label(show, difference)], " · "))
    if where != edition.name and difference.before:
        link = make("a", show.word("editions.wording"), href=f"#{anchor(where, name)}")
        fill(box, " · ", link)
    elif difference.before:
        now = show.book.history.shown.get(Read(name, show.language), ())
        fill(box, make("ul", changed_lines(show, difference.before, now), css="cb-lines"))
    return box


def _title(show: Showing, difference: Difference) -> Content:
    """Return a link to an entry; of one that is gone what it was called, and a link to what stands in its place."""
    if difference.what is not What.REMOVED:
        return link_to(show, difference.entry)
    named = (line for line in difference.before if line.field.split()[0] in _NAMES)
    line = next(named, None)
    retired = show.book.retired.get(difference.entry)
    successor = retired.successor.name if retired and retired.successor else ""
    called = line_string(show, line).lstrip("# ") if line else make("code", difference.entry)
    return [called, " · ", link_to(show, successor)] if successor else called


def _label(show: Showing, difference: Difference) -> Content:
    kind = show.book.kinds.get(difference.entry, "")
    label = make("span", show.word(f"editions.{difference.what}"), css="cb-change")
    return [show.word(f"kind.{kind}"), " · ", label] if kind else label
