"""The command `carebook`."""

from pathlib import Path

import click

from carebook.checks.run import run_checks
from carebook.model.finding import Severity
from carebook.reading.book import read_book
from carebook.reporting.render import FORMATS, summary


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=".",
    show_default=True,
    help="The folder of the knowledge base: the one with mkdocs.yml.",
)
@click.pass_context
def main(context: click.Context, root: Path) -> None:
    """Check, explain and extend a knowledge base of customer care."""
    context.obj = root


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
