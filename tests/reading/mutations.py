"""Files spoiled at random, repeatably: what a slip of the hand, a merge or a broken disk could make of them."""

import random
import re
from collections.abc import Callable

# What means something to YAML, to Markdown, to the formats, or to nobody.
HOSTILE = [
    *(
        '"',
        "'",
        "[",
        "]",
        "{",
        "}",
        ": ",
        ":",
        " #",
        "- ",
        "? ",
        "| ",
        "> ",
        "&a ",
        "*a",
        "!x ",
        "%",
        "@",
        "`",
    ),
    *(
        "\t",
        "\r",
        "\n",
        "\r\n",
        "\u0085",
        "\u2028",
        "\u00a0",
        "\u200b",
        "\ufeff",
        "\0",
        "\x1b",
        "🙂",
        "é\u0301",
    ),
    *(
        "---\n",
        "...\n",
        "<<<<<<< HEAD\n",
        "=======\n",
        ">>>>>>> x\n",
        "\\",
        '\\"',
        "\\u2028",
        "\\ud800",
        "\\x",
    ),
    *(
        "```\n",
        "~~~\n",
        "<!--",
        "-->",
        "/// script | x\n",
        "/// glossary\n",
        "[x](id:",
        "{#",
        "{",
        "}",
        "## ",
        "#",
    ),
    *(
        "speaker.m: ",
        "few, many: ",
        "by: ",
        "en: ",
        "id: ",
        "_defaults: ",
        "{minutes}",
        "%s",
        "[[[[",
        "~",
        "null",
    ),
    *("# carebook: allow[missing-field] x\n", "<!-- carebook: allow[", "9" * 30, "٣", "a.b.c", "con"),
]
_TOKENS = re.compile(rb"\w+|[ \t]+|[^\w \t]")


def spoil(chance: random.Random, content: bytes) -> bytes:
    """Return the content with one to three changes."""
    for _ in range(chance.choice([1, 1, 2, 3])):
        content = chance.choice(_CHANGES)(chance, content)
    return content


def _change_bytes(chance: random.Random, content: bytes) -> bytes:
    at, length = chance.randrange(len(content) + 1), chance.randint(0, 4)
    new = chance.choice([b"", chance.randbytes(1), content[at - 3 : at]])
    return content[:at] + new + content[at + length :]


def _insert_hostile(chance: random.Random, content: bytes) -> bytes:
    at = chance.randrange(len(content) + 1)
    return content[:at] + chance.choice(HOSTILE).encode() + content[at:]


def _change_tokens(chance: random.Random, content: bytes) -> bytes:
    tokens = _TOKENS.findall(content.replace(b"\n", b" \n"))
    return b"".join(_shuffled(chance, tokens)).replace(b" \n", b"\n")


def _change_lines(chance: random.Random, content: bytes) -> bytes:
    return b"".join(_shuffled(chance, content.splitlines(keepends=True)))


def _indent(chance: random.Random, content: bytes) -> bytes:
    lines = content.splitlines(keepends=True) or [b""]
    at = chance.randrange(len(lines))
    lines[at] = b"  " + lines[at] if chance.random() < 0.5 else lines[at][2:]
    return b"".join(lines)


def _other_line_ends(chance: random.Random, content: bytes) -> bytes:
    return content.replace(b"\n", chance.choice([b"\r\n", b"\r"]))


def _cut(chance: random.Random, content: bytes) -> bytes:
    return content[: chance.randrange(len(content) + 1)]


def _shuffled(chance: random.Random, parts: list[bytes]) -> list[bytes]:
    """Delete, double or swap parts."""
    if len(parts) < 2:
        return parts
    one, other = chance.sample(range(len(parts)), 2)
    match chance.randrange(3):
        case 0:
            del parts[one]
        case 1:
            parts.insert(other, parts[one])
        case _:
            parts[one], parts[other] = parts[other], parts[one]
    return parts


_CHANGES: list[Callable[[random.Random, bytes], bytes]] = [
    *[_change_bytes, _insert_hostile, _insert_hostile, _change_tokens, _change_lines, _change_lines, _indent],
    *[_other_line_ends, _cut],
]
