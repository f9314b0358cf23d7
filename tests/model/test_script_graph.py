"""The search for paths over a limit, against every path there is."""

import random
from itertools import count

from carebook.model.script_graph import ScriptGraph, Way, paths_over_limit


def test_a_counted_step_on_the_way_twice_is_found_with_its_path() -> None:
    graph = _graph({"a": [("b", None)], "b": [("c", None)], "c": []})

    assert list(paths_over_limit(graph, {"a", "c"}, 1)) == [("a", "b", "c")]
    assert not list(paths_over_limit(graph, {"a", "c"}, 2))


def test_the_shortest_of_several_paths_is_named() -> None:
    graph = _graph({"a": [("b", None), ("d", None)], "b": [("c", None)], "c": [("d", None)], "d": []})

    assert list(paths_over_limit(graph, {"a", "d"}, 1)) == [("a", "d")]


def test_a_loop_counts_as_often_as_it_may_be_taken() -> None:
    graph = _graph({"a": [("a", 2)]})

    assert list(paths_over_limit(graph, {"a"}, 2)) == [("a", "a", "a")]
    assert not list(paths_over_limit(graph, {"a"}, 3))


def test_alternatives_are_not_added_up() -> None:
    graph = _graph({"a": [("b", None), ("c", None)], "b": [], "c": []})

    assert not list(paths_over_limit(graph, {"b", "c"}, 1))


def test_absurd_numbers_end_soon() -> None:
    names = [str(number) for number in range(14)]
    crowded = _graph({name: [(other, 1) for other in names] for name in names})

    assert not list(paths_over_limit(_graph({"a": [("a", None)]}), {"a"}, 999_999_999))
    assert not list(paths_over_limit(crowded, {"none"}, 1))


def test_the_search_finds_what_trying_everything_finds() -> None:
    chance = random.Random(7)  # noqa: S311  repeatable, not secret
    for _ in range(300):
        names = "abcde"[: chance.randint(2, 5)]
        graph = _graph(
            {
                name: [
                    (chance.choice(names), chance.choice([None, 1, 1, 2]))
                    for _ in range(chance.randint(0, 2))
                ]
                for name in names
            }
        )
        counted = {name for name in names if chance.random() < 0.4}
        limit = chance.randint(0, 2)
        found = {path[-1]: len(path) for path in paths_over_limit(graph, counted, limit)}

        assert found == _by_trying(graph, counted, limit), (graph, counted, limit)


def test_a_step_knows_which_others_lead_to_it() -> None:
    graph = _graph({"a": [("b", None)], "b": [("b", 2), ("a", 1), ("c", None)], "c": [("b", None)]})

    assert [graph.before(step) for step in "abc"] == [("b",), ("a", "c"), ("b",)]


def _graph(ways: dict[str, list[tuple[str, int | None]]]) -> ScriptGraph:
    number = count()
    return ScriptGraph(
        starts=(next(iter(ways)),),
        ways={name: tuple(Way(to, most, next(number)) for to, most in found) for name, found in ways.items()},
        exits=frozenset(),
        complete=True,
    )


def _by_trying(graph: ScriptGraph, counted: set[str], limit: int) -> dict[str, int]:
    """Return step to the length of the shortest path that exceeds there, among all paths."""
    longest = (limit + 1) * len(graph.ways) + 1
    found: dict[str, int] = {}
    level = {(graph.starts[0], 0, tuple[int, ...]())}
    for length in range(1, longest + 1):
        following = set()
        for step, before, taken in level:
            visits = before + (step in counted)
            if visits > limit:
                found.setdefault(step, length)
                continue
            for way in graph.ways[step]:
                if way.at_most is None or taken.count(way.number) < way.at_most:
                    kept = taken if way.at_most is None else tuple(sorted((*taken, way.number)))
                    following.add((way.target, visits, kept))
        level = following
    return found
