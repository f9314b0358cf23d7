"""A book of any size: the real phrases again and again, under other ids."""

import re
import shutil
from pathlib import Path

ROOT = Path(__file__).parents[2]
_ID = re.compile(r"^(?P<id>[a-z][a-z0-9.-]*):$", re.MULTILINE)


def write_big_book(folder: Path, phrases: int) -> int:
    """Write a book with at least so many phrases in four languages; return how many it has."""
    shutil.copy(ROOT / "mkdocs.yml", folder)
    data = folder / "docs" / "_book"
    shutil.copytree(ROOT / "docs" / "_book", data)
    originals = {path.stem: path.read_text(encoding="utf-8") for path in data.glob("phrases/*.yml")}
    count = sum(len(_ID.findall(text)) for text in originals.values())
    copy = 0
    while count < phrases:
        copy += 1
        for topic, text in originals.items():
            renamed = _ID.sub(rf"\g<id>-{copy}:", text)
            (data / "phrases" / f"{topic}-{copy}.yml").write_text(renamed, encoding="utf-8")
            count += len(_ID.findall(renamed))
    return count
