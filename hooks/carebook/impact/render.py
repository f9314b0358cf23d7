"""What is touched, for a terminal, a pull request and a program."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence

from carebook.impact.touched import Touched

NOTHING = "nothing that others build on has changed"


def render_text(found: Sequence[Touched]) -> str:
    """Return a block for each thing touched, with a line for each change and for each pack to import again."""
    if not found:
        return NOTHING
    return "\n\n".join("\n".join([f"{one.kind} {one.id}", *_lines(one)]) for one in found)


def render_markdown(found: Sequence[Touched]) -> str:
    """Return a table, as pull requests show it, and another one of the packs to import again."""
    if not found:
        return NOTHING.capitalize() + "."
    rows = [
        f"| {one.kind} | `{one.id}` | `{change.entry}` | {change.what} | {', '.join(change.languages)} |"
        for one in found
        for change in one.changes
    ]
    table = ["| What | Touched | By | How | Languages |", "| --- | --- | --- | --- | --- |", *rows]
    packs = [f"| `{pack.path}` | {pack.what} |" for one in found for pack in one.packs]
    return "\n".join([*table, "", "| Pack | How |", "| --- | --- |", *packs] if packs else table)


def render_json(found: Sequence[Touched]) -> str:
    """Return a list of objects: `kind, id, changes, packs`, of `entry, what, languages` and `path, what`."""
    return json.dumps(
        [
            {
                "kind": one.kind,
                "id": one.id,
                "changes": [
                    {"entry": change.entry, "what": change.what, "languages": list(change.languages)}
                    for change in one.changes
                ],
                "packs": [pack._asdict() for pack in one.packs],
            }
            for one in found
        ],
        ensure_ascii=False,
        indent=2,
    )


FORMATS: Mapping[str, Callable[[Sequence[Touched]], str]] = {
    "text": render_text,
    "markdown": render_markdown,
    "json": render_json,
}


def _lines(touched: Touched) -> Iterator[str]:
    for change in touched.changes:
        yield f"  {change.entry} {change.what} in {', '.join(change.languages)}"
    for pack in touched.packs:
        yield f"  {pack.path} {pack.what}"
