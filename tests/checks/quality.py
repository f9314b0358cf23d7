"""What the checks find in a corpus that was written apart from them, and where they are wrong.

`corpus/book` is a clean book of other trades than the real one; `corpus/faults` has for each check what it should
name and, near to that, what it should not. Sentences of one language are put into a book of that language alone,
texts that others contradict into one with all languages. Whatever stands at an odd place of a list was never looked
at when checks were mended: it is only counted.
"""

import re
import shutil
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

import yaml
from carebook.checks import ALL_CHECKS
from carebook.checks.run import run_checks
from carebook.model.book import Book
from carebook.model.finding import Severity
from carebook.reading.book import BookReader, read_book

ROOT = Path(__file__).parents[2]
CORPUS = Path(__file__).with_name("corpus")
BOOK = CORPUS / "book"
_CONSTRUCTIONS = CORPUS / "constructions.yml"
LANGUAGES = ("en", "ro", "pl", "ru")
FAMILIES = {check.name: check.family for check in ALL_CHECKS}
SEVERITIES = {check.name: check.severity for check in ALL_CHECKS}
APART = {"review", "links", "editions"}
"""Families that ask about a book's history, which the corpus has not."""
_CHECKS = [check for check in ALL_CHECKS if check.family not in APART]
_ACROSS = "across.yml"
_STRUCTURE = "structure.yml"
_FOREIGN = "wrong-language"
"""Only beside others is a text in the wrong language."""
_SAME = (
    frozenset(name for name, family in FAMILIES.items() if family == "placeholders"),
    frozenset(
        name for name, family in FAMILIES.items() if family == "characters" and name != "marks-left-out"
    ),
    frozenset({"marks-left-out", "misspelt-word"}),
)
"""Checks of which it does not matter which one names a fault."""


_Named = dict[tuple[str, str], dict[str, Severity]]
"""Entry and language to the checks that name it, and how bad they find it."""


@dataclass(frozen=True)
class Item:
    """A text of the corpus."""

    check: str
    """What should name it, or what it comes near to; empty for a phrase of the clean book."""
    language: str
    """Empty where the fault is none of a language."""
    place: int
    """In its list."""
    faulty: bool
    shown: str

    @property
    def counted(self) -> bool:
        """Whether it is only counted, and nobody has looked at it to mend a check."""
        return self.place % 2 == 1


class Result(NamedTuple):
    """An item and the names of the checks that have named it."""

    item: Item
    named: frozenset[str]
    warned: frozenset[str] = frozenset()
    """Those of them that have done so as a warning or an error, not as a note."""

    @property
    def found(self) -> bool:
        """Whether a fault is named for what it is."""
        return (
            any(self.item.check in group and self.named & group for group in _SAME)
            or self.item.check in self.named
        )


@cache
def results() -> tuple[Result, ...]:
    """Return what is found in the whole corpus."""
    return (
        *_clean(),
        *(one for language in LANGUAGES for one in _sentences(language)),
        *_across(),
        *_structure(),
    )


class Pair(NamedTuple):
    """An item as other programs take it: a text and what it was translated from."""

    item: Item
    source: str
    target: str


def pairs() -> Iterator[Pair]:
    """Yield what a file of pairs can hold. What stands alone has a sentence for its source that is as it should be."""
    phrases = _phrases()
    for place, (id_, phrase) in enumerate(phrases.items()):
        if _fixed(phrase["text"]):
            for language in LANGUAGES[1:]:
                yield Pair(
                    Item("", language, place, faulty=False, shown=id_),
                    phrase["text"]["en"],
                    phrase["text"][language],
                )
    for item, entry, text in _items():
        if item.language != "en" and isinstance(phrases[entry]["text"]["en"], str):
            yield Pair(item, phrases[entry]["text"]["en"], text)
    for language in LANGUAGES:
        for item, phrase in _given(language):
            if isinstance(phrase["text"], str):
                yield Pair(item, "Please sign here.", phrase["text"])


