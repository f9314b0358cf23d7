"""Print the table."""

from math import isinf

from rich.console import Console
from rich.table import Table

from tests.bench import building, checking, printing, quality, reading, searching
from tests.bench.row import Row

PARTS = (reading, checking, building, printing, searching)


def main() -> None:
    """Measure, and print line by line what was found."""
    console = Console()
    for one in quality.tables():
        console.print(one)
    table = Table("what", "peer", "peer’s", "ours", "ratio", "aim", box=None)
    for part in PARTS:
        for row in part.rows():
            table.add_row(*_cells(row))
    console.print(table)


def _cells(row: Row) -> tuple[str, ...]:
    return (
        row.name,
        row.peer,
        f"{row.peers:.2f} {row.unit}",
        f"{row.ours:.2f} {row.unit}",
        f"{row.ratio:.2f}",
        "–" if isinf(row.aim) else f"≤ {row.aim:g}{'' if row.met else ' MISSED'}",
    )


main()
