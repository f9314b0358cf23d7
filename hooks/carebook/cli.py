"""The command `carebook`."""

from itertools import groupby
from pathlib import Path

import click

from carebook.checks import ALL_CHECKS
from carebook.checks.run import run_checks
from carebook.model.finding import Severity
from carebook.reading.book import read_book
from carebook.reading.nearest import did_you_mean
from carebook.reporting.render import FORMATS, summary
from carebook.settings import SETTINGS_FILE
from carebook.starting.commands import init, new, schema


def _nearest_root() -> Path:
    """Return the folder with the settings: this one or one above it; this one where there is none."""
    here = Path.cwd()
    above = (folder for folder in (here, *here.parents) if (folder / SETTINGS_FILE).is_file())
    return next(above, here)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help=f"The folder of the knowledge base.  [default: this one or the one above it with {SETTINGS_FILE}]",
)
@click.pass_context
def main(context: click.Context, root: Path | None) -> None:
    """Check, explain and extend a knowledge base of customer care."""
    context.obj = root or _nearest_root()


main.add_command(init)
main.add_command(new)
main.add_command(schema)


@main.command()
@click.option("--output-format", type=click.Choice(list(FORMATS)), default="full", show_default=True)
@click.option("--strict", is_flag=True, help="Fail on warnings too.")
@click.pass_obj
def check(root: Path, output_format: str, *, strict: bool) -> None:
    """Find what is wrong with the book and its pages.

    Exits with 0 if nothing is, 1 if there are errors (with --strict also warnings), 2 if the command was wrong.
    """
    diagnostics = run_checks(read_book(root))
    rendered = FORMATS[output_format](diagnostics)
    if rendered:
        click.echo(rendered)
    if output_format == "full":
        click.echo(("\n" if rendered else "") + summary(diagnostics))
    failing = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    if any(diagnostic.severity in failing for diagnostic in diagnostics):
        raise SystemExit(1)


@main.command()
@click.argument("name", metavar="[CHECK]", required=False)
def explain(name: str | None) -> None:
    """Say what a check is for and what to do about its findings; without CHECK, list all checks."""
    if name is None:
        click.echo(_list_of_checks())
        return
    names = {one.name: one for one in ALL_CHECKS}
    if name not in names:
        help_ = did_you_mean(name, names) or "`carebook explain` lists all checks"
        raise click.UsageError(f"there is no check `{name}`; {help_}")
    click.echo(f"# {name}\n\nSeverity: {names[name].severity}\n\n{names[name].documentation}")


def _list_of_checks() -> str:
    width = max(len(one.name) for one in ALL_CHECKS)
    families = groupby(ALL_CHECKS, lambda one: one.family)
    return "\n\n".join(
        "\n".join([family, *(f"  {one.name:<{width}}  {one.severity:<7}  {one.summary}" for one in checks)])
        for family, checks in families
    )
