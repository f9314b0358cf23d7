"""What is said in each language, as scripts for readers of each other one.

Scripts, not JSON: a page that was opened from a folder may load a script and nothing else.
"""

import json
from collections.abc import Sequence
from itertools import permutations
from pathlib import Path

from carebook.blocks.said import said_in
from carebook.model.book import Book

FOLDER = "assets/said"


def write_said(book: Book, languages: Sequence[str], site_dir: Path) -> None:
    """Write a file for every pair of languages; pages load it when a reader has chosen the pair."""
    for reader, spoken in permutations(languages, 2):
        path = site_dir / FOLDER / f"{reader}-{spoken}.js"
        path.parent.mkdir(parents=True, exist_ok=True)
        texts = json.dumps(said_in(book, spoken, reader), ensure_ascii=False, separators=(",", ":"))
        pair = json.dumps(f"{reader}-{spoken}")
        path.write_text(
            f"(globalThis.carebookSaid??={{}})[{pair}]={texts};\n", encoding="utf-8", newline="\n"
        )
