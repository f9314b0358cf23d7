"""Links to packs: what trainers take into a learning platform."""

from xml.etree.ElementTree import Element

from carebook.blocks.elements import make
from carebook.blocks.showing import Showing
from carebook.model.book import Book
from carebook.model.entries import LearningPath, Lesson


def pack_link(show: Showing, word: str, file: str) -> Element:
    """Return a link to a pack; its address follows when it is known where the page stands."""
    return make("p", make("a", show.word(word), css="cb-pack", href=f"pack:{file}"))


def cartridge_link(show: Showing, entry: Lesson | LearningPath) -> Element | None:
    """Return a link to a lesson or a path as links; None where there is no such pack."""
    if not has_cartridge(show.book, entry, show.language):
        return None
    return pack_link(show, "pack.cartridge", f"{entry.id}.imscc")


def has_cartridge(book: Book, entry: Lesson | LearningPath, language: str) -> bool:
    """Tell whether links to an entry can be packed: the site has an address, and the entry a name in the language."""
    named = language in entry.title.wordings
    return bool(book.settings.site_url) and named and entry.id in book.homes
