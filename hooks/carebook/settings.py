"""What `mkdocs.yml` says about a knowledge base, as frozen data."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from carebook.model.place import Place, Reference
from carebook.model.text import Text

SETTINGS_FILE = "mkdocs.yml"
HANDBOOK = "handbook"
"""The name of the printed book that holds all pages."""
CUE_CARDS = "cue-cards"
"""The name of the printed deck with a card for each script."""
SHEETS = "sheets"
"""The name of the printed scripts in two columns; `sheets/` and a script's id is that of one alone."""
PAPERS = ("a4", "a5", "letter")


class State(StrEnum):
    """How far the translation into a language has come."""

    DRAFT = "draft"
    """Built on demand only; missing texts are counted and stop nothing."""
    PARTIAL = "partial"
    """Published; the source language stands in, marked, but never for what is said to a customer."""
    FULL = "full"
    """Published; a missing text is an error."""


class Mode(StrEnum):
    """How a channel carries words."""

    SPOKEN = "spoken"
    WRITTEN = "written"


@dataclass(frozen=True, slots=True)
class Language:
    """One language of the site, as the i18n plugin lists it."""

    code: str
    """BCP 47, as in the plugin's `locale`."""
    name: str
    """What its speakers call it."""
    place: Place
    default: bool = False
    """Its pages stand at the root of the site."""
    state: State = State.FULL


@dataclass(frozen=True, slots=True)
class Policy:
    """House policy of one language where its rules leave a choice."""

    quotes: str = "“”‘’"
    """Four characters: outer pair, inner pair."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingList:
    """What a printed book holds, for one kind of reader; the same list serves all languages."""

    name: str
    """What its files are called."""
    place: Place
    title: Text
    contents: tuple[Reference, ...] = ()
    """Ids of pages and of entries that have titles, in the order of the book; `call.*` stands for all such pages."""
    annex: tuple[Reference, ...] = ()
    """The same, at the end of the book."""
    sign_off: bool = False
    """Whether its last page is for signing that each part has been learnt."""
    said_in: Mapping[str, tuple[Reference, ...]] = field(default_factory=dict)
    """Language to the others that callers speak: the book is printed again for each, with what is said in that one."""
    paper: str = ""
    """One of `PAPERS`; empty for that of all books."""
    duplex: bool | None = None
    """Whether it is printed on both sides; None where it is as all books are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintStyle:
    """How books to print look."""

    place: Place
    organisation: str = ""
    """Who publishes them; empty for the name of the site."""
    logo: Reference | None = None
    """A picture's file in `_book/`, for the cover."""
    accent: str = "#00695c"
    """A colour, dark enough for small letters; the default is that of the site."""
    paper: str = "a4"
    """One of `PAPERS`."""
    duplex: bool = False
    """Whether sheets are printed on both sides: the inner margin is at the binding, numbers are at the outer edge."""


@dataclass(frozen=True)
class Settings:
    """The whole of the settings; built by `carebook.reading.settings`."""

    place: Place
    languages: tuple[Language, ...] = ()
    source: str = ""
    """The language that the others are translated from."""
    owner: str = ""
    """Who answers for an entry that names nobody."""
    channels: Mapping[str, Mode] = field(default_factory=dict)
    audiences: tuple[str, ...] = ()
    moves: tuple[str, ...] = ()
    """What one does with a sentence that is said."""
    never_moves: tuple[str, ...] = ()
    """What one would do with a sentence that is never said."""
    registers: Mapping[str, str] = field(default_factory=dict)
    """Language to the register of what is said to customers."""
    policies: Mapping[str, Policy] = field(default_factory=dict)
    words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Language to words that are right and stand in no dictionary, in small letters."""
    unread: tuple[str, ...] = ()
    """Languages whose texts no native speaker has read yet; their pages say so."""
    navigation: tuple[str, ...] = ()
    """Pages in the order of `nav:`, relative to a language's folder; empty where there is no `nav:`."""
    site_url: str = ""
    """Where the site is on the web, with a slash at its end; empty if unknown."""
    edit_url: str = ""
    """`repo_url` and `edit_uri` joined, up to the docs folder, with a slash at its end; empty if unknown."""
    report: str = ""
    """Where faults are reported, with `{about}` in the place of what they are; empty where nowhere."""
    footer: tuple[Reference, ...] = ()
    """Ids of the pages that every page links to at its foot."""
    manual: bool = False
    """Whether the site has pages on what each check looks for."""
    books: tuple[ReadingList, ...] | None = None
    """What is printed beside the whole handbook; None where no books are printed."""
    cue_cards: bool = False
    """Whether a deck with a card for each script is printed."""
    sheets: Mapping[str, tuple[Reference, ...]] = field(default_factory=dict)
    """Language to those that callers speak: for each pair all scripts are printed in two columns."""
    print_style: PrintStyle = field(default_factory=lambda: PrintStyle(place=Place(SETTINGS_FILE, 1, 1)))
    docs_dir: str = "docs"
    site_dir: str = "site"
    """Where MkDocs puts the site; relative to the folder of the knowledge base, or absolute."""
    site_name: str = ""

    @cached_property
    def codes(self) -> tuple[str, ...]:
        """The codes of all languages, in their order."""
        return tuple(language.code for language in self.languages)

    @cached_property
    def default(self) -> str:
        """The language at the root of the site."""
        return next((language.code for language in self.languages if language.default), self.source)

    def language(self, code: str) -> Language:
        """Return the language `code`; raises KeyError where the site has none."""
        for language in self.languages:
            if language.code == code:
                return language
        raise KeyError(code)

    def policy(self, code: str) -> Policy:
        """Return the house policy of a language, the default one where nothing is set."""
        return self.policies.get(code, Policy())
