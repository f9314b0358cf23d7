"""Whose something is: the source with its author, or our own; and what we think beside what a source says."""

from xml.etree.ElementTree import Element

from carebook.blocks.elements import Content, make
from carebook.blocks.showing import Showing, joined
from carebook.blocks.titles import source_title
from carebook.languages.display import display_date, list_comma
from carebook.model.entries import HOUSE, Source
from carebook.model.place import Reference
from carebook.model.text import Text


def source_line(show: Showing, reference: Reference | None, tag: str = "p") -> Element | None:
    """Return where an entry comes from; None where no source is given."""
    if reference is not None and reference.name == HOUSE:
        return make(tag, show.word("source.house"), css="cb-source")
    source = show.book.source(reference.name) if reference else None
    if source is None:
        return None
    return make(tag, show.word("source.from"), " ", work(show, source), css="cb-source")


def stands_beside(show: Showing, our_view: Text | None, reference: Reference | None) -> bool:
    """Tell whether an entry has a view of ours and the source that it is about."""
    source = show.book.source(reference.name) if reference else None
    return source is not None and show.told(our_view) is not None


def views(show: Showing, our_view: Text | None, reference: Reference | None) -> Element | None:
    """Return our view, beside the source that it is about where there is one; None where we have none."""
    ours = show.prose("p", our_view, css="cb-our-view", before=show.label("phrase.our-view"))
    source = show.book.source(reference.name) if reference else None
    if ours is None or source is None:
        return ours
    theirs = make("p", show.label("source.from"), " ", work(show, source), css="cb-source cb-their-view")
    return make("div", theirs, ours, css="cb-views")


def whose_step(show: Showing, reference: Reference | None) -> Element | None:
    """Return whose a step is: an author's, with the work, or our own."""
    if reference is not None and reference.name == HOUSE:
        return make("span", show.word("source.house-step"), css="cb-whose")
    source = show.book.source(reference.name) if reference else None
    if source is None:
        return None
    return make("span", show.word("source.author-step"), " ", work(show, source), css="cb-whose")


def work(show: Showing, source: Source) -> Content:
    """Return author, title, publisher and date, as far as the source names them."""
    title = source_title(show, source)
    name = show.mark(make("cite", title.string), title.language)
    comma = list_comma(show.language)
    known: list[Content] = [
        make("a", name, href=source.url) if source.url else name,
        make("bdi", source.publisher) if source.publisher else None,
        display_date(source.published, show.language) if source.published else None,
        show.word("source.quotes", people=comma.join(source.people)) if source.people else None,
    ]
    author = make("bdi", source.author) if source.author else show.word("source.no-author")
    return [author, " — ", joined(known, comma)]
