"""Tiny knowledge bases that are really built, as anybody would build them: by `mkdocs build` in their folder."""

import os
import subprocess
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

import html5lib
import yaml

from tests.command import carebook, run

ENGINE = Path(__file__).parents[2]
ENVIRONMENT = {
    **{name: value for name, value in os.environ.items() if not name.startswith("CAREBOOK_")},
    "NO_MKDOCS_2_WARNING": "1",
    "PYTHONWARNINGS": "",
}

NAMES = {"en": "English", "ro": "Română", "pl": "Polski", "ru": "Русский", "ar": "العربية", "mt": "Malti"}
HELD = {
    "en": "Please hold the line.",
    "ro": "Rămâneți, vă rog, pe fir.",
    "pl": "Proszę się nie rozłączać.",
    "ru": "Оставайтесь, пожалуйста, на линии.",
    "ar": "يرجى الانتظار على الخط.",
    "mt": "Jekk jogħġbok stenna fuq il-linja.",
}
TITLES = {
    "en": "On hold",
    "ro": "În așteptare",
    "pl": "Oczekiwanie",
    "ru": "Ожидание",
    "ar": "الانتظار",
    "mt": "Stenna",
}


@dataclass(frozen=True)
class Built:
    """A site after a build, and what the build said."""

    folder: Path
    code: int
    log: str

    def html(self, path: str) -> str:
        """Return a page as it was written."""
        return (self.folder / path).read_text(encoding="utf-8")

    def page(self, path: str) -> "Html":
        """Return a page as a browser understands it."""
        return Html(html5lib.parse(self.html(path), namespaceHTMLElements=False))

    @cached_property
    def files(self) -> set[str]:
        """The files of the site."""
        return {file.relative_to(self.folder).as_posix() for file in self.folder.rglob("*") if file.is_file()}


@dataclass(frozen=True)
class Html:
    """A page's elements."""

    root: Element

    def all(self, tag: str, **attributes: str) -> list[Element]:
        """Return the elements with that tag and these attributes; `css` is one of the classes."""
        css = attributes.pop("css", "")
        return [
            one
            for one in self.root.iter(tag)
            if all(one.get(name.replace("_", "-")) == value for name, value in attributes.items())
            and (not css or css in one.get("class", "").split())
        ]

    def one(self, tag: str, **attributes: str) -> Element:
        """Return the only one of them."""
        (found,) = self.all(tag, **attributes)
        return found

    def switcher(self) -> dict[str, str]:
        """Return the links of the language switcher by language."""
        links = self.all("a", css="md-select__link")
        return {link.get("hreflang", ""): link.get("href", "") for link in links}


def text_of(element: Element) -> str:
    """Return the words of an element."""
    return " ".join("".join(element.itertext()).split())


@dataclass
class TinySite:
    """A knowledge base of two pages and one phrase in some languages, the first of them at the root."""

    root: Path
    languages: tuple[str, ...] = ("en", "ro", "pl", "ru")
    source: str = ""
    states: Mapping[str, str] = field(default_factory=dict)
    overrides: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    """What static-i18n changes in the settings for a language."""
    settings: Mapping[str, Any] = field(default_factory=dict)
    """More settings of MkDocs, or others."""
    engine: Path = ENGINE

    def __post_init__(self) -> None:
        self.source = self.source or self.languages[0]
        self.write("mkdocs.yml", yaml.safe_dump(self._settings(), allow_unicode=True, sort_keys=False))
        self.write_phrase("hold.wait", {code: HELD[code] for code in self.languages})
        self.write("docs/_book/interface.yml", _interface(self.languages))
        for code in self.languages:
            title = TITLES[code]
            self.write(
                f"docs/{code}/index.md", f"---\nid: home\n---\n\n# {title} 1\n\n[{title}](call/hold.md)\n"
            )
            self.write(
                f"docs/{code}/call/hold.md",
                f"---\nid: call.hold\nsummary: {title}\n---\n\n# {title}\n\n/// phrase | hold.wait\n///\n",
            )

    def write(self, path: str, text: str) -> None:
        """Write a file of the knowledge base."""
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def append(self, path: str, text: str) -> None:
        """Add to the end of a file."""
        self.write(path, (self.root / path).read_text(encoding="utf-8") + text)

    def write_phrase(self, name: str, text: Mapping[str, str]) -> None:
        """Write the one phrase."""
        lines = "".join(f'    {language}: "{wording}"\n' for language, wording in text.items())
        self.write(
            "docs/_book/phrases/hold.yml",
            f"{name}:\n  move: hold\n  channels: [phone]\n  text:\n{lines}",
        )

    def build(self, *arguments: str, python: Iterable[str] = (), **variables: str) -> Built:
        """Build the site; strictly, unless other arguments are given. `python` is how else than by `-m mkdocs`."""
        options = ("build", *(arguments or ("--strict",)))
        if not python and self.engine == ENGINE:
            said = run("mkdocs", *options, at=self.root, environment=ENVIRONMENT | variables)
            return Built(self.root / "site", said.code, said.out + said.error)
        done = subprocess.run(
            [sys.executable, *(python or ("-m", "mkdocs")), *options],
            cwd=self.root,
            env=ENVIRONMENT | variables,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        return Built(self.root / "site", done.returncode, done.stdout + done.stderr)

    def check(self) -> str:
        """Return what `carebook check` says."""
        return carebook("--root", self.root, "check").out

    def _settings(self) -> dict[str, Any]:
        ours = yaml.safe_load((ENGINE / "mkdocs.yml").read_text(encoding="utf-8"))
        taken = ("use_directory_urls", "exclude_docs", "theme", "extra_css", "extra_javascript")
        settings = {name: ours[name] for name in (*taken, "markdown_extensions", "validation")}
        settings["theme"]["custom_dir"] = str(self.engine / "overrides")
        return {
            "site_name": "Tiny",
            "site_url": "https://tiny.example/under/",
            **settings,
            "hooks": [str(self.engine / "hooks/mkdocs_events.py")],
            "plugins": [{"i18n": {"docs_structure": "folder", "languages": list(self._languages())}}],
            "nav": [{"Home": "index.md"}, {"Call": ["call/hold.md"]}],
            "extra": {
                "carebook": {
                    "source": self.source,
                    "languages": dict(self.states),
                    "channels": {"phone": "spoken"},
                    "moves": {"say": ["hold"]},
                }
            },
            **self.settings,
        }

    def _languages(self) -> Iterable[dict[str, Any]]:
        for code in self.languages:
            default = {"default": True} if code == self.languages[0] else {}
            yield {"locale": code, "name": NAMES[code], **default, **self.overrides.get(code, {})}


def _interface(languages: Iterable[str]) -> str:
    """Return the engine's words in these languages; where it has none, those of English stand in."""
    words = yaml.safe_load((ENGINE / "docs/_book/interface.yml").read_text(encoding="utf-8"))
    lines = []
    for key, text in words.items():
        lines.append(f"{key}:")
        for code in languages:
            wording = text.get(code, text["en"])
            if isinstance(wording, str):
                lines.append(f'  {code}: "{wording}"')
            elif code in text:
                lines += [f"  {code}:", *(f'    {name}: "{value}"' for name, value in wording.items())]
            else:
                lines.append(f'  {code}: "{wording["other"]}"')
    return "\n".join(lines).replace('by: "count"', "by: count") + "\n"
