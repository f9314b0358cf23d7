"""The check `wrong-encoding`."""

import re
from collections.abc import Iterator, Mapping

from carebook.checks.check import check
from carebook.checks.finder import found, replacing
from carebook.checks.scan import having, matching
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity

_LOST = "\ufffd"
"""Unicode's "replacement character"."""
_FEWEST: Mapping[str, int] = {"cp1252": 2, "cp1250": 2, "cp1251": 4}
"""Code pages that files are read in by mistake, and how many signs must speak for it.

Two Cyrillic ones may be a word: *Рёв* begins like the bytes of a letter.
"""


def _signs(page: str, first: int, end: int) -> str:
    """Return a set of what bytes are in a code page; one without a sign stays a control character."""
    signs = (bytes([byte]).decode(page, errors="ignore") or chr(byte) for byte in range(first, end))
    return f"[\x80-\x9f{re.escape(''.join(signs))}]"


def _begun(page: str) -> str:
    """Return a pattern for the place behind the first two bytes of a letter in UTF-8 (RFC 3629, section 4)."""
    more = _signs(page, 0x80, 0xC0)
    return f"(?<={_signs(page, 0xC2, 0xE0)}{more})|(?<={_signs(page, 0xE0, 0xF5)}{more})(?={more})"


_EUROPEAN = re.compile("[\u00a0-\u017f\u0218-\u021b\u2010-\u20cf]")
_ODD = {page: re.compile(f"{_signs(page, 0x80, 0x100)}{{{fewest},}}") for page, fewest in _FEWEST.items()}
_SECOND = f"(?:{'|'.join(_signs(page, 0x80, 0xC0) for page in _FEWEST)})"
_BEGUN = re.compile(f"{_SECOND}(?:{'|'.join(map(_begun, _FEWEST))})")
"""Where it does not match nothing was misread. Much is odd and means nothing: Cyrillic words are, in their page."""


@check(Severity.ERROR, alone=True)
def wrong_encoding(book: Book) -> Iterator[Finding]:
    """A text has not been saved as one encoding and read as another.

    ## Why it matters
    `ProszÄ™` instead of `Proszę`: nobody can say it, and it looks like a fault of the company. Where a letter could
    not be read at all stands `\ufffd`.

    ## What to do
    Type the letters anew, or let `carebook check --fix --unsafe-fixes` read them as they were meant. Then look how
    they came into the file: another line may have lost its letters for good.
    """
    undecoded = {fault.finding.place.path for fault in book.faults if fault.check == "file-encoding"}
    for passage in having(book, _LOST):
        for match in re.finditer(f"{_LOST}+", passage.string):
            if passage.sentence.place.path not in undecoded:  # of those the whole file is named
                yield found(
                    passage,
                    match.span(),
                    f"a letter is lost where `{match.group()}` stands",
                    "type the word anew, and look for others in the file",
                )
    for passage in matching(book, _BEGUN):
        taken: list[tuple[int, int]] = []
        for page, odd in _ODD.items():
            for match in odd.finditer(passage.string):
                meant = _meant(match.group(), page)
                start, end = match.span()
                if (
                    not meant
                    or not _is_odd(page, passage.string, match.span(), meant)
                    or any(start < its_end and its_start < end for its_start, its_end in taken)
                ):
                    continue
                taken.append(match.span())
                yield found(
                    passage,
                    match.span(),
                    f"`{match.group()}` was `{meant}` before it was read in the wrong encoding",
                    f"write `{meant}`",
                    replacing(book, passage, match.span(), meant, safe=False),
                )


def _is_odd(page: str, string: str, span: tuple[int, int], meant: str) -> bool:
    """Tell whether signs cannot be what they seem.

    A capital before a quotation mark could be bytes, *“CAFÉ”*, and Central Europe has words in capitals that could be,
    *CIĘŻKI*: such signs must touch a small letter, and those of Central Europe mean one of Europe's.
    """
    start, end = span
    touches = string[:start][-1:].islower() or string[end : end + 1].islower()
    if page == "cp1250":
        return touches and all(_EUROPEAN.fullmatch(sign) for sign in meant)
    return touches or page == "cp1251" or not string[start].isupper() or len(meant) > 1


def _meant(signs: str, page: str) -> str:
    """Return what the signs were before; empty where they are what they seem."""
    content = b""
    for sign in signs:
        # Windows leaves five bytes without a character; they stay control characters.
        try:
            content += sign.encode(page)
        except UnicodeEncodeError:
            content += sign.encode("latin-1", errors="ignore")
    try:
        meant = content.decode()
    except UnicodeDecodeError:
        return ""
    return meant if len(meant) < len(signs) and meant.isprintable() else ""
