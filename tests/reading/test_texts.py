"""Texts and their variants: what is read, where it stands, and what is said of the rest."""

from pathlib import Path

import pytest
from carebook.model.book import Book
from carebook.model.text import Text, Variant, Wording

from tests.reading.small_book import book_of, told

PATH = "docs/_book/phrases/a.yml"
HEAD = "a.one:\n  move: hold\n  channels: [phone]\n"
LINES = HEAD.count("\n")


def read(root: Path, text: str) -> tuple[Text, list[str]]:
    """Return the text of a phrase and what is said of it, the lines counted from its own first one."""
    book = book_of(root, {PATH: f"{HEAD}  text:\n{text}"})
    return _text(book), [_from_own_line(line) for line in told(book.faults, PATH)]


def _text(book: Book) -> Text:
    (phrase,) = book.phrases
    return phrase.text


def _from_own_line(line: str) -> str:
    number, rest = line.split(":", 1)
    return f"{int(number) - LINES - 1}:{rest}"


def english(root: Path, text: str) -> tuple[Wording, list[str]]:
    found, said = read(root, text)
    return found.wordings["en"], said


def part(wording: Wording, word: str) -> tuple[int, int, int]:
    """Return line, column and length of the place of a word, as checks ask for it."""
    (sentence,) = wording.sentences
    place = sentence.place_of(sentence.string.index(word), len(word))
    return place.line - LINES - 1, place.column, place.length


def test_each_language_keeps_its_sentence_and_its_place(tmp_path: Path) -> None:
    text, said = read(tmp_path, '    en: "Hold"\n    pl: "Proszę czekać"\n')
    assert said == []
    assert [(language, one.string) for language, one in text.sentences()] == [
        ("en", "Hold"),
        ("pl", "Proszę czekać"),
    ]
    assert text.wordings["pl"].place[1:] == (LINES + 3, 9, 15)
    assert text.place[1:] == (LINES + 1, 3, 4)


def test_a_part_of_a_sentence_has_its_own_columns(tmp_path: Path) -> None:
    wording, _ = english(tmp_path, '    en:   "🙂 {name}, ș {minutes}"\n')
    assert part(wording, "{name}") == (1, 14, 6)
    assert part(wording, "{minutes}") == (1, 24, 9)


@pytest.mark.parametrize(
    "written",
    [
        r'"tab\t and {minutes}"',  # an escape moves what follows
        r'"a \"word\" and {minutes}"',
        r'"\u0219 {minutes}"',
        "'{minutes}'",
        "wait {minutes}",
        '"wait\n      {minutes}"',
        '"wait\n{minutes}"',  # as long as it is written, but on two lines
    ],
)
def test_where_the_file_writes_a_sentence_differently_a_part_is_the_whole(
    written: str, tmp_path: Path
) -> None:
    wording, _ = english(tmp_path, f"    en: {written}\n")
    (sentence,) = wording.sentences
    assert "{minutes}" in sentence.string
    assert sentence.place_of(3, 2) == sentence.place
    assert (sentence.place.line, sentence.place.column) == (LINES + 2, 9)


@pytest.mark.parametrize(
    ("written", "place"),
    [
        ("|\n      wait {minutes}", (2, 12, 9)),
        (">-\n      wait\n      {minutes}", (3, 7, 9)),
        ("|2\n        wait {minutes}\n", (2, 14, 9)),
        (">\r\n\r\n      wait\r\n\r\n      for {minutes}\r\n", (5, 11, 9)),
    ],
)
def test_in_a_block_each_line_has_its_place(
    written: str, place: tuple[int, int, int], tmp_path: Path
) -> None:
    wording, _ = english(tmp_path, f"    en: {written}\n")
    assert part(wording, "{minutes}") == place


@pytest.mark.parametrize(("odd", "place"), [("\u2028", (1, 15, 9)), ("\u0085", (1, 9, 1))])
def test_a_break_that_only_yaml_knows_breaks_no_line(
    odd: str, place: tuple[int, int, int], tmp_path: Path
) -> None:
    wording, _ = english(tmp_path, f'    en: "wait{odd}{{minutes}}"\n')
    assert part(wording, "{minutes}") == place  # U+0085 is a space to YAML: the file writes it differently


