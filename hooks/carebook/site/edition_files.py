"""What has changed since each edition, for pages that are opened from an old print.

Scripts, not JSON: a page that was opened from a folder may load a script and nothing else.
"""

import json
from collections.abc import Sequence
from pathlib import Path

from carebook.links.since import since
from carebook.model.book import Book

FOLDER = "assets/editions"


def write_editions(book: Book, languages: Sequence[str], site_dir: Path) -> None:
    """Write a file for each language; a page loads it when its address names an edition."""
    for language in languages:
        path = site_dir / FOLDER / f"{language}.js"
        path.parent.mkdir(parents=True, exist_ok=True)
        found = json.dumps(since(book, language), ensure_ascii=False, separators=(",", ":"))
        path.write_text(f"globalThis.carebookEditions={found};\n", encoding="utf-8", newline="\n")
