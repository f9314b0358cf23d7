"""Bytes to text, whatever an editor, a code page or a merge has left in them."""

from pathlib import Path

import pytest
from carebook.reading.source_file import LARGEST, SourceFile

from tests.reading.small_book import book_of, told

PHRASE = """\
hold.wait:
  move: hold
  channels: [phone]
  text:
    en: "Please hold."
    ro: "Așteptați."
    pl: "Proszę czekać."
    ru: "Подождите."
"""
OTHERS = 'hold.back:\n  text:\n    en: "Thank you."\n'
LINE_ENDS = pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])


def source_file(content: str | bytes) -> SourceFile:
    return SourceFile("x.yml", content if isinstance(content, bytes) else content.encode())


def place_of(file: SourceFile, word: str) -> tuple[int, int]:
    place = file.place(file.text.index(word))
    return place.line, place.column


def test_a_byte_order_mark_is_no_part_of_the_text_and_shifts_nothing() -> None:
    file = source_file(b"\xef\xbb\xbfa: 1")
    assert (file.text, file.faults, place_of(file, "a")) == ("a: 1", [], (1, 1))


def test_a_byte_order_mark_further_down_is_reported_and_blanked() -> None:
    file = source_file("a: 1\n\ufeffb: 2")
    assert told(file.faults) == [
        "2:1 file-encoding: the character U+FEFF cannot be seen and does not belong here"
    ]
    assert file.clean == "a: 1\n b: 2"


@LINE_ENDS
def test_lines_end_as_the_editor_ends_them(end: str) -> None:
    file = source_file(f"a: 1{end}{end}b: ș{end}")
    assert place_of(file, "b") == (3, 1)
    assert place_of(file, "ș") == (3, 4)
    assert [line for _, line in file.lines()] == ["a: 1", "", "b: ș", ""]
    assert len(file.clean) == len(file.text)


@pytest.mark.parametrize("odd", ["\u0085", "\u2028", "\u2029", "\v", "\f"])
def test_other_breaks_end_no_line(odd: str) -> None:
    file = source_file(f"a: “x{odd}y”\nb: 2")
    assert place_of(file, "y") == (1, 7)
    assert place_of(file, "b") == (2, 1)


@pytest.mark.parametrize("odd", ["\u0085", "\u2028", "\u2029"])
def test_places_are_right_behind_a_break_that_only_yaml_knows(odd: str, tmp_path: Path) -> None:
    text = PHRASE.replace("Please hold", f"Please{odd}hold").replace("hold\n", "hodl\n")
    text = text.replace("ru:", "rus:")
    book = book_of(tmp_path, {"docs/_book/phrases/hold.yml": text})
    assert told(book.faults, "docs/_book/phrases/hold.yml") == [
        "8:5 unknown-language: `rus` is no language of this site"
    ]
    (phrase,) = book.phrases
    assert (phrase.move.place.line, phrase.move.place.column) == (2, 9)
    assert phrase.text.wordings["pl"].place[1:3] == (7, 9)


@LINE_ENDS
def test_places_are_right_whatever_ends_the_lines(end: str, tmp_path: Path) -> None:
    text = ("# комментарий 🙂\n" + PHRASE).replace("ru:", "rus:").replace("\n", end)
    book = book_of(tmp_path, {"docs/_book/phrases/hold.yml": b"\xef\xbb\xbf" + text.encode()})
    assert told(book.faults, "docs/_book/phrases/hold.yml") == [
        "9:5 unknown-language: `rus` is no language of this site"
    ]
    assert book.phrases[0].text.wordings["pl"].place[1:] == (8, 9, len('"Proszę czekać."'))


def test_a_character_beyond_the_first_plane_is_one_column() -> None:
    file = source_file("a: 🙂 b")
    assert place_of(file, "b") == (1, 6)


def test_each_control_character_is_named_and_becomes_a_space() -> None:
    file = source_file("a: x\0y\n\x1b[31mb: 2\x7f")
    assert [fault.finding.place[1:3] for fault in file.faults] == [(1, 5), (2, 1), (2, 10)]
    assert file.faults[0].finding.message == "the character U+0000 cannot be seen and does not belong here"
    assert file.clean == "a: x y\n [31mb: 2 "


