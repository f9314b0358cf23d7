"""An independent reader of Common Cartridge: the strictest grammar that packs of links keep to, read as Moodle does."""

import re
import zipfile
from html import unescape
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple

from lxml import etree  # type: ignore[import-untyped]

PACKAGE = "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1"
NAMES = {
    "cp": PACKAGE,
    "lom": "http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest",
    "wl": "http://www.imsglobal.org/xsd/imsccv1p1/imswl_v1p1",
}
GRAMMAR = etree.RelaxNG(etree.parse(Path(__file__).with_name("cartridge.rng")))
PARSER = etree.XMLParser(resolve_entities=False, no_network=True)
# Moodle looks no further than this for the namespace that tells the version.
FIRST = 500


class Section(NamedTuple):
    """A section of a course with its links: what they are called, and where they lead."""

    title: str
    links: list[tuple[str, str]]


class Course(NamedTuple):
    """What an importer makes of a cartridge."""

    title: str
    description: str
    entries: list[str]
    """Ids and the edition in the metadata."""
    identifiers: list[str]
    sections: list[Section]


def read_cartridge(content: bytes) -> Course:
    """Return the course; fails for whatever the specification, or Moodle, would not take."""
    archive = zipfile.ZipFile(BytesIO(content))
    assert archive.testzip() is None
    files = {name: archive.read(name) for name in archive.namelist()}
    assert len(files) == len(archive.namelist()), "a file twice"
    written = files.pop("imsmanifest.xml")
    beginning = re.sub(r"[\s'\"]", "", written[:FIRST].decode(errors="ignore").lower())
    assert f"xmlns={PACKAGE}" in beginning, "Moodle does not see which version it is"
    manifest = _valid(written)
    identifiers: list[str] = manifest.xpath("//@identifier")
    assert len(set(identifiers)) == len(identifiers), "an identifier twice"
    assert all(node.prefix is None for node in manifest.iter(f"{{{PACKAGE}}}*")), "Moodle sees no prefixes"
    resources = {one.get("identifier"): one[0].get("href") for one in manifest.find("cp:resources", NAMES)}
    leads = manifest.xpath("//cp:item/@identifierref", namespaces=NAMES)
    assert sorted(leads) == sorted(resources), "each resource is led to once"
    assert sorted(resources.values()) == sorted(files), "each file is a resource"
    links = {name: _valid(files[file]) for name, file in resources.items()}
    sections = []
    for section in manifest.xpath("//cp:organization/cp:item/cp:item", namespaces=NAMES):
        title, *items = section
        found = [(item[0].text, links[item.get("identifierref")]) for item in items]
        assert all(said == link.findtext("wl:title", namespaces=NAMES) for said, link in found)
        sections.append(Section(title.text, [(said, link[1].get("href")) for said, link in found]))
    general = "//lom:general/lom:{}/lom:string/text()"
    (title,) = manifest.xpath(general.format("title"), namespaces=NAMES)
    (description,) = manifest.xpath(general.format("description"), namespaces=NAMES)
    entries = manifest.xpath("//lom:entry/text()", namespaces=NAMES)
    return Course(title, description, entries, identifiers, sections)


def html_in_moodle(said: str) -> str:
    """Return what Moodle shows of the name of a section: HTML, with what looked like an entity decoded before."""
    return re.sub(r"&#?\w+;", lambda match: unescape(match[0]), said)


def _valid(written: bytes) -> Any:  # noqa: ANN401  lxml has no types
    root = etree.fromstring(written, PARSER)
    GRAMMAR.assertValid(root)
    return root
