"""`carebook new`: what waits to be filled in, and says so."""

import re
from pathlib import Path

import pytest

from tests.command import Said, carebook
from tests.starting.conftest import contents

LANGUAGES = ("en", "ro", "pl", "ru")
ONE_PER_FILE = ("script", "checklist", "lesson", "message")


def new(root: Path, *arguments: str) -> Said:
    return carebook("--root", root, "new", *arguments)


def findings(root: Path) -> str:
    return carebook("--root", root, "check", "--output-format", "concise").out


def line_at(root: Path, said: Said) -> str:
    """Return the line that a command says it has written."""
    path, _, number = said.out.splitlines()[0].rpartition(":")
    return (root / path).read_text(encoding="utf-8").splitlines()[int(number) - 1]


def line_of(said: Said) -> int:
    return int(said.out.splitlines()[0].rpartition(":")[2])


def test_a_phrase_goes_behind_its_neighbours_and_waits(root: Path) -> None:
    before = (root / "docs/_book/phrases/hold.yml").read_text(encoding="utf-8")
    said = new(root, "phrase", "hold.one-moment")
    assert said.code == 0
    assert line_at(root, said) == "hold.one-moment:"
    after = (root / "docs/_book/phrases/hold.yml").read_text(encoding="utf-8")
    assert after.startswith(before)
    found = findings(root)
    for language in LANGUAGES:
        assert f"the text for `{language}` is empty" in found


def test_a_phrase_that_is_filled_in_is_clean(root: Path) -> None:
    assert new(root, "phrase", "hold.one-moment").code == 0
    path = root / "docs/_book/phrases/hold.yml"
    text = path.read_text(encoding="utf-8")
    filled = text.replace('move: ""', "move: hold").replace(': ""', ': "…"')
    path.write_text(filled, encoding="utf-8")
    assert carebook("--root", root, "stamp", "hold.one-moment").code == 0
    assert findings(root) == ""


def test_a_phrase_that_is_never_said_asks_for_a_reason(root: Path) -> None:
    assert new(root, "phrase", "never.hold-on", "--never").code == 0
    text = (root / "docs/_book/phrases/never.yml").read_text(encoding="utf-8").split("never.hold-on:")[1]
    assert re.findall(r"^  (\w+):", text, re.MULTILINE) == [
        "say",
        "move",
        "channels",
        "text",
        "why",
        "instead",
    ]


def test_a_new_topic_is_asked_for(root: Path) -> None:
    refused = new(root, "phrase", "weather.rain", "--topic", "weather")
    assert refused.code == 2
    assert "--new-topic" in refused.error
    said = new(root, "phrase", "weather.rain", "--topic", "weather", "--new-topic")
    assert said.out.splitlines()[0].startswith("docs/_book/phrases/weather.yml:")
    assert "/// phrases | weather" in said.out


@pytest.mark.parametrize("kind", ONE_PER_FILE)
def test_a_file_is_made_and_everything_in_it_is_asked_for(root: Path, kind: str) -> None:
    said = new(root, kind, "rainy-day")
    path = f"docs/_book/{kind}s/rainy-day.yml"
    assert said.code == 0
    assert said.out.startswith(f"{path}:1\n")
    found = findings(root)
    assert f"{path}:" in found
    assert "the text for `pl` is empty" in found
    # Nothing but what is to be filled in is wrong with it, and that no page shows it yet.
    assert set(re.findall(rf"{path}:.*error\[(.*?)\]", found)) <= {"wrong-type", "entry-not-shown"}


@pytest.mark.parametrize("first", [False, True])
def test_a_learning_path_is_added_and_everything_in_it_is_asked_for(root: Path, *, first: bool) -> None:
    path = root / "docs/_book/paths.yml"
    before = path.read_text(encoding="utf-8")
    if first:
        path.unlink()
    said = new(root, "path", "rainy-days")
    assert said.code == 0
    assert line_at(root, said) == "rainy-days:"
    assert "`/// path | rainy-days`" in said.out
    assert first or path.read_text(encoding="utf-8").startswith(before)
    of_it = [line for line in findings(root).splitlines() if int(line.split(":")[1]) >= line_of(said)]
    asked = [line for line in of_it if line.startswith("docs/_book/paths.yml:")]
    assert any("the text for `pl` is empty" in line for line in asked)
    assert any("`entry` is empty" in line for line in asked)
    assert {re.findall(r"\[(.*?)\]", line)[0] for line in asked} <= {"wrong-type", "entry-not-shown"}


def test_a_page_is_made_in_every_language_and_entered_behind_its_neighbours(root: Path) -> None:
    said = new(root, "page", "call/rainy-day.md", "--id", "call.rainy-day")
    assert said.code == 0
    for language in LANGUAGES:
        assert (root / f"docs/{language}/call/rainy-day.md").is_file()
    settings = (root / "mkdocs.yml").read_text(encoding="utf-8").splitlines()
    number = settings.index("      - call/rainy-day.md")
    assert settings[number - 1].startswith("      - call/")
    assert f"mkdocs.yml:{number + 1}" in said.out


def test_a_page_in_a_new_folder_is_entered_by_hand(root: Path) -> None:
    before = (root / "mkdocs.yml").read_bytes()
    said = new(root, "page", "weather/rain.md", "--id", "weather.rain")
    assert "`- weather/rain.md`" in said.out
    assert (root / "mkdocs.yml").read_bytes() == before


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (("phrase", "Hold On"), "what about `hold-on`?"),
        (("phrase", "hold.longer"), "is the id of a phrase already, at docs/_book/phrases/hold.yml:"),
        (("phrase", "rain.now"), "name the topic of `rain.now` with --topic"),
        (("phrase", "rain.now", "--topic", "holt"), "did you mean `hold`?"),
        (("script", "angry-customer"), "is the id of a script already"),
        (("script", "con"), "Windows"),
        (("page", "ro/call/rain.md", "--id", "call.rain"), "leave `ro/` out"),
        (("page", "call/Rain.md", "--id", "call.rain"), "what about `rain`?"),
        (("page", "call/rain.html", "--id", "call.rain"), "has to end with .md"),
        (("page", "call/hold.md", "--id", "call"), "is the id of a page already"),
        (("page", "call/angry-customer.md", "--id", "call.rain"), "is there already"),
        (("page", "../rain.md", "--id", "call.rain"), "`..` in the path"),
        (("language", "ro"), "is a language of this site already (full)"),
        (("language", "ua"), "no language that a site can have"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_changed(
    root: Path, arguments: tuple[str, ...], why: str
) -> None:
    before = contents(root)
    said = new(root, *arguments)
    assert said.code == 2
    assert why in said.error
    assert contents(root) == before


def test_a_file_that_cannot_be_read_to_its_end_is_not_added_to(root: Path) -> None:
    path = root / "docs/_book/phrases/hold.yml"
    with path.open("a", encoding="utf-8") as file:
        file.write('hold.broken:\n  text:\n    en: "never closed\n')
    before = contents(root)
    said = new(root, "phrase", "hold.one-moment")
    assert said.code == 2
    assert "`carebook check` says what to mend first" in said.error
    assert contents(root) == before


def test_line_ends_stay_as_they_are(root: Path) -> None:
    path = root / "docs/_book/phrases/hold.yml"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert new(root, "phrase", "hold.one-moment").code == 0
    assert path.read_bytes().count(b"\n") == path.read_bytes().count(b"\r\n")