def test_escapes_are_what_they_stand_for(tmp_path: Path) -> None:
    wording, said = english(tmp_path, r'    en: "\u0219 \"quoted\" \\ \t \x41"' + "\n")
    assert said == []
    assert wording.sentences[0].string == 'ș "quoted" \\ \t A'


def test_block_texts_keep_what_would_end_a_plain_text(tmp_path: Path) -> None:
    text, said = read(
        tmp_path,
        "    en: |\n      One: two # three\n\n      Four\n    ro: >-\n      Unu:\n      doi # trei\n",
    )
    assert said == []
    assert [one.string for _, one in text.sentences()] == ["One: two # three\n\nFour\n", "Unu: doi # trei"]


NESTED = """\
    en:
      speaker.m:
        addressee.m:
          by: n
          one: "m m one"
          other: "m m other"
        addressee.f: "m f"
      speaker.f: "f"
"""


def test_variants_nest_on_three_axes(tmp_path: Path) -> None:
    wording, said = english(tmp_path, NESTED)
    assert said == []
    assert [(one.string, one.variant) for one in wording.sentences] == [
        ("m m one", Variant("m", "m", "one")),
        ("m m other", Variant("m", "m", "other")),
        ("m f", Variant("m", "f", None)),
        ("f", Variant("f", None, None)),
    ]
    assert wording.by is not None
    assert (wording.by.name, wording.by.place.line) == ("n", LINES + 5)
    assert (wording.speaker_varies, wording.addressee_varies) == (True, True)


def test_levels_may_be_left_out(tmp_path: Path) -> None:
    wording, said = english(
        tmp_path, '    en:\n      speaker.f:\n        by: n\n        few: "a"\n        other: "b"\n'
    )
    assert said == []
    assert [one.variant for one in wording.sentences] == [
        Variant("f", None, "few"),
        Variant("f", None, "other"),
    ]


def test_several_numbers_share_a_sentence_at_its_one_place(tmp_path: Path) -> None:
    wording, said = english(tmp_path, '    en:\n      by: n\n      one: "x"\n      few , many,other: "y"\n')
    assert said == []
    shared = wording.sentences[1:]
    assert [one.variant.plural for one in shared] == ["few", "many", "other"]
    assert {one.place for one in shared} == {shared[0].place}


@pytest.mark.parametrize(
    ("variants", "message"),
    [
        (
            'addressee.m:\n        speaker.m: "x"',
            "2:9 variant-structure: `speaker.m` stands inside variants of the addressee",
        ),
        (
            'one:\n        addressee.m: "x"',
            "2:9 variant-structure: `addressee.m` stands inside variants of the plural",
        ),
        ('one:\n        few: "x"', "2:9 variant-structure: `few` stands inside variants of the plural"),
        (
            'speaker.m: "x"\n      other: "y"',
            "2:7 variant-structure: `other` stands beside variants of the speaker",
        ),
        ('speaker.x: "x"', "1:7 variant-structure: `speaker.x` is no variant"),
        ('speaker: "x"', "1:7 variant-structure: `speaker` is no variant"),
        ('"": "x"', "1:7 variant-structure: `` is no variant"),
        ('few, lots: "x"', "1:7 variant-structure: `few, lots` is no variant"),
        ("speaker.m: [x]", "1:18 wrong-type: a variant is a list"),
        ('speaker.m: ""', "1:18 wrong-type: a variant is empty"),
        ("speaker.m:", "1:17 wrong-type: a variant is empty"),
        ('speaker.m: {one: "x"}', "1:18 wrong-type: a variant is a group of names"),
        ("by: n", "1:7 variant-structure: no variants stand beside `by`"),
        ("speaker.m:\n        by: n", "2:9 variant-structure: no variants stand beside `by`"),
        ('by: [n]\n      one: "x"', "1:11 wrong-type: `by` is a list"),
        ('by:\n      one: "x"', "1:10 wrong-type: `by` is empty"),
    ],
)
def test_a_variant_that_is_none_is_named(variants: str, message: str, tmp_path: Path) -> None:
    said = read(tmp_path, f'    ro: "x"\n    en:\n      {variants}\n')[1]
    line, rest = message.split(":", 1)
    assert said == [f"{int(line) + 2}:{rest}"]


