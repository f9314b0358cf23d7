"""A book as the template takes it: one piece of plain data, with the pictures that it shows."""

import json
import re
from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from hashlib import sha256
from pathlib import PurePosixPath
from typing import Any, NamedTuple

from carebook.blocks.books import pair_label
from carebook.blocks.showing import Showing
from carebook.blocks.words import Words
from carebook.languages.display import display_date
from carebook.languages.typography import unbroken
from carebook.links.permalinks import FOLDER as PERMALINKS
from carebook.model.book import Book
from carebook.model.colour import tint_of
from carebook.model.font import Font
from carebook.model.printable import is_printable
from carebook.model.prints import Print
from carebook.printing.levels import with_levels
from carebook.printing.linking import linked
from carebook.printing.qr import qr_code
from carebook.printing.volume import Chapter, Imprint, SitePage, base_language, labels, volume
from carebook.reading.fonts import letters_of, own_fonts

_EDITION_LENGTH = 8
_PICTURES = frozenset((".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp"))
_LONG = re.compile(r"[^\s/]{40}(?=[^\s/])")
"""What may be longer than the line of a card; no word of a language is, and addresses are broken at their strokes."""
_BREAK = "\u200b"
"""Is not seen; a line may end there."""
_SHORT = 15_000
"""Characters of a chapter that may be set closer to save a page: some three of them. Measuring more takes its time."""
_NO_LETTER = "□"
_LOGO = "_book/"
"""Where the logo stands among the pictures: no address of the site begins so."""

Pictures = Callable[[str], bytes | None]
"""The address of a picture in the site to what its file holds; None for what is no file of the site."""


class Manuscript(NamedTuple):
    """All that a book is set from."""

    title: str
    edition: str
    """What names this state of the book: the name under which all was released, else a hash of what is printed."""
    data: str
    """JSON."""
    pictures: Mapping[str, bytes]
    """By address in the site."""
    fonts: tuple[Font, ...]
    """Those of the book, beside the engine's own."""
    template: str
    """The file that sets it."""


def manuscript(
    book: Book, asked: Print, pages: Mapping[str, SitePage], imprint: Imprint, picture: Pictures
) -> Manuscript:
    """Return what is printed; `pages` are those of its readers' language, by path, in the order of the navigation."""
    made, language = volume(book, asked, pages), asked.language
    chapters = linked(made.chapters, imprint.address)
    shown = _Shown(letters_of((*own_fonts(), *book.fonts)), picture, language)
    data = {
        **base_language(language),
        "organisation": imprint.organisation,
        "site": imprint.address,
        "language": book.settings.language(language).name,
        "title": made.title,
        "words": labels(book, language),
        "families": _families(book.fonts),
        "paper": made.paper,
        "duplex": made.duplex,
        "accent": book.settings.print_style.accent,
        "tint": tint_of(book.settings.print_style.accent),
        "sign_off": made.sign_off,
        "template": made.template,
        "said": _said(book, asked),
        "chapters": [
            {
                "label": one.labels[0],
                "title": one.title,
                "blocks": with_levels(one.blocks, chapter.level),
                **_place(book, language, chapter, imprint),
            }
            for one, chapter in zip(chapters, made.chapters, strict=True)
        ],
    }
    data = shown.on_paper(data)
    if book.logo:
        data["logo"] = _LOGO + book.logo.name
        shown.pictures[data["logo"]] = book.logo.held
    edition = book.history.name or sha256(_json(data).encode()).hexdigest()[:_EDITION_LENGTH]
    data["edition"] = f"{Words(book, language)('footer.edition')} {edition}"
    data |= _dated(book, language)
    return Manuscript(made.title, edition, _json(data), shown.pictures, book.fonts, made.template)


def _said(book: Book, asked: Print) -> dict[str, str] | None:
    """Return the language of what is said, with the word before it; None where it is that of the book."""
    if not asked.said:
        return None
    label = pair_label(Showing(book, asked.language, "")).string
    return {"label": label, "name": book.settings.language(asked.said).name, **base_language(asked.said)}


