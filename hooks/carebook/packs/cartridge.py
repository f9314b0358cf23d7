"""A lesson or a learning path as IMS Common Cartridge 1.1: https://www.imsglobal.org/cc.

A zip of a manifest and of web links, each to a permalink in one language: what stands behind it may change and move,
and no platform has an old copy. Moodle takes no later version than 1.1, knows it by the first 500 bytes of the
manifest and its elements by names without a prefix; so the namespaces are written as attributes.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO
from typing import NamedTuple
from xml.etree.ElementTree import Element, SubElement, tostring
from zipfile import ZipFile, ZipInfo

from carebook.blocks.lesson import caution
from carebook.blocks.pack_links import has_cartridge
from carebook.blocks.showing import Showing
from carebook.blocks.titles import title_of
from carebook.links.permalinks import web_address
from carebook.model.book import Book
from carebook.model.entries import LearningPath, Lesson
from carebook.model.text import Text
from carebook.packs.plain import plain

_PACKAGE = "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1"
_ABOUT = "http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest"
_WEB_LINK = "http://www.imsglobal.org/xsd/imsccv1p1/imswl_v1p1"
_WEB_LINK_TYPE = "imswl_xmlv1p1"
_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The first moment that a zip can name, for files that have none."""
_UNIX = 3
_FILE = 0o100644 << 16
# Moodle takes the names of sections for HTML, behind decoding what looks like an entity.
_LOOKALIKES = str.maketrans("<>", "‹›")
_ENTITY = re.compile(r"&(?=#?\w+;)")


class _Link(NamedTuple):
    id: str
    title: str
    address: str


class _Section(NamedTuple):
    title: str
    links: Sequence[_Link]


def cartridge(book: Book, entry: Lesson | LearningPath, language: str, edition: str) -> bytes:
    """Return a lesson with what its parts name, or a path with its steps, as links; nothing where there is no pack.

    Identifiers come from the ids of the entries, so a second import finds what the first one made.
    """
    if not has_cartridge(book, entry, language):
        return b""
    show = Showing(book, language, "")
    sections = list(_path(show, entry) if isinstance(entry, LearningPath) else _lesson(show, entry))
    links = [link for section in sections for link in section.links]
    files = {"imsmanifest.xml": _manifest(show, entry, sections, edition)}
    files |= {_file(link): _web_link(link) for link in links}
    return _zip(files)


def _lesson(show: Showing, lesson: Lesson) -> Iterator[_Section]:
    names = [lesson.id, *(part.entry.name for part in lesson.parts if part.entry)]
    yield _Section(_text(show, lesson.title), _links(show, dict.fromkeys(names)))


def _path(show: Showing, path: LearningPath) -> Iterator[_Section]:
    """Yield the path itself, and then a section for each stretch of it."""
    title = _text(show, path.title)
    names = [path.id]
    seen = {path.id}
    for step in path.steps:
        if step.when:
            yield _Section(title, _links(show, names))
            title, names = _text(show, step.when), []
        if step.entry.name not in seen:
            names.append(step.entry.name)
            seen.add(step.entry.name)
    yield _Section(title, _links(show, names))


def _links(show: Showing, names: Iterable[str]) -> Sequence[_Link]:
    return [
        _Link(name, _title(show, name), web_address(show.book.settings.site_url, name, show.language))
        for name in names
        if name in show.book.homes
    ]


def _title(show: Showing, name: str) -> str:
    """Return what a link says; of a phrase that is never said, or said with care, that first."""
    title = title_of(show, name)
    warning = caution(show, name)
    words = [warning.string if warning else "", title.string if title else name]
    return _shown(" ".join(filter(None, words)))


def _text(show: Showing, text: Text) -> str:
    wording = show.told(text)
    return _shown(show.plain(wording)) if wording else ""


def _shown(string: str) -> str:
    return _ENTITY.sub("＆", plain(string).translate(_LOOKALIKES))


def _manifest(
    show: Showing, entry: Lesson | LearningPath, sections: Sequence[_Section], edition: str
) -> Element:
    manifest = Element(
        "manifest",
        {
            "xmlns": _PACKAGE,
            "xmlns:lomimscc": _ABOUT,
            "identifier": f"carebook-{show.language}-{entry.id}",
        },
    )
    metadata = SubElement(manifest, "metadata")
    _add(metadata, "schema", "IMS Common Cartridge")
    _add(metadata, "schemaversion", "1.1.0")
    metadata.append(_about(show, entry, sections, edition))
    organization = SubElement(
        SubElement(manifest, "organizations"),
        "organization",
        {"identifier": "organization", "structure": "rooted-hierarchy"},
    )
    root = SubElement(organization, "item", {"identifier": "root"})
    resources = SubElement(manifest, "resources")
    for section in sections:
        if not section.links:
            continue
        box = SubElement(root, "item", {"identifier": f"section-{section.links[0].id}"})
        _add(box, "title", section.title)
        for link in section.links:
            names = {"identifier": f"item-{link.id}", "identifierref": f"link-{link.id}"}
            _add(SubElement(box, "item", names), "title", link.title)
            resource = SubElement(
                resources, "resource", {"identifier": names["identifierref"], "type": _WEB_LINK_TYPE}
            )
            SubElement(resource, "file", {"href": _file(link)})
    return manifest


def _about(
    show: Showing, entry: Lesson | LearningPath, sections: Sequence[_Section], edition: str
) -> Element:
    """Return the metadata: what the pack is called and for, its id, its edition and the ids that it links to."""
    about = Element("lomimscc:lom")
    general = SubElement(about, "lomimscc:general")
    _identify(general, "carebook", entry.id)
    _identify(general, "carebook edition", edition)
    _say(general, "title", _text(show, entry.title), show.language)
    _add(general, "lomimscc:language", show.language)
    goal = show.told(entry.goal)
    if goal:
        _say(general, "description", _shown(show.plain(goal)), goal.language)
    for name in (link.id for section in sections for link in section.links if link.id != entry.id):
        relation = SubElement(about, "lomimscc:relation")
        _add(SubElement(relation, "lomimscc:kind"), "lomimscc:value", "haspart")
        _identify(SubElement(relation, "lomimscc:resource"), "carebook", name)
    return about


def _identify(parent: Element, catalog: str, entry: str) -> None:
    identifier = SubElement(parent, "lomimscc:identifier")
    _add(identifier, "lomimscc:catalog", catalog)
    _add(identifier, "lomimscc:entry", entry)


def _say(parent: Element, tag: str, string: str, language: str) -> None:
    box = SubElement(parent, f"lomimscc:{tag}")
    SubElement(box, "lomimscc:string", {"language": language}).text = string


def _web_link(link: _Link) -> Element:
    box = Element("webLink", {"xmlns": _WEB_LINK})
    _add(box, "title", link.title)
    SubElement(box, "url", {"href": link.address})
    return box


def _add(parent: Element, tag: str, text: str) -> None:
    SubElement(parent, tag).text = text


def _file(link: _Link) -> str:
    return f"links/{link.id}.xml"


def _zip(files: dict[str, Element]) -> bytes:
    """Return a zip; nothing in it tells when or where it was made, and it is not compressed, as zlibs differ."""
    whole = BytesIO()
    with ZipFile(whole, "w") as archive:
        for name, root in files.items():
            info = ZipInfo(name, _EPOCH)
            info.create_system, info.external_attr = _UNIX, _FILE
            archive.writestr(info, tostring(root, encoding="utf-8", xml_declaration=True))
    return whole.getvalue()
