"""What counts as a change since an edition, and what does not."""

from pathlib import Path

import pytest
from carebook.model.readings import Read
from carebook.model.shown import shown

from tests.reading.small_book import book_of

PHRASE = """\
hold.wait:
  move: hold
  channels: [phone]
  text:
    en: "Please wait."
    pl: "Proszę czekać."
  asks:
    en: ["one moment"]
  owner: "somebody"
"""
FIGURE = """\
calls:
  title:
    en: "Calls"
  source: house
  rows:
    - label:
        en: "Monday"
      value: 12
"""
TERM = """\
promise:
  definition:
    en: "What we keep."
  words:
    en: {use: [promise], forms: [promised]}
    pl: {use: [obietnica]}
"""
SCRIPT = """\
id: waiting
title:
  en: "Waiting"
when:
  en: "They wait."
channels: [phone]
steps:
  - id: waiting.say
    title:
      en: "Say"
    say: [hold.wait]
    next: [{go: end}]
"""
PAGE = """\
---
id: home
summary: One line
---

# Home

See [the glossary](id:promise).

/// phrase | hold.wait
///
"""
FILES = {
    "docs/_book/phrases/hold.yml": PHRASE,
    "docs/_book/figures.yml": FIGURE,
    "docs/_book/glossary.yml": TERM,
    "docs/_book/scripts/waiting.yml": SCRIPT,
    "docs/en/index.md": PAGE,
}
FILE_OF = {Path(path).name: path for path in FILES}


def differing(root: Path, file: str, old: str, new: str) -> set[Read]:
    """Return what is shown otherwise after a change in a file."""
    path = FILE_OF[file]
    assert old in FILES[path]
    before = shown(book_of(root / "before", FILES))
    after = shown(book_of(root / "after", FILES | {path: FILES[path].replace(old, new, 1)}))
    return {read for read in before.keys() | after.keys() if before.get(read) != after.get(read)}


@pytest.mark.parametrize(
    ("changed", "entry", "languages"),
    [
        (("hold.yml", "Please wait.", "Please wait!"), "hold.wait", {"en"}),
        (("hold.yml", "Proszę czekać.", "proszę czekać."), "hold.wait", {"pl"}),
        (("hold.yml", "  move: hold", "  say: false\n  move: hold"), "hold.wait", {"en", "ro", "pl", "ru"}),
        (("figures.yml", "value: 12", "value: 21"), "calls", {"en", "ro", "pl", "ru"}),
        (("glossary.yml", "obietnica", "przyrzeczenie"), "promise", {"pl"}),
        (("glossary.yml", "What we keep.", "What one keeps."), "promise", {"en", "ro", "pl", "ru"}),
        (("waiting.yml", "say: [hold.wait]", "hold: [hold.wait]"), "waiting.say", {"en", "ro", "pl", "ru"}),
        (("index.md", "See", "Read"), "home", {"en", "ro", "pl", "ru"}),
        (("index.md", "phrase | hold.wait", "script | waiting"), "home", {"en", "ro", "pl", "ru"}),
        (("index.md", "One line", "Two lines"), "home", {"en", "ro", "pl", "ru"}),
    ],
)
def test_what_readers_see_differ_counts_in_the_languages_in_which_they_see_it(
    tmp_path: Path, changed: tuple[str, str, str], entry: str, languages: set[str]
) -> None:
    assert differing(tmp_path, *changed) == {Read(entry, language) for language in languages}


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("hold.yml", "one moment", "just a second"),
        ("hold.yml", "somebody", "somebody else"),
        ("hold.yml", "hold.wait:", "# A comment.\nhold.wait:"),
        ("hold.yml", "Please wait.", "Please  wait. "),
        ("glossary.yml", "promised", "promises"),
        ("index.md", "See", "<!-- carebook: allow[x] y -->See"),
        ("index.md", "id:promise", "id:calls"),
        ("index.md", "# Home", "# Home {#home}"),
    ],
)
def test_what_nobody_sees_does_not(tmp_path: Path, file: str, old: str, new: str) -> None:
    assert differing(tmp_path, file, old, new) == set()
