"""Without PyYAML's C parser, as on a system that has no wheel for it, everything is read as with it."""

import subprocess
import sys

import pytest

from tests.reading.small_book import ROOT

# What the two parsers could see differently: styles, ends, widths, and where they give up.
ODD = {
    "phrases/styles.yml": r"""
plain.one:
  move: hold # carebook: allow[comment-after-text] to look behind it
  channels: [ phone , "chat" ]
  text:
    en: a plain text # and a comment
    ro: 'single quotes'
    pl: |
      a block of
      two lines
    ru: >-
      a folded
      block
  then: [
    plain.two,
    'plain.one' ]

plain.two:
  move:
  channels: []
  text:
    en: "a text 🙂 with \"quotes\" and \u0219 and
      a second line"
    ro: ""
    pl: plain, over
      two lines
    xx: "x"
    ru:
      speaker.m: "ș"
      addressee.f: "x"
""",
    "phrases/breaks.yml": 'a.b:\n  move: "x\u2028y"\n  nope: 1\u0085\n  text: {en: x}\n  channels: [!x y, &z z]\n',
    "phrases/broken.yml": """
a.colon:
  text:
    en: one: two
a.quote:
  text:
    en: "never closed
a.inside:
  text:
    en: "say "no""
a.tab:
\tmove: hold
a.brackets:
  channels: [phone
a.deep: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[
a.at: @x
a.escape:
  move: "\\q"
a.huge:
  move: "\\UFFFFFFFF"
a.fine:
  move: hold
""",
    "scripts/angry.yml": "id: angry\ntitle: x\nsteps:\n- id: angry.a\n  next: [{go: end}, {go: }]\n- [\n",
    "figures.yml": "",
}
_READ = """
import sys
import yaml
if sys.argv[1] == "pure":
    del yaml.CSafeLoader
from pathlib import Path
from tempfile import TemporaryDirectory
from carebook.reading import yaml_nodes
from carebook.reading.book import read_book
from tests.reading.small_book import ROOT, book_of, told
from tests.reading.test_pure_parser import ODD
print(yaml_nodes.Loader.__name__)
print(read_book(ROOT))
with TemporaryDirectory() as folder:
    book = book_of(Path(folder), {f"docs/_book/{path}": text for path, text in ODD.items()})
for path in ODD:
    here = [fault for fault in book.faults if fault.finding.place.path.endswith(path)]
    print(path, *(f"{line!r}" for line in told(here)), sep="\\n")
print(*book.phrases, *book.scripts, sep="\\n")
"""


def read(parser: str) -> list[str]:
    run = subprocess.run(
        [sys.executable, "-c", _READ, parser], cwd=ROOT, capture_output=True, encoding="utf-8", check=False
    )
    assert run.returncode == 0, run.stderr
    return run.stdout.splitlines()


def test_the_parsers_see_the_same_at_the_same_places() -> None:
    quick, *with_c = read("C")
    slow, *without = read("pure")
    if quick == slow:
        pytest.skip("this PyYAML has no C parser")
    assert slow == "SafeLoader"
    assert len(with_c) > 30
    for one, other in zip(with_c, without, strict=True):
        assert one == other