@pytest.mark.parametrize("encoding", ["latin-1", "cp1250", "cp1251", "cp1252"])
def test_a_code_page_is_named_by_its_first_byte_and_the_structure_is_still_read(
    encoding: str, tmp_path: Path
) -> None:
    foreign = {"latin-1": "é", "cp1250": "ę", "cp1251": "й", "cp1252": "’"}[encoding]
    text = f'hold.wait:\n  move: hold\n  channels: [phone]\n  text:\n    en: "Ple{foreign}se {foreign}"\n'
    book = book_of(tmp_path, {"docs/_book/phrases/hold.yml": text.encode(encoding)})
    byte = foreign.encode(encoding)[0]
    assert told(book.faults, "docs/_book/phrases/hold.yml") == [
        f"5:13 file-encoding: the byte 0x{byte:02X} is not UTF-8"
    ]
    assert [phrase.id for phrase in book.phrases] == ["hold.wait"]
    assert book.line(book.faults[0].finding.place) == '    en: "Ple\ufffdse \ufffd"'


def test_a_letter_cut_in_two_at_the_end_of_the_file_is_named() -> None:
    file = source_file("a: ș".encode()[:-1])
    assert told(file.faults) == ["1:4 file-encoding: the byte 0xC8 is not UTF-8"]


def test_half_of_a_pair_of_surrogates_is_not_utf_8() -> None:
    assert told(source_file(b"a:\n  \xed\xa0\x80").faults) == [
        "2:3 file-encoding: the byte 0xED is not UTF-8"
    ]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf_16_is_called_so_once_and_the_rest_is_read(encoding: str, tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "docs/_book/phrases/hold.yml": PHRASE.encode(encoding),
        "docs/_book/phrases/back.yml": OTHERS.replace("  text", "  move: hold\n  channels: [phone]\n  text"),
    }
    book = book_of(tmp_path, files)
    assert told(book.faults, "docs/_book/phrases/hold.yml") == [
        "1:1 file-encoding: the file is UTF-16, not UTF-8"
    ]
    assert [phrase.id for phrase in book.phrases] == ["hold.back", "hold.wait"]


def test_a_file_that_is_far_too_large_is_not_read() -> None:
    file = source_file(b"#" * (LARGEST + 1))
    assert told(file.faults) == ["1:1 file-encoding: the file has 33,554,433 bytes; 33,554,432 is the most"]
    assert file.text == ""


CONFLICT = """\
a: 0
<<<<<<< HEAD
b: "ours"
=======
b: "theirs"
>>>>>>> a branch with a name
c: 2
"""
BASE = '||||||| 1234567\nb: "base"\n'


@LINE_ENDS
@pytest.mark.parametrize("base", ["", BASE], ids=["two sides", "three sides"])
def test_of_a_merge_our_side_is_read_and_every_place_stays(end: str, base: str) -> None:
    text = CONFLICT.replace("=======\n", f"{base}=======\n").replace("\n", end)
    file = source_file(text)
    assert told(file.faults) == ["2:1 merge-conflict: both sides of a merge stand here"]
    assert file.clean.split() == ["a:", "0", "b:", '"ours"', "c:", "2"]
    assert len(file.clean) == len(file.text)
    assert file.clean.index("c: 2") == file.text.index("c: 2")


@LINE_ENDS
def test_lines_left_over_from_a_merge_are_reported_each(end: str) -> None:
    file = source_file(">>>>>>> branch\na: 1\n<<<<<<< HEAD\n||||||| base\nb: 2\n".replace("\n", end))
    assert [fault.finding.place.line for fault in file.faults] == [1, 3, 4]
    assert file.clean.split() == ["a:", "1", "b:", "2"]


def test_a_line_under_a_heading_is_no_merge() -> None:
    file = source_file("Title\n=======\n\n<<<<<<<< eight\n>>>>>> six\n")
    assert file.faults == []
    assert file.clean == file.text


def test_two_merges_in_a_file_are_two() -> None:
    file = source_file(CONFLICT + CONFLICT.replace("b:", "d:"))
    assert [fault.finding.place.line for fault in file.faults] == [2, 9]
    assert "theirs" not in file.clean


def test_a_file_full_of_markers_is_read_soon() -> None:
    text = "<<<<<<< HEAD\na: 1\n" * 20_000 + "||||||| x\n" * 20_000
    assert source_file(text).clean.split() == ["a:", "1"] * 20_000


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("", "the file is empty"),
        ("\n \n\r\n", "the file is empty"),
        ("\ufeff", "the file is empty"),
        ("# nothing\n\n  # but this\n", "the file has nothing but comments"),
    ],
)
@pytest.mark.parametrize("path", ["phrases/hold.yml", "scripts/angry.yml", "figures.yml", "interface.yml"])
def test_a_file_that_holds_nothing_is_reported(content: str, message: str, path: str, tmp_path: Path) -> None:
    book = book_of(tmp_path, {f"docs/_book/{path}": content})
    assert told(book.faults, f"docs/_book/{path}") == [f"1:1 empty-file: {message}"]
