"""Markdown pages, as far as the rest of the book needs to know them: ids, headings, blocks and links by id."""

import re
from collections.abc import Iterable, Iterator
from typing import Any
from unicodedata import normalize

import yaml

from carebook.model.page import CARD, NAMELESS, ROLE_PLAY, BlockUse, Heading, Page
from carebook.model.passage import MASK, masked
from carebook.model.place import Place, Reference
from carebook.model.text import Line, Sentence
from carebook.reading.fields import DATE, STRING, ListKind, Record, RecordField, ReferenceKind
from carebook.reading.node_reader import NodeReader
from carebook.reading.source_file import SourceFile
from carebook.reading.texts import TYPO

BLOCKS = (
    "script",
    "phrase",
    "phrases",
    "message",
    "checklist",
    "figure",
    "lesson",
    "path",
    CARD,
    ROLE_PLAY,
    *NAMELESS,
)
"""The blocks that show entries or lead to them."""

_NAMES = ListKind(ReferenceKind(("source",)))
_FRONT_MATTER = re.compile(
    r"\A---[ \t]*\r?\n(?P<yaml>.*?)^(?:---|\.\.\.)[ \t]*(?=\r?$)", re.MULTILINE | re.DOTALL
)
# Code and comments hide what looks like Markdown in them, each other too: what begins first wins.
_PASSED_OVER = re.compile(
    r"^[ >]*(?P<fence>`{3,}(?=[^`\n]*$)|~{3,}).*(?s:.*?)(?:^[ >]*(?P=fence)[ >`~]*(?=\r?$)|\Z)"
    r"|<!--(?s:.*?)-->"
    r"|(?P<span>(?P<ticks>`+)(?!`).*?(?<!`)(?P=ticks)(?!`))",
    re.MULTILINE,
)
# Python-Markdown needs no space behind the marks.
_HEADING = re.compile(
    r"^(?P<marks>#{1,6})[ \t]*(?P<title>.*?)[ \t]*+#*+[ \t]*+(?:\{(?P<attributes>[^{}]*)\}[ \t]*)?$"
)
_HEADING_ID = re.compile(r"(?:^:?|\s)#(?P<id>[^\s}]+)")
_BLOCK = re.compile(
    rf"^[ ]*/{{3,}}[ \t]*(?P<kind>{'|'.join(BLOCKS)})[ \t]*(?:\|[ \t]*(?P<argument>.*?)[ \t]*)?$"
)
_LINK = re.compile(r"\]\(\s*<?id:(?P<inline>[^)\s>]*)|^[ ]{0,3}\[[^\]]+\]:\s*<?id:(?P<defined>[^\s>]*)")
_PICTURE = re.compile(
    r"!\[(?P<words>[^\]]*)\](?=\([^)]*\)|\[[^\]]*\])|<img\b(?P<attributes>[^>]*)>", re.IGNORECASE
)
_WORDS_OF_PICTURE = re.compile(r"(?:^|\s)alt(?:\s*=|\s|/|$)", re.IGNORECASE)

# Marks of headings, lists, quotations and tables.
_MARGIN = re.compile(r"^[ \t>]*(?:#{1,6}|[-+*]|\d+\.)?[ \t]+|^[ \t]*\|")
# What stands in italics is a title, or a word that is spoken of, often of another language.
_MARKUP = re.compile(
    r"(?<!\*)\*(?![*\s])[^*]+\*(?!\*)|(?<!\w)_(?![_\s])[^_]+_(?!\w)|"
    r"\]\([^)]*\)|\[\^[^\]]*\]:?|[\[\]*_|\\]+|</?[A-Za-z][^>]*>|\{[:#.][^}]*\}|&#?\w+;|`+|!(?=\[)"
)

_COMMENT = re.compile(r"<!--(?s:.*?)-->")
# Where a link leads, and the id of a heading; its words are seen.
_UNSEEN = re.compile(r"\[(?P<words>[^\[\]]+)\]\([^)]*\)|[ \t]*\{[#.:][^{}]*\}[ \t]*$")


class _SlipKind(ReferenceKind):
    """`true`, and where it stands: what has changed in the page has changed nothing for its reader."""

    def read(self, reader: NodeReader, node: yaml.Node, name: str, place: Place) -> Reference:
        """Return `true` with its place."""
        found = super().read(reader, node, name, place)
        if found.name != "true":
            reader.wrong_type(node, f"`{name}`", "`true`; without it, the line can go")
        return found


_SLIP = _SlipKind(())
_OURS = {
    "id": RecordField(ReferenceKind(("ids",))),
    "summary": RecordField(ReferenceKind(())),
    "audience": RecordField(ListKind(ReferenceKind(("audiences",)))),
    "source": RecordField(_NAMES),
    "asks": RecordField(ListKind(ReferenceKind(()))),
    "owner": RecordField(STRING),
    "review_by": RecordField(DATE),
    TYPO: RecordField(_SLIP),
}
_FRONT_MATTER_RECORD = Record("the front matter of a page", dict, _OURS)


