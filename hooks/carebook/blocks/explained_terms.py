"""Terms of the glossary in the prose of a page: the first occurrence of each becomes a link that explains it.

`explained_terms.js` makes it show the definition in place. Links, headings, code and what is said to customers
stay as they are; a term that the page itself links to needs no second link.
"""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple
from xml.etree.ElementTree import Element

from markdown.util import ETX, HTML_PLACEHOLDER_RE, STX, AtomicString

from carebook.blocks.elements import make
from carebook.blocks.showing import Showing
from carebook.blocks.term_finder import Found, TermFinder
from carebook.blocks.titles import address_of
from carebook.model.entries import Term

_PROSE = {
    "cb-when",
    "cb-goal",
    "cb-note",
    "cb-why",
    "cb-our-view",
    "cb-risk",
    "cb-do",
    "cb-base",
    "cb-notice-text",
}
"""Classes of what blocks tell colleagues in sentences; all else in blocks is said, quoted, or a label."""
_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6", "caption", "dt", "figcaption", "legend", "summary", "th"}
_CONTROLS = {"a", "button", "label", "select", "textarea"}
_SIGNS = {"code", "kbd", "pre", "samp", "script", "style", "svg", "var"}
_QUOTATIONS = {"abbr", "blockquote", "cite", "del", "q", "s"}
_LEFT_ALONE = _HEADINGS | _CONTROLS | _SIGNS | _QUOTATIONS
_TITLE_CLASS = "admonition-title"
# What Markdown has put away until the page is done: escaped signs, and HTML that stands in a line.
_PUT_AWAY = re.compile(f"({STX}[^{ETX}]*{ETX})")
_HTML_TAG = re.compile(r"<(?P<closes>/?)(?P<name>[a-z][a-z0-9]*)", re.IGNORECASE)


class _Where(NamedTuple):
    """What is known of the texts in an element."""

    language: str
    is_prose: bool = True
    in_block: bool = False


class TermExplainer:
    """Explains terms on one page, in the order in which it is read."""

    def __init__(self, show: Showing, finder: TermFinder, raw_html: Sequence[str | Element]) -> None:
        self._show = show
        self._finder = finder
        self._raw_html = raw_html
        """What was written as HTML, by the numbers that Markdown has put in its place."""
        self._addresses: dict[str, str | None] = {}
        """Terms to their addresses; None where there is nothing more to explain."""
        self._linked: set[str | None] = set()
        """What the page itself links to."""
        self._left_alone = 0
        """How many elements written as HTML are open in which nothing is explained."""

    def explain(self, root: Element, language: str) -> None:
        """Explain the terms of a page that was written in that language."""
        self._linked = {link.get("href") for link in root.iter("a")}
        self._read(root, _Where(language))

    def _read(self, box: Element, where: _Where) -> None:
        box.text, content = self._explained(box.text, where)
        for child in list(box):
            if child.tag not in _LEFT_ALONE and child.get("class") != _TITLE_CLASS:
                self._read(child, self._inside(child, where))
            child.tail, links = self._explained(child.tail, where)
            content += [child, *links]
        box[:] = content

    def _inside(self, box: Element, where: _Where) -> _Where:
        """Return what is known of the texts in an element inside another one."""
        classes = box.get("class", "").split()
        language = box.get("lang", "")
        if not any(name.startswith("cb-") for name in classes):
            return where._replace(language=language or where.language)
        # Blocks are in the reader's language, on a page that was written in another one too.
        around = where.language if where.in_block else self._show.language
        return _Where(language or around, is_prose=not _PROSE.isdisjoint(classes), in_block=True)

    def _explained(self, text: str | None, where: _Where) -> tuple[str | None, list[Element]]:
        """Return a text up to its first link, and the links, each with what follows it."""
        if not text or not where.is_prose:
            return text, []
        links: list[Element] = []
        between = [""]
        for part in _PUT_AWAY.split(text):
            end = 0
            for found in self._find(part, where):
                link = self._link(found.term, part[found.start : found.end], where)
                if link is not None:
                    between[-1] += part[end : found.start]
                    between.append("")
                    links.append(link)
                    end = found.end
            between[-1] += part[end:]
        for link, tail in zip(links, between[1:], strict=True):
            link.tail = type(text)(tail)
        return type(text)(between[0]), links

    def _find(self, part: str, where: _Where) -> Iterable[Found]:
        """Return the terms in a part of a text that Markdown has not put away."""
        if part.startswith(STX):
            self._see_html(part)
        elif not self._left_alone:
            return self._finder.find(part, where.language)
        return ()

    def _see_html(self, part: str) -> None:
        """Count the open elements in which nothing is explained, where they were written as HTML."""
        put_away = HTML_PLACEHOLDER_RE.fullmatch(part)
        html = self._raw_html[int(put_away[1])] if put_away else ""
        tag = _HTML_TAG.match(html) if isinstance(html, str) else None
        if tag and tag["name"].lower() in _LEFT_ALONE:
            self._left_alone = max(0, self._left_alone + (-1 if tag["closes"] else 1))

    def _link(self, term: Term, words: str, where: _Where) -> Element | None:
        """Return the words as a link to their term; None where it has been explained, or cannot be."""
        if term.id not in self._addresses:
            self._addresses[term.id] = self._address(term)
        address, self._addresses[term.id] = self._addresses[term.id], None
        if address is None:
            return None
        wording = self._show.told(term.definition)
        definition = self._show.plain(wording) if wording else ""
        other = wording.language if wording and wording.language != where.language else ""
        link = make(
            "a", css="cb-explained", href=address, data_definition=definition, data_definition_lang=other
        )
        link.text = AtomicString(words)
        return link

    def _address(self, term: Term) -> str | None:
        """Return the address of a term; None on the page that has it, and where that page links to it."""
        address = address_of(self._show, term.id)
        return None if not address or address.startswith("#") or address in self._linked else address
