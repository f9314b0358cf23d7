"""The small book that a knowledge base begins with: the example's files for some of its languages."""

import json
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from string import Template

import yaml

from carebook.starting.language_codes import own_name
from carebook.starting.language_lines import keep_languages

FOLDER = Path(__file__).with_name("example")
_DATA = "_book"


@cache
def _site() -> Mapping[str, Mapping[str, str]]:
    """Return what the settings say in each language."""
    loaded: dict[str, dict[str, str]] = yaml.safe_load((FOLDER / "site.yml").read_text(encoding="utf-8"))
    return loaded


def example_languages() -> tuple[str, ...]:
    """Return the languages that the example is written in."""
    return tuple(_site()["site_name"])


def example_files(languages: Sequence[str], engine: Sequence[str], version: str) -> Iterator[tuple[str, str]]:
    """Yield path and text of every file; the first language is the source and stands at the root of the site.

    `engine` are the files and folders of the engine, for the README.
    """
    written = [language for language in languages if language in example_languages()]
    words = _words(languages, written) | _engine_words(engine) | {"version": version}
    for name in ("mkdocs.yml", "README.md", "LICENSE"):
        yield name, Template((FOLDER / name).read_text(encoding="utf-8")).substitute(words)
    for path in sorted((FOLDER / _DATA).rglob("*.yml")):
        text = keep_languages(path.read_text(encoding="utf-8"), example_languages(), written)
        yield f"docs/{path.relative_to(FOLDER).as_posix()}", text
    for language in written:
        for path in sorted((FOLDER / language).rglob("*.md")):
            yield f"docs/{path.relative_to(FOLDER).as_posix()}", path.read_text(encoding="utf-8")


def _words(languages: Sequence[str], written: Sequence[str]) -> dict[str, str]:
    source, site = languages[0], _site()
    drafts = [language for language in languages if language not in written]
    states = ["    languages:", *(f"      {language}: draft" for language in drafts)] if drafts else []
    return {
        "site_name": json.dumps(site["site_name"][source], ensure_ascii=False),
        "site_description": json.dumps(site["site_description"][source], ensure_ascii=False),
        "source": source,
        "languages": "\n".join(line for one in languages for line in _language(one, source)),
        "nav": "\n".join(_navigation(source)),
        "states": "".join(f"{line}\n" for line in states),
        "unread": ", ".join(language for language in written if language != "en"),
        "registers": ", ".join(f"{language}: formal" for language in languages),
        "words": "\n".join(
            f"      {one}: [{', '.join(site['words'][one])}]" for one in written if one in site["words"]
        )
        or "      {}",
        "policies": "\n".join(f'      {one}: {{quotes: "{site["quotes"][one]}"}}' for one in written),
    }


def _engine_words(engine: Sequence[str]) -> dict[str, str]:
    return {
        "engine": ", ".join(f"`{name}`" for name in engine),
        "folders": " ".join(name for name in engine if "." not in name and name.islower()),
        "sources": " ".join(f"../carebook/{name}" for name in engine),
    }


def _language(language: str, source: str) -> Iterator[str]:
    """Yield the entry of a language in the i18n plugin's list."""
    yield f"        - locale: {language}"
    yield f"          name: {own_name(language)}"
    if language == source:
        yield "          default: true"
        return
    for name in ("site_name", "site_description"):
        if language in _site()[name]:
            yield f"          {name}: {json.dumps(_site()[name][language], ensure_ascii=False)}"
    yield "          nav_translations:"
    for title in _titles():
        yield f"            {title[source]}: {title.get(language, '')}".rstrip()


def _titles() -> Iterator[Mapping[str, str]]:
    return (names for key, names in _site().items() if key[0].isupper())


PAGES: Mapping[str, Sequence[str]] = {
    "Home": ("index.md",),
    "On the call": ("call/late-delivery.md",),
    "Phrases": (
        "phrases/first-words.md",
        "phrases/solving.md",
        "phrases/closing.md",
        "phrases/aloud.md",
        "phrases/never.md",
    ),
    "Principles": ("principles/say-what-happens-next.md",),
    "Checklists": ("checklists/before-the-shift.md",),
    "Glossary and sources": ("reference/glossary.md", "reference/sources.md"),
}
"""The navigation, by its English names."""


def _navigation(source: str) -> Iterator[str]:
    for title, paths in PAGES.items():
        name = _site()[title][source]
        if paths == ("index.md",):
            yield f"  - {name}: index.md"
        else:
            yield f"  - {name}:"
            yield from (f"      - {path}" for path in paths)
