"""A script in two columns: what its readers say in their language, and beside it the same in the caller's."""

from collections.abc import Iterator

from carebook.blocks.phrase import said
from carebook.blocks.script import heard, limits
from carebook.blocks.sentences import usual_sentence
from carebook.languages.display import direction
from carebook.model.entries import Opening, Phrase, Script, Step
from carebook.model.place import Reference
from carebook.printing.content import Block, Inline, block, inline, paragraph, with_id
from carebook.printing.script_pieces import ScriptPieces


def sheet(pieces: ScriptPieces, script: Script) -> list[Block]:
    """Return what is on the sheet of a script below its title."""
    own = pieces.own
    blocks = pieces.blocks(own.prose("p", script.when, css="cb-when"))
    for box in limits(own, script):
        blocks += pieces.blocks(box)
    anytime = _listed([pieces.lead(one.name) for one in script.anytime if one.name])
    if anytime:
        blocks += [*_label(pieces, "script.anytime"), *anytime]
    if script.openings:
        blocks += [*_label(pieces, "script.openings"), *_openings(pieces, script)]
    for step in script.steps:
        blocks += with_id(list(_step(pieces, step)), pieces.place(step.id))
    return blocks


def _openings(pieces: ScriptPieces, script: Script) -> Iterator[Block]:
    for opening in script.openings:
        lead: list[Inline] = []
        if opening.go.name:
            lead.append(inline("role", pieces.lead(opening.go.name), role="leads"))
        mine = [*paragraph(pieces.words(heard(pieces.own, opening))), *paragraph(lead)]
        yield _row("heard", mine, _heard(pieces, opening))


def _heard(pieces: ScriptPieces, opening: Opening) -> list[Block]:
    """Return what a caller says in the caller's language, a paragraph that runs as that one does."""
    code = pieces.theirs.said_language
    if not pieces.theirs.said(opening.text):
        return paragraph(pieces.label("phrase.not-translated"), "missing")
    words = paragraph(pieces.words(heard(pieces.theirs, opening)))
    return [block("lang", words, block=True, lang=code, dir=direction(code))]


def _step(pieces: ScriptPieces, step: Step) -> Iterator[Block]:
    own = pieces.own
    yield block("h", pieces.title(step.id), level=2, number=pieces.number(step.id))
    yield from pieces.blocks(own.prose("p", step.goal, css="cb-goal"))
    yield from _phrases(pieces, "say", step.say)
    yield from _phrases(pieces, "care", step.with_care)
    yield from _phrases(pieces, "never", step.avoid)
    yield from _phrases(pieces, "hold", step.hold)
    tasks = own.told(step.do)
    if tasks:
        yield from _label(pieces, "step.do")
        yield from _listed([[sentence.string] for sentence in tasks.sentences])
    branches = _listed([pieces.branch(one) for one in step.next if one.go.name])
    if branches:
        yield from _label(pieces, "step.next")
        yield from branches


def _phrases(pieces: ScriptPieces, role: str, references: tuple[Reference, ...]) -> Iterator[Block]:
    phrases = list(pieces.phrases(references))
    if phrases and role != "say":
        yield from _label(pieces, f"step.{role}")
    for phrase in phrases:
        yield from pieces.blocks(pieces.own.prose("p", phrase.risk, css="cb-risk"))
        yield _row(role, _mine(pieces, phrase), _theirs(pieces, phrase))


def _mine(pieces: ScriptPieces, phrase: Phrase) -> list[Block]:
    own = pieces.own
    sentence = usual_sentence(own, phrase.text, phrase.placeholders, struck=not phrase.say)
    told = pieces.blocks(sentence) if sentence is not None else pieces.blocks(said(own, phrase))
    why = pieces.blocks(own.prose("p", phrase.why, css="cb-why", before=own.label("phrase.why")))
    return [*told, *why]


def _theirs(pieces: ScriptPieces, phrase: Phrase) -> list[Block]:
    return pieces.blocks(said(pieces.theirs, phrase))


def _label(pieces: ScriptPieces, key: str) -> list[Block]:
    return paragraph([inline("role", pieces.label(key), role="label")], "label")


def _listed(items: list[list[Inline]]) -> list[Block]:
    found = [paragraph(item) for item in items]
    return [{"t": "list", "ordered": False, "role": "branches", "items": found}] if found else []


def _row(role: str, mine: list[Block], theirs: list[Block]) -> Block:
    return {"t": "row", "role": role, "mine": mine, "theirs": theirs}