def read_page(file: SourceFile, language: str, path: str, reader: NodeReader) -> Page:
    """Return a page of a language; `path` is relative to the language's folder."""
    match = _FRONT_MATTER.match(file.clean)
    values = _read_front_matter(file, reader, match) if match else {}
    body = tuple(file.lines(_markdown_alone(file.clean, match.end() if match else 0)))
    title = ""
    headings: list[Heading] = []
    blocks: list[BlockUse] = []
    links: list[Reference] = []
    wordless: list[Place] = []
    for start, line in body:
        if heading := _HEADING.match(line):
            one = _heading(file, start, heading)
            if one.level == 1 and not title:
                title = one.title
            else:
                headings.append(one)
        elif (block := _BLOCK.match(line)) and not (block["kind"] in NAMELESS and block["argument"]):
            blocks.append(_block(file, start, block))
        for link in _LINK.finditer(line):
            group = "inline" if link["inline"] is not None else "defined"
            name = link[group]
            links.append(Reference(name, file.place(start + link.start(group), max(len(name), 1))))
        wordless += (
            file.place(start + picture.start(), len(picture.group()))
            for picture in _PICTURE.finditer(line)
            if not _has_words(picture)
        )
    slip: Reference | None = values.pop(TYPO, None)
    summary = values.pop("summary", Reference("", Place(file.path, 1, 1)))
    return Page(
        language=language,
        path=path,
        title=title,
        headings=tuple(headings),
        blocks=tuple(blocks),
        links=tuple(links),
        wordless=tuple(wordless),
        summary=summary.name,
        typo=slip and Reference(language, slip.place),
        prose=tuple(_prose(file, summary, body)),
        lines=tuple(_lines(summary.name, file.text[match.end() if match else 0 :])),
        **{"id": "", "place": Place(file.path, 1, 1), **values},
    )


def _read_front_matter(file: SourceFile, reader: NodeReader, match: re.Match[str]) -> dict[str, Any]:
    """Return our own fields of the front matter; the theme's and MkDocs' are passed over."""
    # The rest of the page is cut off and the marker blanked, so that every place stays right.
    whole = file.clean
    file.clean = " " * len("---") + whole[len("---") : match.end("yaml")]
    values: dict[str, Any] = {}
    root = reader.nodes.root()
    if isinstance(root, yaml.MappingNode):
        root.value[:] = [
            (key, value)
            for key, value in root.value
            if isinstance(key, yaml.ScalarNode) and key.value in _OURS
        ]
        values = _FRONT_MATTER_RECORD.build(reader, root, Place(file.path, 1, 1), Place(file.path, 1, 1))
    file.clean = whole
    return values


def _has_words(picture: re.Match[str]) -> bool:
    """Tell whether a picture says what it shows, or says in HTML that it shows nothing: `alt=""`."""
    if picture["attributes"] is not None:
        return _WORDS_OF_PICTURE.search(picture["attributes"]) is not None
    return bool(picture["words"].strip())


def front_matter_end(text: str) -> int:
    """Return the index behind the front matter of a page; 0 where there is none."""
    match = _FRONT_MATTER.match(text)
    return match.end() if match else 0


def without_code(text: str) -> str:
    """Return a page, its places as they are, without its code; comments stay."""
    return _PASSED_OVER.sub(
        lambda match: (
            match.group() if match.group().startswith("<!--") else re.sub(r"[^\r\n]", "`", match.group())
        ),
        text,
    )


def _markdown_alone(text: str, start: int) -> str:
    """Return a page, its places as they are, without front matter, code and comments."""

    def blank(match: re.Match[str]) -> str:
        # A span is part of the title that it stands in, so it must not look like a gap.
        return "`" * len(match.group()) if match["span"] else _blanked(match.group())

    return _blanked(text[:start]) + _PASSED_OVER.sub(blank, text[start:])


def _prose(file: SourceFile, summary: Reference, body: Iterable[tuple[int, str]]) -> Iterator[Sentence]:
    """Yield the summary and the lines of a page, without what is no language in them."""
    start = summary.place.column - 1
    written = file.line(summary.place.line)[start + 1 : start + 1 + len(summary.name)]
    if summary.name:
        yield Sentence(summary.place, masked(summary.name), verbatim=written == summary.name)
    for start, line in body:
        string = _without_markup(line)
        if any(sign.isalnum() for sign in string):
            # A sentence begins behind its opening quote; a line has none.
            place = file.place(start, len(line))
            yield Sentence(place._replace(column=place.column - 1), string, verbatim=True)


def _lines(summary: str, text: str) -> Iterator[Line]:
    """Yield the summary and the lines of a page as readers are shown them."""
    if summary:
        yield Line("summary", _plain(summary))
    for line in _COMMENT.sub("", text).splitlines():
        block = _BLOCK.match(line)
        if block:
            yield Line(block["kind"], block["argument"] or "")
        elif plain := "" if line.strip() == "///" else _plain(_UNSEEN.sub(_seen, line)):
            yield Line("line", plain)


def _seen(match: re.Match[str]) -> str:
    return match["words"] or ""


def _plain(string: str) -> str:
    return " ".join(normalize("NFC", string).split())


def _without_markup(line: str) -> str:
    """Return a line of Markdown with what is no language masked; what begins it becomes spaces."""
    if _BLOCK.match(line) or line.lstrip().startswith("///"):
        return ""
    line = _MARGIN.sub(lambda match: " " * len(match.group()), line)
    line = _MARKUP.sub(lambda match: MASK * len(match.group()), line)
    return masked(line)


def _blanked(text: str) -> str:
    return re.sub(r"[^\r\n]", " ", text)


def _heading(file: SourceFile, start: int, match: re.Match[str]) -> Heading:
    level = len(match["marks"])
    place = file.place(start, len(match.group().rstrip()))
    title = file.clean[start + match.start("title") : start + match.end("title")]
    found = _HEADING_ID.search(match["attributes"] or "")
    if not found:
        return Heading(place, level, title, Reference("", place))
    index = start + match.start("attributes") + found.start("id")
    return Heading(place, level, title, Reference(found["id"], file.place(index, len(found["id"]))))


def _block(file: SourceFile, start: int, match: re.Match[str]) -> BlockUse:
    kind = Reference(match["kind"], file.place(start + match.start("kind"), len(match["kind"])))
    argument = match["argument"] or ""
    place = file.place(start + match.start("argument"), len(argument)) if argument else kind.place
    return BlockUse(kind, Reference(argument, place))
