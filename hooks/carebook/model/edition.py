"""Released editions: what `docs/_book/editions/` holds, their order, and what has changed since each of them."""

from base64 import urlsafe_b64encode
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from hashlib import sha256
from typing import NamedTuple

from carebook.model.place import Place, Reference
from carebook.model.readings import Read
from carebook.model.shown import MARK_LENGTH, mark_of
from carebook.model.text import Line

Marks = Mapping[Read, str]


class Replaced(NamedTuple):
    """How the edition before worded an entry in a language."""

    place: Place
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """A state of the content that was given a name."""

    name: str
    place: Place
    follows: Reference | None = None
    """The edition before it; None for the first."""
    digest: Reference
    """What tells that nobody has written into the marks, nor into the day."""
    released: str = ""
    """The day on which somebody gave it its name, as ISO 8601; empty for those that were released before days were
    written down."""
    marks: Marks
    replaced: Mapping[Read, Replaced] = field(default_factory=dict)


class What(StrEnum):
    """What has become of an entry since an edition."""

    ADDED = "added"
    REMOVED = "removed"
    REWORDED = "reworded"


class Difference(NamedTuple):
    """An entry or page that is not as it was in an edition."""

    entry: str
    what: What
    before: tuple[Line, ...]
    """How it was worded; empty where it is new, and where no release has recorded that yet."""
    mark: str
    """Of how it was worded; empty where it is new."""


@dataclass(frozen=True)
class History:
    """The editions of a book with what it shows now."""

    editions: tuple[Edition, ...]
    """From the first to the newest."""
    shown: Mapping[Read, tuple[Line, ...]]

    @cached_property
    def marks(self) -> Marks:
        """The marks of the book as it stands."""
        return {read: mark_of(lines) for read, lines in self.shown.items()}

    @cached_property
    def name(self) -> str:
        """The name of the newest edition while the book stands as it was released; empty otherwise."""
        return self.newest.name if self.newest and self.newest.marks == self.marks else ""

    @cached_property
    def newest(self) -> Edition | None:
        """The newest edition; None where nothing was released yet."""
        return self.editions[-1] if self.editions else None

    def since(self, edition: Edition, language: str) -> Iterator[Difference]:
        """Yield what is not as it was, in the order of the book; what is gone comes last."""
        here = [read for read in self.marks if read.language == language]
        gone = [read for read in edition.marks if read.language == language and read not in self.marks]
        for read in (*here, *sorted(gone)):
            mark = edition.marks.get(read, "")
            if mark != self.marks.get(read, ""):
                yield Difference(read.entry, _what(read, mark, self.marks), self._worded(read, mark), mark)

    def _worded(self, read: Read, mark: str) -> tuple[Line, ...]:
        """Return the wording of a mark, from whichever edition has replaced it."""
        for edition in self.editions:
            replaced = edition.replaced.get(read)
            if replaced and mark_of(replaced.lines) == mark:
                return replaced.lines
        return ()


def _what(read: Read, mark: str, now: Marks) -> What:
    if not mark:
        return What.ADDED
    return What.REWORDED if read in now else What.REMOVED


def in_order(editions: Iterable[Edition]) -> tuple[Edition, ...]:
    """Return the editions from the first on, as far as each is followed by one alone."""
    followers: dict[str, list[Edition]] = {}
    for edition in editions:
        followers.setdefault(edition.follows.name if edition.follows else "", []).append(edition)
    found: list[Edition] = []
    following = followers.pop("", [])
    while len(following) == 1:
        found += following
        following = followers.pop(found[-1].name, [])
    return tuple(found)


def out_of_order(editions: Iterable[Edition]) -> Iterator[tuple[Edition, str]]:
    """Yield the editions that have no place in one row, each with what is wrong, as the end of a sentence."""
    by_name = {edition.name: edition for edition in editions}
    followed = Counter(edition.follows.name if edition.follows else "" for edition in by_name.values())
    in_row = {edition.name for edition in in_order(by_name.values())}
    for edition in by_name.values():
        before = edition.follows.name if edition.follows else ""
        if followed[before] > 1:
            others = [
                f"`{one.name}`"
                for one in by_name.values()
                if one is not edition and (one.follows.name if one.follows else "") == before
            ]
            what = f"follows `{before}`" if before else "follows none"
            yield edition, f"{what}, and so does {', '.join(others)}"
        elif before and before not in by_name:
            yield edition, f"follows `{before}`, and there is no such edition"
        elif edition.name not in in_row and _is_in_circle(edition, by_name):
            yield edition, "follows one that follows it"


def _is_in_circle(edition: Edition, by_name: Mapping[str, Edition]) -> bool:
    seen = {edition.name}
    at = edition
    while at.follows and at.follows.name in by_name:
        at = by_name[at.follows.name]
        if at is edition:
            return True
        if at.name in seen:
            return False
        seen.add(at.name)
    return False


def digest_of(marks: Marks, follows: str, released: str = "") -> str:
    """Return what tells that marks, the name of the edition before and the day are as they were written."""
    head = [follows, released] if released else [follows]
    whole = "\n".join([*head, *(f"{read.entry} {read.language} {marks[read]}" for read in sorted(marks))])
    return urlsafe_b64encode(sha256(whole.encode()).digest()).decode()[:MARK_LENGTH]
