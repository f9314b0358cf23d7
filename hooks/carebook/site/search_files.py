"""What the search loads: the tables of folding once, and for each language an index and what is long.

Scripts, not JSON: a page that was opened from a folder may load a script and nothing else.
"""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from carebook.languages.folding import tables
from carebook.model.book import Book
from carebook.search.documents import documents
from carebook.search.index import index_of, sections_of

FOLDER = "assets/search"


def write_search(book: Book, languages: Sequence[str], site_dir: Path) -> None:
    """Write the files that the browser loads when somebody begins to search."""
    folder = site_dir / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    _write(folder / "tables.js", _call("setTables", tables()))
    for language in languages:
        found = list(documents(book, language))
        _write(folder / f"{language}.js", _call("add", language, index_of(language, found)))
        _write(folder / f"{language}.sections.js", _call("addSections", language, sections_of(found)))


def _write(path: Path, text: str) -> None:
    path.write_text(text + "\n", encoding="utf-8", newline="\n")


def _call(name: str, *values: Any) -> str:  # noqa: ANN401  whatever JSON can say
    given = (json.dumps(value, ensure_ascii=False, separators=(",", ":")) for value in values)
    return f"carebookSearchEngine.{name}({','.join(given)});"
