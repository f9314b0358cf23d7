"""One line of the table: what a peer needs, what Carebook needs, and what was aimed at."""

from collections.abc import Callable
from math import inf
from typing import NamedTuple

ROUNDS = 3


class Row(NamedTuple):
    """A measurement; for both sides less is better."""

    name: str
    peer: str
    peers: float
    ours: float
    unit: str
    aim: float
    """The highest ratio of ours to the peer's that the issue or DESIGN.md asks for; infinite where neither does."""

    @property
    def ratio(self) -> float:
        """Ours as a multiple of the peer's."""
        if not self.peers:
            return inf if self.ours else 1.0
        return self.ours / self.peers

    @property
    def met(self) -> bool:
        """Whether the aim is met."""
        return self.ratio <= self.aim


def best_of(measure: Callable[[], float]) -> float:
    """Return the least of some runs: what a machine that does nothing else would need."""
    return min(measure() for _ in range(ROUNDS))