def near_misses(check: str, language: str) -> int:
    """Return how many texts come near to what a check looks for and are right: those written for it, and clean ones."""
    pattern = yaml.safe_load(_CONSTRUCTIONS.read_text(encoding="utf-8")).get(check, {}).get(language)
    its = [one.item for one in results() if one.item.language == language and not one.item.faulty]
    written = sum(item.check == check for item in its)
    return written + sum(bool(pattern and not item.check and re.search(pattern, item.shown)) for item in its)


def _load(name: str) -> dict[str, Any]:
    return dict(yaml.safe_load((CORPUS / "faults" / name).read_text(encoding="utf-8")))


@cache
def _phrases() -> Mapping[str, Any]:
    """Return the phrases of the clean book by id, without what they lead to."""
    found: dict[str, Any] = {}
    for path in sorted((BOOK / "docs/_book/phrases").glob("*.yml")):
        phrases = yaml.safe_load(path.read_text(encoding="utf-8"))
        defaults = phrases.pop("_defaults")
        found |= {id_: defaults | phrase for id_, phrase in phrases.items()}
    return found


def _clean() -> Iterator[Result]:
    reader = BookReader(BOOK)
    interface = "docs/_book/interface.yml"  # which every book has, and is none of the corpus
    reader.pretend({interface: (ROOT / interface).read_text(encoding="utf-8")})
    named = _named(reader.read())
    for place, (id_, phrase) in enumerate(_phrases().items()):
        for language in LANGUAGES:
            item = Item("", language, place, faulty=False, shown=f"{id_}: {phrase['text'][language]}")
            yield _result(item, named.get((id_, language), {}))


def _given(language: str) -> Iterator[tuple[Item, dict[str, Any]]]:
    """Yield the sentences of one language that stand alone, as phrases."""
    for check, texts in _load(f"{language}.yml").items():
        for kind in ("faults", "near") if check != _FOREIGN else ():
            for place, given in enumerate(texts[kind]):
                phrase = given if isinstance(given, dict) else {"text": given}
                yield Item(check, language, place, kind == "faults", str(phrase["text"])), phrase


def _sentences(language: str) -> Iterator[Result]:
    entries: dict[str, Any] = {id_: _only(phrase, language) for id_, phrase in _phrases().items()}
    # Faults come into a book that has the near misses too: what a book's habit is they do not decide.
    for kind in ("near", "faults"):
        items: dict[str, Item] = {}
        for item, phrase in _given(language):
            if item.faulty == (kind == "faults"):
                id_ = f"item.{item.check}.{kind}{item.place}"
                items[id_] = item
                entries[id_] = {"move": "offer", "channels": ["phone"], "source": "house"} | phrase
                entries[id_]["text"] = {language: phrase["text"]}
        named = _named_in(entries, (language,))
        for id_, item in items.items():
            yield _result(item, named.get((id_, language), {}))


def _items() -> Iterator[tuple[Item, str, str]]:
    """Yield what stands beside the texts of other languages: an item, the entry that it is one of, and its text."""
    plain = [id_ for id_, one in _phrases().items() if "placeholders" not in one and _fixed(one["text"])]
    foreign = {language: _load(f"{language}.yml")[_FOREIGN] for language in LANGUAGES}
    foreign = {
        language: {kind: dict(zip(plain, texts, strict=False)) for kind, texts in kinds.items()}
        for language, kinds in foreign.items()
    }
    for check, languages in {**_load(_ACROSS), _FOREIGN: foreign}.items():
        for language, kinds in languages.items():
            for kind in ("faults", "near"):
                for place, (entry, text) in enumerate(kinds[kind].items()):
                    yield Item(check, language, place, kind == "faults", f"{entry}: {text}"), entry, text


def _fixed(text: Mapping[str, Any]) -> bool:
    """Whether a text varies in no language."""
    return all(isinstance(one, str) for one in text.values())


