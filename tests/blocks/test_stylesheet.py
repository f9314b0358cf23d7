"""What the stylesheet promises, as far as its text can tell."""

import re
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[2]
TEXT = (PROJECT / "overrides/assets/stylesheets/carebook.css").read_text(encoding="utf-8")
CSS = re.sub(r"/\*.*?\*/", "", TEXT, flags=re.DOTALL)
SCREEN, PAPER = CSS.split("@media print")
# Of signs and of lines at whose absence something would be unclear 3:1 is asked, of words 4.5:1 (WCAG 2.2).
WORDS = ("quiet", "say", "care", "never")
SIGNS = ("sign", "say", "care", "never")


def colours(selector: str, css: str = SCREEN) -> dict[str, str]:
    rule = css[css.index(selector) :]
    return dict(re.findall(r"--cb-([\w-]+): (#[0-9a-f]{6});", rule[: rule.index("}")]))


LIGHT, DARK = colours('[data-md-color-scheme="default"]'), colours('[data-md-color-scheme="slate"]')


def luminance(colour: str) -> float:
    channels = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_reckoned_as_wcag_does() -> None:
    assert contrast("#ffffff", "#000000") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
def test_words_and_signs_stand_out(scheme: dict[str, str]) -> None:
    for ground in (scheme["ground"], scheme["tint"]):
        assert {name for name in WORDS if contrast(scheme[name], ground) < 4.5} == set()
        assert {name for name in SIGNS if contrast(scheme[name], ground) < 3} == set()
    assert contrast(scheme["on-say"], scheme["say"]) >= 4.5


def test_both_schemes_name_the_same_colours() -> None:
    assert set(LIGHT) == set(DARK)
    assert "#" not in re.sub(r"--cb-[\w-]+: #[0-9a-f]{6};", "", SCREEN)  # and there are no others


def test_paper_is_black_and_white() -> None:
    for colour in re.findall(r"#[0-9a-f]{6}", PAPER):
        assert colour[1:3] == colour[3:5] == colour[5:7]


def test_a_sentence_is_large_enough_to_read_at_arms_length() -> None:
    rule = SCREEN[SCREEN.index(".md-typeset .cb-sentence {") :]
    size = re.findall(r"font-size: ([\d.]+)rem", rule[: rule.index("}")])
    assert float(size[0]) >= 1.15


def test_nothing_is_forced_and_sides_are_logical() -> None:
    assert "!important" not in CSS
    sides = r"(?:margin|padding|border|inset)-(?:left|right|top|bottom)|(?<![\w-])(?:left|right|top|bottom|width):"
    assert re.findall(sides, CSS) == []
    assert re.findall(r"text-align: (?:left|right)", CSS) == []


def test_every_class_is_ours_and_used() -> None:
    python = "".join(
        file.read_text(encoding="utf-8") for file in (PROJECT / "hooks/carebook/blocks").glob("*.py")
    )
    classes = set(re.findall(r"\.([a-z][\w-]*)", re.sub(r"url\([^)]*\)", "", CSS)))
    assert {name for name in classes if not name.startswith("cb-")} == {"md-typeset"}
    # What follows two hyphens is completed from a value.
    stems = {name.partition("--")[0] for name in classes if name.startswith("cb-")}
    assert {name for name in stems if name not in python} == set()