def _dated(book: Book, language: str) -> dict[str, str]:
    """Return of which day the content is: that of its release, or of the last one before it.

    No other day is known wherever a book is set: not in a copy without its history, nor where only the last commit is.
    """
    newest = book.history.newest
    if newest is None or not newest.released:
        return {}
    word = "print.dated" if book.history.name else "print.after"
    day = display_date(newest.released, language)
    return {"dated": Words(book, language)(word, edition=newest.name, date=day)}


def _place(book: Book, language: str, chapter: Chapter, imprint: Imprint) -> dict[str, Any]:
    """Return where a chapter stands in the book, and where its page stands for good."""
    entries = _has_cards(chapter.blocks)
    place: dict[str, Any] = {
        "level": chapter.level,
        "annex": chapter.annex,
        "entries": entries,
        "short": entries and len(_json(chapter.blocks)) < _SHORT,
    }
    if imprint.address and chapter.name in book.homes:
        address = f"{imprint.address}{PERMALINKS}/{chapter.name}/"
        place["permalink"] = address
        # Between releases the name of the edition changes with every word, and nothing is known of it later.
        released = f"&e={book.history.name}" if book.history.name else ""
        place["qr"] = qr_code(f"{address}?lang={language}{released}")
    return place


def _breakable(content: Any) -> Any:  # noqa: ANN401  whatever JSON can say
    """Return words that may be too long for a line with places where they are broken, if they must be."""
    return _LONG.sub(rf"\g<0>{_BREAK}", content) if isinstance(content, str) else content


def _has_cards(blocks: Sequence[Mapping[str, Any]]) -> bool:
    """Tell whether a chapter is looked things up in, not read: then it begins a page."""
    return any(
        one["t"] in ("box", "item", "term") or (one["t"] == "lang" and _has_cards(one["c"])) for one in blocks
    )


def _families(fonts: Sequence[Font]) -> dict[str, list[str]]:
    """Return the fonts for text, headings and code, each with those that stand in for missing letters."""
    added = list(dict.fromkeys(font.family for font in fonts if font.family))
    sans, serif = "Source Sans 3", "Source Serif 4"
    return {
        "serif": [serif, *added, sans],
        "sans": [sans, *added, serif],
        "mono": ["Source Code Pro", *added, sans],
    }


def _json(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


class _Shown:
    """Leaves of a book what can be shown: letters with a shape, pictures that are files of the site, lines that end."""

    def __init__(self, letters: AbstractSet[int], picture: Pictures, language: str) -> None:
        self._letters = letters
        self._picture = picture
        self._language = language
        self._fine: set[str] = set()
        """Letters that are known to have a shape."""
        self.pictures: dict[str, bytes] = {}

    def on_paper(self, content: Any) -> Any:  # noqa: ANN401  whatever JSON can say
        if isinstance(content, str):
            return self._string(content)
        if isinstance(content, list):
            return [_breakable(self.on_paper(one)) for one in content]
        if not isinstance(content, dict):
            return content
        if content.get("t") == "image":
            return self._image(content)
        return {name: value if name == "qr" else self.on_paper(value) for name, value in content.items()}

    def _string(self, string: str) -> str:
        new = set(string) - self._fine
        shapeless = {letter for letter in new if not (ord(letter) in self._letters or letter.isspace())}
        self._fine |= new - shapeless
        for letter in shapeless:
            string = string.replace(letter, "" if is_printable(letter, self._letters) else _NO_LETTER)
        return unbroken(string, self._language) if " " in string else string

    def _image(self, image: dict[str, Any]) -> Any:  # noqa: ANN401
        source, words = image["src"], self._string(image["alt"])
        ending = PurePosixPath(source).suffix.lower()
        held = self._picture(source) if ending in _PICTURES else None
        if held is None:
            return words
        self.pictures[source] = held
        return {"t": "image", "src": source, "alt": words}