def _across() -> Iterator[Result]:
    phrases = _phrases()
    for faulty in (True, False):
        entries: dict[str, Any] = {id_: _only(phrase, *LANGUAGES) for id_, phrase in phrases.items()}
        items = {}
        for item, entry, text in _items():
            if item.faulty == faulty:
                id_ = f"item.{item.check}.{item.language}{item.place}"
                its = _only(phrases[entry], *LANGUAGES)
                entries[id_] = its | {"text": its["text"] | {item.language: text}}
                items[id_] = item
        named = _named_in(entries, LANGUAGES)
        for id_, item in items.items():
            # A fault in the source is found where the others differ from it.
            where = LANGUAGES if item.language == "en" else (item.language,)
            yield _result(
                item, {name: bad for one in where for name, bad in named.get((id_, one), {}).items()}
            )


def _structure() -> Iterator[Result]:
    reader = BookReader(BOOK)
    before = {(one.check, one.place) for one in run_checks(reader.read(), _CHECKS)}
    for check, edits in _load(_STRUCTURE).items():
        its = [one for one in ALL_CHECKS if one.name == check]
        for place, (path, old, new) in enumerate(edits):
            file = f"docs/_book/{path}"
            text = (BOOK / file).read_text(encoding="utf-8")
            assert old in text, f"{path} no longer has {old!r}"
            reader.pretend({file: text.replace(old, new, 1)})
            found = [one for one in run_checks(reader.read(), its) if (one.check, one.place) not in before]
            item = Item(check, "", place, faulty=True, shown=f"{path}: {new}")
            yield _result(item, {one.check: one.severity for one in found})
            reader.pretend({})


def _only(phrase: Mapping[str, Any], *languages: str) -> dict[str, Any]:
    """Return a phrase in some languages, without what it leads to."""
    text = {language: phrase["text"][language] for language in languages}
    return {key: value for key, value in phrase.items() if key not in ("then", "title", "note")} | {
        "text": text
    }


class _Dumper(yaml.SafeDumper):
    """Writes every string between double quotes, as books have them, and nothing by reference."""

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002  the name is PyYAML's
        return True


_Dumper.add_representer(
    str, lambda dumper, text: dumper.represent_scalar("tag:yaml.org,2002:str", text, style='"')
)


def _named_in(entries: Mapping[str, Any], languages: Iterable[str]) -> _Named:
    """Return what is found in a book of these phrases."""
    settings = yaml.safe_load((BOOK / "mkdocs.yml").read_text(encoding="utf-8"))
    only = set(languages)
    site = settings["plugins"][0]["i18n"]
    site["languages"] = [one | {"default": True} for one in site["languages"] if one["locale"] in only]
    for one in site["languages"][1:]:
        del one["default"]
    its = settings["extra"]["carebook"]
    its["source"] = site["languages"][0]["locale"]
    for name in ("registers", "policies"):
        its[name] = {language: value for language, value in its[name].items() if language in only}
    with TemporaryDirectory() as name:
        data = Path(name, "docs/_book")
        (data / "phrases").mkdir(parents=True)
        Path(name, "mkdocs.yml").write_text(yaml.safe_dump(settings, allow_unicode=True), encoding="utf-8")
        text = yaml.dump(dict(entries), Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=10_000)
        (data / "phrases/all.yml").write_text(text, encoding="utf-8")
        for file in ("address.yml", "glossary.yml", "sources.yml"):
            shutil.copy(BOOK / "docs/_book" / file, data)
        return _named(read_book(Path(name)))


def _named(book: Book) -> _Named:
    """Return which checks name which entry in which language."""
    found: _Named = {}
    for one in run_checks(book, _CHECKS):
        its = found.setdefault((one.entry, one.language), {})
        if its.get(one.check) is not Severity.ERROR:
            its[one.check] = one.severity
    return found


def _result(item: Item, named: Mapping[str, Severity]) -> Result:
    return Result(
        item, frozenset(named), frozenset(name for name, bad in named.items() if bad is not Severity.INFO)
    )
