"""A site to one zip: the same files, a page to start from, what to read first, and a checksum of each.

The same site gives the same bytes: files in the order of their names, all of one date.
"""

import re
from collections.abc import Iterator, Mapping
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from unicodedata import normalize
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from carebook.bundling.first_page import Door, first_page, read_me
from carebook.model.book import Book
from carebook.settings import State
from carebook.writing.refusal import Refusal

START, READ_ME, SUMS, SITE = "start.html", "README.txt", "SHA256SUMS", "site"
LONGEST = 180
"""Characters of a path in the bundle; Windows allows 260, of which the folder that it is unpacked into needs some."""
_FIRST_DATE = (1980, 1, 1, 0, 0, 0)
"""The earliest that a zip can say."""
_UNIX = 3
_READABLE = 0o644 << 16
# https://learn.microsoft.com/windows/win32/fileio/naming-a-file
_NOT_ON_WINDOWS = re.compile(
    r'[<>:"\\|?*\x00-\x1f]|[. ](?:/|$)|(?:^|/)(?:con|prn|aux|nul|com\d|lpt\d)(?:\.[^/]*)?(?:/|$)',
    re.IGNORECASE,
)


def name_of(book: Book) -> str:
    """Return what the bundle and the folder in it are called: the name of the site and its edition."""
    plain = normalize("NFKD", book.settings.site_name.lower()).encode("ascii", "ignore").decode()
    return "-".join([*re.findall("[a-z0-9]+", plain), book.edition])


def bundle(book: Book, site: Path) -> bytes:
    """Return the zip of a site.

    Raises `Refusal` where it has not been built, or not of this book, or where a file could not be opened everywhere.
    """
    doors = tuple(_doors(book, site))
    if not doors:
        raise Refusal(f"there is no site in {site}; `make site` builds it")
    if f">{book.edition}<" not in (site / doors[0].address.removeprefix(f"{SITE}/")).read_text(
        encoding="utf-8"
    ):
        raise Refusal(f"the site in {site} is not of edition {book.edition}; `make site` builds it anew")
    files = {
        f"{SITE}/{path.relative_to(site).as_posix()}": path for path in site.rglob("*") if path.is_file()
    }
    _refuse_names(files)
    name = name_of(book)
    contents: dict[str, bytes] = {path: file.read_bytes() for path, file in files.items()}
    contents[START] = first_page(book, doors).encode()
    contents[READ_ME] = read_me(book, doors, START, SUMS).replace("\n", "\r\n").encode()
    sums = (f"{sha256(content).hexdigest()}  {path}\n" for path, content in sorted(contents.items()))
    contents[SUMS] = "".join(sums).encode()
    written = BytesIO()
    with ZipFile(written, "w", ZIP_DEFLATED, compresslevel=9) as archive:
        for path, content in sorted(contents.items()):
            info = ZipInfo(f"{name}/{path}", _FIRST_DATE)
            info.compress_type, info.create_system, info.external_attr = ZIP_DEFLATED, _UNIX, _READABLE
            archive.writestr(info, content)
    return written.getvalue()


def _doors(book: Book, site: Path) -> Iterator[Door]:
    """Yield the first page of each language that was built, the default language's first."""
    settings = book.settings
    for language in sorted(settings.languages, key=lambda one: one.code != settings.default):
        folder = "" if language.code == settings.default else f"{language.code}/"
        if language.state is not State.DRAFT and (site / folder / "index.html").is_file():
            yield Door(language.code, language.name, f"{SITE}/{folder}index.html")


def _refuse_names(files: Mapping[str, Path]) -> None:
    """Raise `Refusal` for names that Windows, or a disk that does not tell capitals apart, cannot have."""
    said: list[str] = []
    seen: dict[str, str] = {}
    for path in sorted(files):
        if _NOT_ON_WINDOWS.search(path):
            said.append(f"Windows cannot have `{path}`")
        if len(path) > LONGEST:
            said.append(f"`{path}` has {len(path)} characters, and {LONGEST} are the most")
        other = seen.setdefault(normalize("NFC", path).casefold(), path)
        if other != path:
            said.append(f"`{path}` and `{other}` are one name on Windows and macOS")
    if said:
        raise Refusal("; ".join(said) + "; rename what they are made of, `carebook rename` helps with ids")
