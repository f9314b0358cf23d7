"""The only functions that write into a knowledge base: each leaves a file as it was or as it should be."""

import os
import shutil
from codecs import BOM_UTF8
from collections.abc import Collection, Mapping
from pathlib import Path


def line_end(text: str) -> str:
    """Return how the lines of a text end."""
    return "\r\n" if "\r\n" in text else "\n"


def replace_file(path: Path, content: str | bytes) -> None:
    """Put a text, or bytes, into a file, whole or not at all; its folder is made if there is none."""
    path = path.resolve()
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.new")
    try:
        beside.write_bytes(content.encode() if isinstance(content, str) else content)
        if path.exists():
            shutil.copymode(path, beside)
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)


def edit_file(path: Path, text: str) -> None:
    """Put a text into the place of a file's, whole or not at all; a byte order mark that it has stays."""
    with path.open("rb") as file:
        mark = "\ufeff" if file.read(len(BOM_UTF8)) == BOM_UTF8 else ""
    replace_file(path, mark + text)


def move_file(path: Path, new: Path) -> None:
    """Give a file another name; what has that name already is not overwritten."""
    if new.exists():
        raise FileExistsError(new)
    path.rename(new)


def append_to_file(path: Path, text: str) -> None:
    """Put a text behind what a file holds; not a byte of that is touched."""
    with path.open("ab") as file:
        end = file.seek(0, os.SEEK_END)
        try:
            file.write(text.encode())
            file.flush()
        except OSError:
            file.truncate(end)
            raise


def keep_only(folder: Path, names: Collection[str]) -> None:
    """Delete the files of a folder that nobody needs any more."""
    for path in folder.iterdir() if folder.is_dir() else ():
        if path.name not in names:
            path.unlink(missing_ok=True)


def create_files(texts: Mapping[Path, str]) -> None:
    """Make files that are not there yet, with their folders: all of them or none."""
    made: list[Path] = []
    try:
        for path, text in texts.items():
            made += _create_folder(path.parent)
            with path.open("xb") as file:
                made.append(path)
                file.write(text.encode())
    except OSError:
        for path in reversed(made):
            path.rmdir() if path.is_dir() else path.unlink(missing_ok=True)
        raise


def _create_folder(folder: Path) -> list[Path]:
    """Make a folder and those above it, and return the ones that were not there."""
    missing = [one for one in (folder, *folder.parents) if not one.exists()][::-1]
    folder.mkdir(parents=True, exist_ok=True)
    return missing
