"""Pages of prose, as far as the rest of the knowledge base needs to know them."""

from dataclasses import dataclass
from typing import ClassVar, NamedTuple

from carebook.model.place import Place, Reference
from carebook.model.text import Line, Sentence


class Heading(NamedTuple):
    """A heading below the title; it is an entry of its own where it carries an authored id."""

    place: Place
    level: int
    title: str
    id: Reference
    """Its name is empty where the author gave none."""


CARD = "situation"
"""The block that leads to a script instead of showing it."""
ROLE_PLAY = "role-play"
"""The block that makes cards of a script."""
NAMELESS = ("glossary", "notices", "sayings", "spelling", "storage", "editions", "decks", "books", "tray")
"""The blocks that show all there is of something, and name nothing."""


class BlockUse(NamedTuple):
    """A block that shows entries: `/// script | angry-customer`."""

    kind: Reference
    argument: Reference

    @property
    def shows(self) -> str:
        """The kind of entry that its argument names."""
        return "script" if self.kind.name in (CARD, ROLE_PLAY) else self.kind.name


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A Markdown file of one language."""

    kind: ClassVar[str] = "page"
    id: str
    """Empty where the page has none."""
    place: Place
    language: str
    path: str
    """Relative to the language's folder: the same path is the same page in every language."""
    title: str = ""
    summary: str = ""
    audience: tuple[Reference, ...] = ()
    source: tuple[Reference, ...] = ()
    asks: tuple[Reference, ...] = ()
    """What people type when they need it, in the page's language."""
    owner: str = ""
    review_by: str = ""
    headings: tuple[Heading, ...] = ()
    blocks: tuple[BlockUse, ...] = ()
    links: tuple[Reference, ...] = ()
    """What `id:` links point to."""
    wordless: tuple[Place, ...] = ()
    """Its pictures that do not say what they show."""
    typo: Reference | None = None
    """Its language, if what has changed in it has changed nothing for the reader."""
    prose: tuple[Sentence, ...] = ()
    """Its lines, the summary first, with whatever is no language masked."""
    lines: tuple[Line, ...] = ()
    """The same as readers are shown them, blocks among them, without comments and targets of links."""
