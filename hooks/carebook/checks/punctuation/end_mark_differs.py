"""The check `end-mark-differs`."""

from collections.abc import Iterator
from unicodedata import category

from carebook.checks.check import check
from carebook.checks.finder import never_said_ids
from carebook.languages.speech import please
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity
from carebook.model.passage import MASK, masked
from carebook.model.text import Addresses, Text, Wording

_CLASSES = {
    ".": "stop",
    "。": "stop",
    "।": "stop",
    "…": "ellipsis",
    "?": "question",
    "؟": "question",
    ";": "semicolon",
    "!": "exclamation",
    ":": "colon",
    ",": "comma",
}
_QUESTIONS = [mark for mark, kind in _CLASSES.items() if kind == "question"]
_SENTENCES = {"stop", "question", "exclamation"}
_SENTENCE_ENDS = ".?!…"
"""No blank and no address ends with one of them."""
_LETTER = ("salutation", "closing")
"""How letters begin and end is a custom of each language."""
_CLOSING = "\"”“»«’')]}"


@check(Severity.WARNING, alone=True)
def end_mark_differs(book: Book) -> Iterator[Finding]:
    """A text ends with the same kind of mark in every language.

    ## Why it matters
    A question that has become a statement is another sentence; a missing full stop is often a missing half.

    ## What to do
    End it like the source, or allow the line with the reason. A polite request may be a question in one language and
    a statement in another: `?` and `.` stand for each other where the statement says *please*, and where there is a
    question in both.
    """
    source = book.settings.source
    never = never_said_ids(book)
    for entry, text in book.texts:
        if text.addresses is Addresses.NOBODY or source not in text.wordings or text.field in _LETTER:
            continue
        wanted = _end(text.wordings[source])
        for language, wording in text.wordings.items():
            ends = _end(wording)
            if (
                language == source
                or not ends
                or not wanted
                or ends == wanted
                or _may_differ(text, wanted, ends)
                or _may_ask(text, entry in never, text.wordings[source], wording)
            ):
                continue
            sentence = wording.sentences[-1]
            place = sentence.place_of(max(len(sentence.string.rstrip()) - 1, 0))
            yield Finding(
                place,
                f"the text ends with {_called(ends)}, in `{source}` with {_called(wanted)}",
                "end both alike",
                entry=entry,
                language=language,
            )


def _end(wording: Wording) -> str:
    """Return the kind of mark that a wording ends with; empty where its forms end differently."""
    ends = {_kind(sentence.string) for sentence in wording.sentences}
    return ends.pop() if len(ends) == 1 else ""


def _kind(string: str) -> str:
    if string and string[-1] in _SENTENCE_ENDS:
        return _CLASSES[string[-1]]
    bare = masked(string).rstrip().rstrip(_CLOSING).rstrip()
    if not bare or bare[-1] == MASK:
        return "nothing"
    last = bare[-1]
    return _CLASSES.get(last, "nothing" if category(last)[0] in "LNMSP" else "")


def _may_differ(text: Text, one: str, other: str) -> bool:
    """Tell whether two ends are a question of politeness: what is asked of a customer is said in many ways."""
    kinds = {one, other}
    return kinds <= {"stop", "exclamation"} or (
        text.addresses is Addresses.CUSTOMER and kinds == {"stop", "ellipsis"}
    )


def _may_ask(text: Text, is_never_said: bool, *wordings: Wording) -> bool:  # noqa: FBT001  an answer, no switch
    """Tell whether one of two wordings asks with a question and the other one without, politely or not."""
    if text.addresses is not Addresses.CUSTOMER or not {_end(one) for one in wordings} <= _SENTENCES:
        return False
    stated = [one for one in wordings if _end(one) != "question"]
    return is_never_said or all(_asks(one) for one in stated)


def _asks(wording: Wording) -> bool:
    """Tell whether a wording that does not end with a question asks for something all the same."""
    word = please(wording.language)
    return word is None or all(
        any(mark in one.string for mark in _QUESTIONS) or word.search(one.string) for one in wording.sentences
    )


def _called(kind: str) -> str:
    return {
        "stop": "a full stop",
        "question": "a question mark",
        "exclamation": "an exclamation mark",
        "ellipsis": "an ellipsis",
        "colon": "a colon",
        "comma": "a comma",
        "semicolon": "a semicolon",
    }.get(kind, "no mark")
