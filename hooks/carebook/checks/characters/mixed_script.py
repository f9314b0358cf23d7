"""The check `mixed-script`."""

import re
from collections import Counter
from collections.abc import Iterator
from unicodedata import name

from carebook.checks.check import check
from carebook.checks.finder import found, replacing
from carebook.checks.scan import matching
from carebook.languages.letters import LOOK_ALIKES, script_name
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity

_MIXED = re.compile(r"[A-Za-zÀ-ɏ][Ͱ-ӿ]|[Ͱ-ӿ][A-Za-zÀ-ɏ]")
_WORD = re.compile(rf"[^\W\d_]*(?:{_MIXED.pattern})[^\W\d_]*")
"""Letters of Latin and of another script side by side."""
_SCRIPTS = ("LATIN", "CYRILLIC", "GREEK")
"""Scripts that have letters which look the same."""


@check(Severity.ERROR, alone=True)
def mixed_script(book: Book) -> Iterator[Finding]:
    """A word is written in one script.

    ## Why it matters
    A Latin `c` inside a Russian word looks right, and neither the search nor a screen reader knows the word.

    ## What to do
    Type the letter anew on the keyboard of the word's language; `carebook check --fix` does so where every odd
    letter has a twin.
    """
    for passage in matching(book, _MIXED):
        for match in _WORD.finditer(passage.string):
            word = match.group()
            scripts = Counter(script for sign in word if (script := script_name(sign)) in _SCRIPTS)
            if len(scripts) == 1:
                continue
            main = _meant(word, scripts)
            odd = [
                sign
                for sign in dict.fromkeys(word)
                if script_name(sign) in scripts and script_name(sign) != main
            ]
            twins = LOOK_ALIKES.get(main, {})
            right = "".join(twins.get(sign, sign) for sign in word)
            whole = all(sign in twins for sign in odd)
            names = ", ".join(f"`{sign}` is {name(sign).lower()}" for sign in odd)
            yield found(
                passage,
                match.span(),
                f"`{word}` mixes scripts: {names}",
                f"write all of it in {main.title()} letters",
                replacing(book, passage, match.span(), right) if whole else None,
            )


def _meant(word: str, scripts: Counter[str]) -> str:
    """Return the script that a word is meant to be in: the one into which all others' letters have twins."""
    for script, _ in scripts.most_common():
        twins = LOOK_ALIKES.get(script, {})
        if all(
            sign in twins for sign in word if script_name(sign) in scripts and script_name(sign) != script
        ):
            return script
    return scripts.most_common(1)[0][0]
