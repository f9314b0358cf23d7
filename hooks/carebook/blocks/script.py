"""Scripts: what callers say, what may happen at any time, and the steps from the first to the last."""

from xml.etree.ElementTree import Element

from carebook.blocks.elements import Content, fill, make
from carebook.blocks.facts import channels, facts, keepers, readers
from carebook.blocks.origin import source_line, stands_beside, views, whose_step
from carebook.blocks.phrase import phrase_list
from carebook.blocks.script_path import ScriptPath
from carebook.blocks.showing import Showing, joined
from carebook.blocks.titles import links_to
from carebook.model.entries import Branch, Opening, Script, Step
from carebook.model.place import Reference


def show_script(show: Showing, name: str, level: int) -> Element | None:
    """Return a script; None where there is no such script."""
    script = show.book.entries.get(name)
    if not isinstance(script, Script):
        return None
    box = show.entry(script, "section", css="cb-script")
    level = show.title(box, level, script.title)
    known = facts(show, script, channels(show, script.channels), readers(show, script.audience))
    steps = [_step(show, step, level) for step in script.steps]
    ids = (str(step[0].get("id")) for step in steps)
    path = ScriptPath(show, script, {step.id: name for step, name in zip(script.steps, ids, strict=True)})
    fill(box, show.prose("p", script.when, css="cb-when"), known)
    fill(box, path.overview(_anytime(show, script)), _openings(show, script, path), limits(show, script))
    for step, around in zip(script.steps, steps, strict=True):
        _fill_step(show, script, step, path, around)
    fill(box, make("ol", steps, css="cb-steps"))
    fill(
        box,
        show.prose("p", script.note, css="cb-note"),
        views(show, script.our_view, script.source),
        None if stands_beside(show, script.our_view, script.source) else source_line(show, script.source),
    )
    return box


def _openings(show: Showing, script: Script, path: ScriptPath) -> Content:
    if not script.openings:
        return None
    items = [_opening(show, opening, path) for opening in script.openings]
    return make("div", make("p", show.label("script.openings")), make("ul", items), css="cb-openings")


def _opening(show: Showing, opening: Opening, path: ScriptPath) -> Element:
    """Return what a caller says, each way of saying it in quotation marks, and a link to where it leads."""
    lead = path.lead(opening.go.name) if opening.go.name else None
    content = joined([heard(show, opening), lead, keepers(show, opening)], " ")
    return show.entry(opening, "li", content, css="cb-opening")


def heard(show: Showing, opening: Opening, most: int | None = None) -> Element:
    """Return what a caller says, each way of saying it in quotation marks, as many as are wanted."""
    wording = show.said(opening.text) or show.told(opening.text)
    found = wording.sentences[:most] if wording else ()
    quotes = [_quote(show, sentence.string, wording.language) for sentence in found] if wording else []
    return make("span", joined(quotes, " "), css="cb-said", data_said=opening.id)


def _quote(show: Showing, string: str, language: str) -> Element:
    """Return a string in the quotation marks of its language."""
    quotes = show.book.settings.policy(language).quotes
    return show.mark(make("span", f"{quotes[0]}{string}{quotes[1]}", css="cb-quote"), language)


def _anytime(show: Showing, script: Script) -> Element | None:
    links = links_to(show, [reference.name for reference in script.anytime], "cb-links")
    return (
        make("div", make("p", show.label("script.anytime")), links, css="cb-anytime")
        if links is not None
        else None
    )


def limits(show: Showing, script: Script) -> list[Element]:
    """Return what may be done only so often in one call, each in a line."""
    return [
        make("p", show.word("script.limit", move=show.words(f"move.{move}"), count=count), css="cb-limit")
        for move, count in script.limits.items()
    ]


def _step(show: Showing, step: Step, level: int) -> Element:
    """Return the element of a step with its heading, so that it can be linked to."""
    box = show.entry(step, "li", css="cb-step")
    title = show.told(step.title)
    show.head(box, level, show.span(show.plain(title), title.language) if title else step.id)
    return box


def _fill_step(show: Showing, script: Script, step: Step, path: ScriptPath, box: Element) -> None:
    source = step.source or script.source
    fill(box, facts(show, step, whose_step(show, source)), show.prose("p", step.goal, css="cb-goal"))
    fill(
        box,
        _phrases(show, "step.say", step.say, source),
        _phrases(show, "step.care", step.with_care, source),
        _phrases(show, "step.never", step.avoid, source),
        _phrases(show, "step.hold", step.hold, source),
        _do(show, step),
        _branches(show, step, path),
        path.position(step),
    )


def _phrases(
    show: Showing, key: str, references: tuple[Reference, ...], source: Reference | None
) -> Element | None:
    phrases = [phrase for reference in references if (phrase := show.book.phrase(reference.name))]
    if not phrases:
        return None
    # Where every phrase says itself that it is never said, or said with care, once is enough.
    marked = all(not phrase.say or show.told(phrase.risk) for phrase in phrases)
    label = None if marked else make("p", show.label(key))
    group = key.replace("step.", "cb-group cb-group--")
    return make("div", label, phrase_list(show, phrases, source), css=group)


def _do(show: Showing, step: Step) -> Element | None:
    wording = show.told(step.do)
    if wording is None:
        return None
    items = [make("li", sentence.string) for sentence in wording.sentences]
    tasks = show.mark(make("ul", items, css="cb-do"), wording.language)
    return make("div", make("p", show.label("step.do")), tasks, css="cb-group cb-group--do")


def _branches(show: Showing, step: Step, path: ScriptPath) -> Element | None:
    items = [_branch(show, branch, path) for branch in step.next if branch.go.name]
    if not items:
        return None
    return make(
        "div", make("p", show.label("step.next")), make("ul", items, css="cb-branches"), css="cb-group"
    )


def _branch(show: Showing, branch: Branch, path: ScriptPath) -> Element:
    """Return one way out: when it is taken, where it leads, how often at most."""
    when = show.prose("span", branch.when, css="cb-branch-when")
    at_most = [" (", show.word("step.at-most", count=branch.at_most), ")"] if branch.at_most else None
    return make("li", [when, ": "] if when is not None else None, path.lead(branch.go.name), at_most)
