"""A script to the graph that a call can take through it."""

from collections import deque
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from carebook.model.book import Book
from carebook.model.entries import END, Script


class Way(NamedTuple):
    """A branch that leads to another step of the same script."""

    target: str
    at_most: int | None
    number: int
    """Tells the branches of a script apart."""


@dataclass(frozen=True, slots=True)
class ScriptGraph:
    """Steps by id, in their order, and the ways between them."""

    starts: tuple[str, ...]
    """Where calls begin: the first step, and those that openings lead to."""
    ways: Mapping[str, tuple[Way, ...]]
    exits: frozenset[str]
    """Steps with a branch that ends the call or leads to another script; unknown branches count as such."""
    complete: bool
    """Every branch and every opening leads somewhere known."""

    def before(self, step: str) -> tuple[str, ...]:
        """Return the other steps that have a way to this one, in their order."""
        found = (name for name, ways in self.ways.items() if any(way.target == step for way in ways))
        return tuple(name for name in found if name != step)

    def reached_from(self, starts: Collection[str]) -> set[str]:
        """Return the steps that a call can come to from these, themselves included."""
        reached = set(starts)
        waiting = list(starts)
        while waiting:
            for way in self.ways[waiting.pop()]:
                if way.target not in reached:
                    reached.add(way.target)
                    waiting.append(way.target)
        return reached


def graph_of(script: Script, book: Book) -> ScriptGraph:
    """Return the graph of a script; branches to what does not exist, or that are never taken, are left out."""
    steps = [step for step in script.steps if step.id]
    names = {step.id for step in steps}
    first = steps[0].id if steps else ""
    others = {other.id for other in book.scripts} - {script.id}
    ways: dict[str, list[Way]] = {step.id: [] for step in steps}
    exits: set[str] = set()
    complete = len(steps) == len(script.steps)
    number = 0
    for step in steps:
        for branch in step.next:
            number += 1
            if branch.at_most == 0:
                continue
            target = first if branch.go.name == script.id else branch.go.name
            if target in names:
                ways[step.id].append(Way(target, branch.at_most, number))
            else:
                exits.add(step.id)
                complete &= target == END or target in others
    starts = [first] if first else []
    for opening in script.openings:
        if opening.go.name in names:
            starts.append(opening.go.name)
        else:
            complete &= opening.go.name in others or opening.go.name == script.id
    return ScriptGraph(
        tuple(dict.fromkeys(starts)),
        {name: tuple(found) for name, found in ways.items()},
        frozenset(exits),
        complete,
    )


Used = tuple[int, ...]
"""How often a call has taken each of the branches that it may take only so often."""

_MOST_STATES = 2000
"""Where the search gives up; a script that people can follow has some dozens."""


def paths_over_limit(graph: ScriptGraph, counted: Collection[str], limit: int) -> Iterator[tuple[str, ...]]:
    """Yield, for each step at which a limit can be exceeded, the shortest path on which it is.

    A step that is counted counts each time it is visited. A path is followed as long as no shorter one has
    come to the same step with the same count and at least the same branches left.
    """
    # Between two steps that count, no branch is needed twice: more often than this it need not be counted.
    bounded = [
        way
        for ways in graph.ways.values()
        for way in ways
        if way.at_most is not None and way.at_most <= limit
    ]
    slots = {way.number: slot for slot, way in enumerate(bounded)}
    most = tuple(way.at_most or 0 for way in bounded)
    start = (0,) * len(bounded)
    waiting: deque[tuple[tuple[str, ...], int, Used]] = deque(((name,), 0, start) for name in graph.starts)
    met: dict[tuple[str, int], list[Used]] = {}
    exceeded: set[str] = set()
    states = 0
    while waiting and states < _MOST_STATES:
        path, count, used = waiting.popleft()
        step = path[-1]
        count += step in counted
        if count > limit:
            if step not in exceeded:
                exceeded.add(step)
                yield path
            continue
        known = met.setdefault((step, count), [])
        if any(all(mine <= theirs for mine, theirs in zip(one, used, strict=True)) for one in known):
            continue
        known.append(used)
        states += 1
        for way in graph.ways[step]:
            after = _take(used, slots.get(way.number), most)
            if after is not None:
                waiting.append(((*path, way.target), count, after))


def _take(used: Used, slot: int | None, most: Used) -> Used | None:
    """Return what is used when a branch is taken once more; None where it may not be."""
    if slot is None:
        return used
    if used[slot] >= most[slot]:
        return None
    return (*used[:slot], used[slot] + 1, *used[slot + 1 :])
