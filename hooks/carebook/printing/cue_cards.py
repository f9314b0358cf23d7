"""A script on one sheet of A5 for the desk: what callers say, what to say first in each step, and what never."""

from collections.abc import Iterable, Iterator
from typing import Any

from carebook.blocks.phrase import said
from carebook.blocks.script import heard
from carebook.blocks.sentences import usual_sentence
from carebook.model.book import Book
from carebook.model.entries import END, Branch, Opening, Phrase, Script, Step
from carebook.model.place import Reference
from carebook.printing.content import Block, block
from carebook.printing.script_pieces import ScriptPieces


def cue_card(pieces: ScriptPieces, script: Script) -> list[Block]:
    """Return what is on the card of a script below its title."""
    when = pieces.blocks(pieces.own.prose("p", script.when, css="cb-when"))
    steps = zip(script.steps, _avoided(script), strict=True)
    return [
        *when,
        {
            "t": "card",
            "name": script.id,
            "hears": pieces.label("script.openings"),
            "heard": [_opening(pieces, opening) for opening in script.openings],
            "steps": [_step(pieces, step, never) for step, never in steps],
            "anytime": pieces.label("script.anytime"),
            "leads": [pieces.lead(one.name) for one in script.anytime if one.name],
        },
    ]


def _opening(pieces: ScriptPieces, opening: Opening) -> dict[str, Any]:
    lead = pieces.lead(opening.go.name) if opening.go.name else []
    return {"c": pieces.words(heard(pieces.theirs, opening, most=1)), "lead": lead}


def _step(pieces: ScriptPieces, step: Step, never: tuple[Reference, ...]) -> dict[str, Any]:
    """Return a step in few words: of what is said the first phrase, in its usual form; its goal where nothing is."""
    say = next(pieces.phrases((*step.say, *step.with_care)), None)
    goal = pieces.blocks(pieces.own.prose("p", step.goal, css="cb-goal"))
    return {
        **block("step", _sentence(pieces, say) if say else goal, id=pieces.place(step.id)),
        "title": block("h", pieces.title(step.id), level=2, number=pieces.number(step.id)),
        "never": [_sentence(pieces, one) for one in pieces.phrases(never)],
        "leads": [pieces.branch(one) for one in _turns(pieces.script, step)],
    }


def _avoided(script: Script) -> Iterator[tuple[Reference, ...]]:
    """Yield what is not said in each step, every phrase only where it comes first."""
    seen: set[str] = set()
    for step in script.steps:
        new = tuple(one for one in step.avoid if one.name not in seen)
        seen |= {one.name for one in new}
        yield new


def _sentence(pieces: ScriptPieces, phrase: Phrase) -> list[Block]:
    shown = usual_sentence(pieces.theirs, phrase.text, phrase.placeholders, struck=not phrase.say)
    return pieces.blocks(shown if shown is not None else said(pieces.theirs, phrase))


def _turns(script: Script, step: Step) -> Iterator[Branch]:
    """Yield where a step leads, unless that is always simply the next one."""
    names = [one.id for one in script.steps] + [END]
    after = names[names.index(step.id) + 1]
    if [one.go.name for one in step.next] != [after]:
        yield from (one for one in step.next if one.go.name)


def too_long(book: Book, language: str, scripts: Iterable[str]) -> Iterator[str]:
    """Yield what is wrong with the scripts whose cards do not fit, and what to do."""
    for name in scripts:
        place = book.entries[name].place
        yield (
            f"{place.path}:{place.line}:{place.column}: the cue card of `{name}` in `{language}` has more than two "
            "sides\n  help: shorten the first phrases of its steps, or what callers say, or make two scripts of it"
        )
