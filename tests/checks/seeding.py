"""Faults of many classes, sown into the phrases of the real book: one in a sentence, most sentences left alone.

Each class says in which languages it occurs, what it makes of a sentence, and which checks may name it. What it cannot
spoil it gives back as it is, and is then not sown there.
"""

import random
import re
import unicodedata
from collections.abc import Callable, Container, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from carebook.model.book import Book
from carebook.model.text import Sentence
from carebook.reading.book import BookReader

ALL = ("en", "ro", "pl", "ru")
EACH = 4
"""Sentences of a language that each class spoils."""


@dataclass(frozen=True)
class Class:
    """A kind of fault."""

    name: str
    checks: frozenset[str]
    spoil: Callable[[str, str], str]
    """Takes a sentence and its language."""
    languages: tuple[str, ...] = ALL


class Seed(NamedTuple):
    """A fault in its place."""

    fault: Class
    entry: str
    language: str
    sentence: str


def _class(
    name: str, checks: str, spoil: Callable[[str, str], str], languages: tuple[str, ...] = ALL
) -> Class:
    return Class(name, frozenset(checks.split()), spoil, languages)


def _sub(pattern: str, replacement: str) -> Callable[[str, str], str]:
    return lambda text, _: re.sub(pattern, replacement, text, count=1)


def _by_language(words: Mapping[str, str], before: str = "", after: str = "") -> Callable[[str, str], str]:
    return lambda text, language: text + before + words[language] + after


def _without_marks(text: str, _: str) -> str:
    """Take the marks off the first word of five letters or more that has some."""

    def bare(match: re.Match[str]) -> str:
        word = match.group().translate(str.maketrans("łŁ", "lL"))
        return "".join(one for one in unicodedata.normalize("NFD", word) if not unicodedata.combining(one))

    return re.sub(r"\b(?=\w*[ăâîșțąćęłńóśźż])\w{5,}\b", bare, text, count=1)


def _as_windows(text: str, _: str) -> str:
    return re.sub(
        r"[ăâîșțąćęłńóśźż’…—–]",
        lambda match: match.group().encode().decode("cp1252", errors="ignore"),
        text,
        count=1,
    )


def _number(text: str, _: str) -> str:
    return re.sub(r"(?<![\w{])\d{1,4}(?![\w}])", lambda match: str(int(match.group()) + 13), text, count=1)


def _taken_apart(text: str, _: str) -> str:
    return unicodedata.normalize("NFD", text)


def _twin(letter: str, own: str, others: str) -> Callable[[str, str], str]:
    """Return what puts another script's twin in the place of a letter inside a word."""
    twins = dict(zip(own, others, strict=True))
    pattern = re.compile(f"(?<={letter})[{own}](?={letter})")
    return lambda text, _: pattern.sub(lambda match: twins[match.group()], text, count=1)


NO = {
    "en": r"not |n’t\b|never ",
    "ro": r"\b[Nn]u |n-",
    "pl": r"\b[Nn]ie |nigdy ",
    "ru": r"\b[Нн]е |никогда ",
}


def _no_lost(text: str, language: str) -> str:
    return re.sub(NO[language], "", text)


ADDRESS = dict.fromkeys(ALL, "help@shop.example.")
FAMILIAR = {"ro": "Te rog să aștepți.", "pl": "Poczekaj chwilkę.", "ru": "Подожди минутку."}
OWN_GENDER = {"ro": "Sunt sigur de asta.", "pl": "Właśnie to sprawdziłem.", "ru": "Я уже проверила."}
OTHER_GENDER = {"ro": "Sunteți mulțumită?", "pl": "Czekam na Pana.", "ru": "Вы готова?"}
SECRET = {
    "en": "Please tell me your password.",
    "ro": "Spuneți-mi, vă rog, parola.",
    "pl": "Proszę podać hasło.",
    "ru": "Назовите, пожалуйста, пароль.",
}
FOR_THE_EYE = {
    "en": "Please click here.",
    "ro": "Vă rog să faceți clic aici.",
    "pl": "Proszę kliknąć tutaj.",
    "ru": "Нажмите здесь, пожалуйста.",
}
SHORT = {"en": "E.g. today.", "ro": "Vorbesc cu dvs. acum.", "pl": "Np. dzisiaj.", "ru": "Напр. сегодня."}
SLASH = {"en": "He/she knows.", "ro": "Domnul/doamna știe.", "pl": "Pan/Pani wie.", "ru": "Я понял(а)."}
SORRY = {
    "en": "Sorry again.",
    "ro": "Încă o dată, scuze.",
    "pl": "Jeszcze raz przepraszam.",
    "ru": "Ещё раз извините.",
}
LONG = {
    "en": "I would like to let you know that the colleague who looked into what you told us last week has found that "
    "it will take another two working days until everything is done as it should be.",
    "ro": "Aș vrea să vă anunț că persoana care s-a ocupat de situația despre care ne-ați povestit săptămâna trecută "
    "a ajuns la concluzia că mai sunt necesare două zile lucrătoare până când totul va fi rezolvat.",
    "pl": "Chcę powiedzieć, że osoba, która zajmowała się sprawą opisaną nam w ubiegłym tygodniu, doszła do wniosku, "
    "że do pełnego rozwiązania wszystkich trudności potrzeba jeszcze dwóch dni roboczych.",
    "ru": "Хочу сообщить, что коллега, который рассматривал вопрос, о котором нам рассказали на прошлой неделе, "
    "пришёл к выводу, что для окончательного решения понадобится ещё два рабочих дня.",
}

