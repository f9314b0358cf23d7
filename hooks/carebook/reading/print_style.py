"""How books to print look, as the settings say it."""

from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Any

import yaml

from carebook.model.colour import COLOUR, LEAST_CONTRAST, contrast_on_paper, darkened
from carebook.model.place import Place, Reference
from carebook.reading.fields import FLAG, STRING, Record, RecordField, Scalar, one_of
from carebook.reading.mkdocs_settings import at
from carebook.reading.node_reader import NodeReader
from carebook.settings import PAPERS, SETTINGS_FILE, PrintStyle

LOGO_ENDINGS = (".svg", ".png")


def _colour(value: str) -> str:
    if not COLOUR.fullmatch(value):
        raise ValueError
    return value.lower()


def _logo(value: str) -> str:
    path = PurePosixPath(value)
    if path.is_absolute() or ".." in path.parts or path.suffix not in LOGO_ENDINGS:
        raise ValueError
    return path.as_posix()


PRINT = Record(
    "`print`",
    dict,
    {
        "organisation": RecordField(STRING),
        "logo": RecordField(
            Scalar("a file beside the data, in `_book/`: `logo.svg` or `logo.png`", _logo, {"type": "string"})
        ),
        "accent": RecordField(
            Scalar('a colour in quotes, such as `"#00695c"`', _colour, {"pattern": COLOUR.pattern})
        ),
        "paper": RecordField(one_of(*PAPERS)),
        "duplex": RecordField(FLAG),
    },
)


def read_print_style(
    reader: NodeReader, values: Mapping[str, Any] | None, node: yaml.Node | None
) -> PrintStyle:
    """Return how books look; a colour that cannot be read on paper is reported, and the default stands in for it."""
    style = dict(values or {"place": Place(SETTINGS_FILE, 1, 1)})
    accent, logo = at(node, "accent"), at(node, "logo")
    if accent is not None and "accent" in style and not _is_readable(reader, accent, style["accent"]):
        del style["accent"]
    if logo is not None and "logo" in style:
        style["logo"] = Reference(style["logo"], reader.place(logo))
    return PrintStyle(**style)


def _is_readable(reader: NodeReader, node: yaml.Node, accent: str) -> bool:
    found = contrast_on_paper(accent)
    if found < LEAST_CONTRAST:
        reader.report(
            "setting-wrong",
            reader.place(node),
            f"text in `{accent}` has a contrast of {found:.1f}:1, on the tint that is behind it in boxes",
            f"it takes {LEAST_CONTRAST}:1 to be read, in black and white too: `{darkened(accent)}` is dark enough",
        )
        return False
    return True