def test_of_wrong_variants_the_right_ones_are_read(tmp_path: Path) -> None:
    wording, said = english(tmp_path, '    en:\n      speaker.m: "m"\n      few: "x"\n      speaker.f: "f"\n')
    assert len(said) == 1
    assert [one.string for one in wording.sentences] == ["m", "f"]


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ('""', "1:9 wrong-type: the text for `en` is empty"),
        ("", "1:8 wrong-type: the text for `en` is empty"),
        ('" "', "1:9 wrong-type: the text for `en` is empty"),
        ("{}", "1:9 wrong-type: the text for `en` is empty"),
        ("[]", "1:9 wrong-type: the text for `en` is empty"),
        ('["x"]', "1:9 wrong-type: the text for `en` is a list"),
        ("{minutes} minutes", "1:19 yaml-syntax: "),
        ("{minutes}", "1:9 text-in-braces: the text for `en` stands in braces"),
        ("'x'", "1:9 text-unquoted: the text stands between single quotes"),
        ("“x”", "1:9 text-unquoted: the text stands between curly quotes `“`"),
        ("x", "1:9 text-unquoted: the text has no double quotes around it"),
    ],
)
def test_a_text_that_is_none_is_named(written: str, message: str, tmp_path: Path) -> None:
    book = book_of(tmp_path, {PATH: f"{HEAD}  text:\n    en: {written}\n"})
    (said,) = [_from_own_line(line) for line in told(book.faults, PATH)]
    if message.endswith("yaml-syntax: "):
        assert "yaml-syntax" in said
    else:
        assert said.startswith(message)
        assert "en" in _text(book).wordings, "nobody need say that it is missing"


def test_an_unquoted_text_can_be_quoted_by_a_program(tmp_path: Path) -> None:
    text = f'{HEAD}  text:\n    ro: "ș"\n    en: I\'m “here” \\o/\n'
    book = book_of(tmp_path, {PATH: "\ufeff" + text})
    (fault,) = book.faults
    assert fault.finding.fix is not None
    assert fault.finding.fix.safe
    (edit,) = fault.finding.fix.edits
    mended = text[: edit.start] + edit.replacement + text[edit.end :]
    assert mended == text.replace("I'm “here” \\o/", '"I\'m “here” \\\\o/"')
    again = _text(book_of(tmp_path, {PATH: mended}))
    assert [one.string for _, one in again.sentences()] == ["ș", "I'm “here” \\o/"]


def test_braces_around_a_text_are_one_fault_and_the_languages_count_as_there(tmp_path: Path) -> None:
    book = book_of(tmp_path, {PATH: HEAD + '  text: {en: One, two, ro: "x"}\n  asks: {en: ["x"], pl: "y"}\n'})
    assert [line.split(":")[1] for line in told(book.faults, PATH)] == [
        "9 text-in-braces",
        "9 text-in-braces",
    ]
    (phrase,) = book.phrases
    assert phrase.asks is not None
    assert (set(phrase.text.wordings), set(phrase.asks.wordings)) == ({"en", "ro"}, {"en", "pl"})


@pytest.mark.parametrize(
    ("written", "message", "strings"),
    [
        ('["a", "b"]', "", ["a", "b"]),
        ('\n      - "a"\n      - "b"', "", ["a", "b"]),
        ('"a"', "2:9 wrong-type: `asks` in `en` is not a list", []),
        ("", "2:8 wrong-type: `asks` in `en` is not a list", []),
        ("[]", "2:9 wrong-type: `asks` in `en` is an empty list", []),
        ('["a", ""]', "2:15 wrong-type: `asks` is empty", ["a"]),
        ('["a", [b]]', "2:15 wrong-type: `asks` is a list", ["a"]),
        ('["a", {b: c}]', "2:15 wrong-type: `asks` is a group of names", ["a"]),
        ('["a", b]', "2:15 text-unquoted: the text has no double quotes around it", ["a", "b"]),
    ],
)
def test_a_list_of_texts_has_texts_in_it(
    written: str, message: str, strings: list[str], tmp_path: Path
) -> None:
    book = book_of(tmp_path, {PATH: f'{HEAD}  text:\n    en: "x"\n  asks:\n    en: {written}\n'})
    said = [_from_own_line(line) for line in told(book.faults, PATH)]
    expected = message and f"{int(message[0]) + 1}{message[1:]}"
    assert said == [expected] * bool(message)
    (phrase,) = book.phrases
    assert phrase.asks is not None
    assert [one.string for one in phrase.asks.wordings["en"].sentences] == strings