CLASSES = (
    _class("blank lost", "placeholder-missing placeholder-unused placeholder-extra", _sub(r" ?\{[a-z_]+\}", "")),
    _class("blank misspelt", "placeholder-renamed placeholder-undeclared", _sub(r"\{(\w+)\}", r"{\1x}")),
    _class("brace lost", "placeholder-malformed placeholder-missing", _sub(r"\{(\w+)\}", r"{\1")),
    _class("double space", "double-space", _sub(r"(?<=\w) (?=\w)", "  ")),
    _class("space before a mark", "space-before-mark", _sub(r"(?<=\w)([,.!?])", r" \1")),
    _class("no space behind a comma", "space-missing", _sub(r", (?=[^\W\d_])", ",")),
    _class("no space between sentences", "space-missing", _sub(r"(?<=\w\w\w)\. (?=\w\w)", ".")),
    _class("hyphen for a dash", "hyphen-as-dash", _sub(r" (?=\w+ \w+\.)", " - ")),
    _class("three dots", "three-dots", _sub(r"\.$", "...")),
    _class("straight quotes", "wrong-quotes", _sub(r"(?<= )(\w+)(?=[ .,])", r"“\1„")),
    _class("bracket left open", "unbalanced-pair", _sub(r"(?<=\w) (?=\w{4})", " (")),
    _class("word twice", "repeated-word", _sub(r"\b([^\W\d_]{4,})\b", r"\1 \1")),
    _class("end lost", "end-mark-differs", _sub(r"\.$", ""), ("ro", "pl", "ru")),
    _class("cedilla", "mistaken-letter", _sub("ș", "ş"), ("ro",)),
    _class("marks left out", "marks-left-out misspelt-word", _without_marks, ("ro", "pl")),
    _class("Latin letter", "mixed-script", _twin("[а-я]", "аеорсх", "aeopcx"), ("ru",)),
    _class("Cyrillic letter", "mixed-script", _twin("[a-z]", "aeopcx", "аеорсх"), ("en", "ro", "pl")),
    _class("wrong encoding", "wrong-encoding", _as_windows, ("ro", "pl")),
    _class("taken apart", "letter-not-composed", _taken_apart, ("ro", "pl", "ru")),
    _class("invisible", "invisible-character", _sub(r"(?<=\w)(?=\w)", "\u200b")),
    _class("other number", "number-differs", _number, ("ro", "pl", "ru")),
    _class("address in one language", "address-differs", _by_language(ADDRESS, " "), ("ro", "pl", "ru")),
    _class("as to a friend", "register-differs", _by_language(FAMILIAR, " "), ("ro", "pl", "ru")),
    _class("one speaker", "speaker-gender-unmarked", _by_language(OWN_GENDER, " "), ("ro", "pl", "ru")),
    _class("one addressee", "addressee-gender-unmarked", _by_language(OTHER_GENDER, " "), ("ro", "pl", "ru")),
    _class("small you", "politeness-capital", _sub(r"(?<=\w )Вас\b", "вас"), ("ru",)),
    _class("abbreviation", "unspeakable-abbreviation", _by_language(SHORT, " ")),
    _class("sign", "unspeakable-sign", _sub(r"\.$", " &.")),
    _class("slash", "slash-form", _by_language(SLASH, " ")),
    _class("out of breath", "too-long-aloud", _by_language(LONG, " ")),
    _class("slip of the pen", "misspelt-word", _sub(r"(?<= [^\W\d_]{3})([^\W\d_])(?!\1)([^\W\d_])(?=\w)", r"\2\1")),
    _class("no lost", "negation-differs", _no_lost),
    _class("secret", "secret-asked-for", _by_language(SECRET, " ")),
    _class("for the eye", "channel-wording", _by_language(FOR_THE_EYE, " ")),
    _class("another apology", "double-apology apology-in-one-language", _by_language(SORRY, " ")),
)  # fmt: skip


def sow(
    book: Book, root: Path, chance: random.Random, languages: Container[str] = ALL
) -> tuple[Book, list[Seed]]:
    """Return the book with faults in some of the sentences that agents say aloud, and the list of them."""
    free = list(_sentences(book))
    chance.shuffle(free)
    seeds: list[Seed] = []
    edits: dict[str, list[tuple[int, int, str]]] = {}
    used: set[tuple[str, str]] = set()
    for fault in CLASSES:
        for language in (one for one in fault.languages if one in languages):
            count = 0
            for entry, its, sentence in free:
                spoilt = fault.spoil(sentence.string, language) if its == language else sentence.string
                if spoilt == sentence.string or (entry, language) in used or count == EACH:
                    continue
                count += 1
                used.add((entry, language))
                seeds.append(Seed(fault, entry, language, spoilt))
                start = book.offset(sentence.place_of(0))
                end = start + len(sentence.string)
                edits.setdefault(sentence.place.path, []).append((start, end, spoilt))
    texts = {}
    for path, found in edits.items():
        text = book.files[path]
        for start, end, spoilt in sorted(found, reverse=True):
            text = text[:start] + spoilt + text[end:]
        texts[path] = text
    reader = BookReader(root)
    reader.pretend(texts)
    return reader.read(), seeds


def _sentences(book: Book) -> Iterator[tuple[str, str, Sentence]]:
    """Yield what can be spoilt: one sentence for each phrase to say and language that does not vary."""
    for phrase in book.phrases:
        if phrase.say and any(channel.name in ("phone", "face") for channel in phrase.channels):
            for language, wording in phrase.text.wordings.items():
                if len(wording.sentences) == 1 and wording.sentences[0].verbatim:
                    yield phrase.id, language, wording.sentences[0]
