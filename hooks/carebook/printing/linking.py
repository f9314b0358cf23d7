"""Links of a book: to a place in it, to the site for what is not in it; no link leads nowhere."""

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from carebook.printing.content import Block
from carebook.printing.volume import Chapter


class _Target(NamedTuple):
    label: str
    chapter: int


class Linked(NamedTuple):
    """A chapter whose links lead somewhere."""

    labels: list[str]
    """Of its beginning; the first is its own."""
    title: list[Any]
    blocks: list[Block]


def linked(chapters: Sequence[Chapter], site: str) -> list[Linked]:
    """Return all chapters with their links resolved; `site` is its address on the web, empty where there is none."""
    targets: dict[str, _Target] = {}
    beginnings: list[str] = []
    for number, chapter in enumerate(chapters):
        own = _Target(f"c{number}", number)
        beginnings.append(own.label)
        for place in chapter.ids:
            targets.setdefault(place, own)
        for place in _places(chapter.blocks):
            targets.setdefault(place, _Target(f"p{len(targets)}", number))
    resolver = _Resolver(targets, site)
    found = []
    for number, chapter in enumerate(chapters):
        resolver.chapter = number
        found.append((resolver.resolve(chapter.title), resolver.resolve(chapter.blocks)))
    return [
        Linked([label], resolver.with_labels(title), resolver.with_labels(blocks))
        for label, (title, blocks) in zip(beginnings, found, strict=True)
    ]


def _places(content: object) -> Iterable[str]:
    if isinstance(content, dict):
        if "id" in content:
            yield content["id"]
        for value in content.values():
            yield from _places(value)
    elif isinstance(content, list):
        for value in content:
            yield from _places(value)


class _Resolver:
    def __init__(self, targets: dict[str, _Target], site: str) -> None:
        self._targets = targets
        self._site = site
        self._used: set[str] = set()
        self._noted: set[str] = set()
        """The places of notes that have been called."""
        self.chapter = 0
        """The number of the one that is being resolved."""

    def resolve(self, content: Any) -> Any:  # noqa: ANN401  whatever JSON can say
        """Return content with its links resolved; what is only words afterwards is spliced in."""
        if isinstance(content, dict):
            if content.get("t") == "note":
                return self._note(content)
            return (
                self._link(content) if "to" in content else {k: self.resolve(v) for k, v in content.items()}
            )
        if not isinstance(content, list):
            return content
        found: list[Any] = []
        for one in content:
            resolved = self.resolve(one)
            if isinstance(one, dict) and isinstance(resolved, list):
                found += resolved
            else:
                found.append(resolved)
        return found

    def _note(self, note: dict[str, Any]) -> dict[str, Any]:
        """Return a note; where it has been called before, its number alone."""
        if note["id"] in self._noted:
            label = self._targets[note["id"]].label
            self._used.add(label)
            return {"t": "note", "again": label}
        self._noted.add(note["id"])
        return {**note, "c": self.resolve(note["c"])}

    def _link(self, link: dict[str, Any]) -> Any:  # noqa: ANN401
        inside = self.resolve(link["c"])
        place = link["to"]
        target = self._targets.get(place) or self._targets.get(place.partition("#")[0])
        if target:
            self._used.add(target.label)
            far = target.chapter != self.chapter and not link["brief"]
            return {"t": "link", "to": target.label, "page": far, "c": inside}
        if self._site:
            return {"t": "link", "url": self._site + place, "online": not link["brief"], "c": inside}
        return inside

    def with_labels(self, content: Any) -> Any:  # noqa: ANN401
        """Return content in which only places that links lead to are left, each once, by its label."""
        if isinstance(content, list):
            kept = (self.with_labels(one) for one in content)
            return [one for one in kept if one != {"t": "anchor"}]
        if not isinstance(content, dict):
            return content
        found = {name: self.with_labels(value) for name, value in content.items() if name != "id"}
        target = self._targets.get(content.get("id", ""))
        if target and target.label in self._used:
            self._used.discard(target.label)
            found["id"] = target.label
        return found
