"""The quiet line of an entry: where it is said, for whom it is, and the ways to its file and to its keepers."""

from collections.abc import Iterable
from xml.etree.ElementTree import Element

from carebook.blocks.elements import hidden, make
from carebook.blocks.report import report_address
from carebook.blocks.showing import Showing, joined
from carebook.languages.display import list_comma
from carebook.model.entries import Entry
from carebook.model.place import Reference
from carebook.model.uses import WHOLE


def facts(show: Showing, entry: Entry, *found: Element | None) -> Element | None:
    """Return facts about an entry in one line, its links last; None where there are none."""
    content = joined([joined(found, " · ") or None, keepers(show, entry), _code_on_paper(show, entry)], " ")
    return make("p", content, css="cb-facts") if content else None


def channels(show: Showing, references: Iterable[Reference]) -> Element | None:
    """Return where something is said."""
    words = [show.word(f"channel.{reference.name}") for reference in references if reference.name]
    return make("span", joined(words, list_comma(show.language)), css="cb-channels") if words else None


def readers(show: Showing, references: Iterable[Reference]) -> Element | None:
    """Return for whom an entry is."""
    words = [show.word(f"audience.{reference.name}") for reference in references if reference.name]
    listed = joined(words, list_comma(show.language))
    return make("span", show.word("entry.for"), " ", listed, css="cb-readers") if words else None


def minutes(show: Showing, count: int | None) -> Element | None:
    """Return how long something takes."""
    return make("span", show.word("minutes", count=count), css="cb-minutes") if count else None


def keepers(show: Showing, entry: Entry) -> Element | None:
    """Return the links of an entry for whoever finds a fault in it, behind the one that is known; None for neither."""
    found = (
        review_badge(show, entry.id),
        unread_badge(show, entry.id),
        _permalink(show, entry),
        _code(show, entry),
        _pencil(show, entry),
        _report(show, entry),
    )
    links = [one for one in found if one is not None]
    return make("span", links, css="cb-keepers") if links else None


def review_badge(show: Showing, name: str) -> Element | None:
    """Return a warning that another language of an entry or a page has changed; None where all have followed."""
    if (name, show.language) not in show.book.to_review:
        return None
    return make("span", show.word("entry.to-review"), css="cb-review")


def unread_badge(show: Showing, name: str) -> Element | None:
    """Return a sign that no native speaker has read this; None also while nothing is read: then the foot says so."""
    book, language = show.book, show.language
    if language not in book.settings.unread:
        return None
    progress = book.progress[language]
    if not progress.done or name not in progress.unread:
        return None
    return make("span", show.word("entry.unread"), css="cb-review")


def _permalink(show: Showing, entry: Entry) -> Element | None:
    """Return a link to an entry that lasts; its address follows when it is known where the page stands."""
    if entry.id not in show.book.homes:
        return None
    return make("a", hidden(show.words("entry.link", entry=entry.id)), css="cb-link", href=f"go:{entry.id}")


def _code(show: Showing, entry: Entry) -> Element | None:
    """Return a link to the QR code of an entry; None where it has none."""
    if not _has_code(show, entry):
        return None
    return make("a", hidden(show.words("entry.code", entry=entry.id)), css="cb-qr", href=f"qr:{entry.id}")


def _code_on_paper(show: Showing, entry: Entry) -> Element | None:
    """Return the QR code of an entry with its address, which the screen hides; both follow as its permalink does."""
    if not _has_code(show, entry):
        return None
    image = make("img", css="cb-qr-image", src=f"qr:{entry.id}", alt=show.words("code.alt"))
    return make("span", image, " ", make("code", f"qr:{entry.id}", dir="ltr"), css="cb-qr-paper")


def _has_code(show: Showing, entry: Entry) -> bool:
    """Tell whether an entry is a whole that has a place, on a site that has an address."""
    book = show.book
    return bool(book.settings.site_url) and entry.id in book.homes and book.kinds[entry.id] in WHOLE


def _pencil(show: Showing, entry: Entry) -> Element | None:
    """Return a link to the file and line of an entry; None where nobody can edit it online."""
    settings = show.book.settings
    if not settings.edit_url:
        return None
    path = entry.place.path.removeprefix(f"{settings.docs_dir}/")
    address = f"{settings.edit_url}{path}#L{entry.place.line}"
    return make("a", hidden(show.words("entry.edit", entry=entry.id)), css="cb-edit", href=address)


def _report(show: Showing, entry: Entry) -> Element | None:
    """Return a link that reports a fault; None where nobody is told."""
    address = report_address(show.book, entry.id, show.language)
    if not address:
        return None
    return make("a", hidden(show.words("entry.report", entry=entry.id)), css="cb-report", href=address)
