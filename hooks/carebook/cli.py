"""The command `carebook`."""

from collections.abc import Mapping, Sequence
from importlib import import_module
from itertools import groupby
from pathlib import Path

import click

from carebook.agreeing.progress import render_languages, unread_lines
from carebook.agreeing.read_by import read_by
from carebook.agreeing.refusals import refuse_language
from carebook.agreeing.stamp import stamp as agree
from carebook.checks import ALL_CHECKS
from carebook.checks.check import Check
from carebook.checks.knowledge import unknowing
from carebook.checks.manual import manual_page
from carebook.checks.run import run_checks
from carebook.fixing.fix_book import Fixed, differences, fix_book, write
from carebook.model.finding import Severity
from carebook.reading.book import read_book
from carebook.reading.nearest import did_you_mean
from carebook.remembering.found import Found, found_in
from carebook.renaming.rename import rename as rename_id
from carebook.renaming.rename import write as write_renamed
from carebook.reporting.render import FORMATS, render_statistics, summary
from carebook.reporting.sarif import Rule, render_sarif
from carebook.settings import SETTINGS_FILE

SARIF = "sarif"
_ELSEWHERE: Mapping[str, str] = {
    "bundle": "carebook.bundling.command",
    "impact": "carebook.impact.command",
    "init": "carebook.starting.commands",
    "new": "carebook.starting.commands",
    "release": "carebook.releasing.command",
    "schema": "carebook.starting.commands",
}
"""Commands to the modules that have them. They are loaded when asked for: who checks should not wait for them."""


class _Commands(click.Group):
    """The commands of this module and those that are elsewhere."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted([*super().list_commands(ctx), *_ELSEWHERE])

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _ELSEWHERE:
            return super().get_command(ctx, cmd_name)
        command: click.Command = getattr(import_module(_ELSEWHERE[cmd_name]), cmd_name)
        return command


def _nearest_root() -> Path:
    """Return the folder with the settings: this one or one above it; this one where there is none."""
    here = Path.cwd()
    above = (folder for folder in (here, *here.parents) if (folder / SETTINGS_FILE).is_file())
    return next(above, here)


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help=f"The folder of the knowledge base.  [default: this one or the one above it with {SETTINGS_FILE}]",
)
@click.pass_context
def main(context: click.Context, root: Path | None) -> None:
    """Check, explain and extend a knowledge base of customer care."""
    context.obj = root or _nearest_root()


@main.command()
@click.option("--output-format", type=click.Choice([*FORMATS, SARIF]), default="full", show_default=True)
@click.option(
    "--statistics", is_flag=True, help="Print how many findings each check has, and not the findings."
)
@click.option(
    "--select", "selected", multiple=True, metavar="NAME", help="Only this check, or family of checks."
)
@click.option(
    "--ignore", "ignored", multiple=True, metavar="NAME", help="Not this check, or family of checks."
)
@click.option("--fix", is_flag=True, help="Mend what can be mended without changing what a text says.")
@click.option(
    "--unsafe-fixes", "unsafe", is_flag=True, help="With --fix or --diff: also what has to be read after."
)
@click.option("--diff", is_flag=True, help="Print what --fix would change, and change nothing.")
@click.option("--strict", is_flag=True, help="Fail on warnings too.")
@click.pass_obj
def check(
    root: Path,
    output_format: str,
    selected: tuple[str, ...],
    ignored: tuple[str, ...],
    *,
    statistics: bool,
    fix: bool,
    unsafe: bool,
    diff: bool,
    strict: bool,
) -> None:
    """Find what is wrong with the book and its pages.

    Exits with 0 if nothing is, 1 if there are errors (with --strict also warnings; with --diff anything to mend),
    2 if the command was wrong. With --fix, what counts is what is left.
    """
    checks = _chosen(selected, ignored)
    if unsafe and not (fix or diff):
        raise click.UsageError("--unsafe-fixes goes with --fix or --diff")
    if diff:
        changes = differences(fix_book(root, checks, unsafe=unsafe))
        click.echo(changes, nl=False)
        raise SystemExit(1 if changes else 0)
    if fix:
        fixed = fix_book(root, checks, unsafe=unsafe)
        write(root, fixed)
        found = Found(fixed.left, {})
        _say_fixed(fixed)
    else:
        found = _found(root, checks)
    diagnostics = found.diagnostics
    if statistics:
        rendered = render_statistics(diagnostics)
    elif output_format == SARIF:
        rendered = render_sarif(diagnostics, _rules())
    else:
        rendered = FORMATS[output_format](diagnostics)
    if rendered:
        click.echo(rendered)
    if output_format == "full":
        click.echo(("\n" if rendered else "") + summary(diagnostics))
        for language, names in found.unknowing.items():
            click.echo(f"of `{language}` {_count(names)} nothing: {', '.join(names)}")
    failing = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    if any(diagnostic.severity in failing for diagnostic in diagnostics):
        raise SystemExit(1)


def _chosen(selected: tuple[str, ...], ignored: tuple[str, ...]) -> list[Check]:
    """Return the checks to run; raises `click.UsageError` for a name that is neither a check nor a family."""
    known = {name for one in ALL_CHECKS for name in (one.name, one.family)}
    for name in (*selected, *ignored):
        if name not in known:
            help_ = did_you_mean(name, known) or "`carebook explain` lists them"
            raise click.UsageError(f"there is no check and no family of checks `{name}`; {help_}")
    return [
        one
        for one in ALL_CHECKS
        if (not selected or {one.name, one.family} & set(selected))
        and not {one.name, one.family} & set(ignored)
    ]


def _found(root: Path, checks: Sequence[Check]) -> Found:
    if len(checks) == len(ALL_CHECKS):
        return found_in(root)
    book = read_book(root)
    return Found(run_checks(book, checks), unknowing(book.settings, checks))


def _count(names: Sequence[str]) -> str:
    return f"{len(names)} checks know" if names[1:] else "1 check knows"


def _rules() -> list[Rule]:
    return [Rule(one.name, one.severity, one.summary, one.documentation) for one in ALL_CHECKS]


def _say_fixed(fixed: Fixed) -> None:
    for path in sorted(fixed.after):
        click.echo(f"mended {path}", err=True)


@main.command()
@click.argument("ids", metavar="[ID]...", nargs=-1)
@click.option("--read-by", "name", metavar="NAME", help="The native speaker who has read them.")
@click.option("--language", metavar="CODE", help="With --read-by: the language that was read.")
@click.pass_obj
def stamp(root: Path, ids: tuple[str, ...], name: str | None, language: str | None) -> None:
    """Write down that texts say the same in all their languages: those of these entries and pages, or all.

    From then on a change in one language marks the others as texts to review. With --read-by, write down instead that
    a native speaker has read them in one language; what changes after that is to be read again.
    """
    if (name is None) != (language is None):
        raise click.UsageError("--read-by and --language go together")
    if name is not None and language is not None:
        count = read_by(read_book(root), root, name, language, ids)
        click.echo(f"{count} {'entries' if count != 1 else 'entry'} newly read in {language}")
        return
    count = agree(read_book(root), root, ids)
    click.echo(f"{count} text{'s' * (count != 1)} newly agreed" if count else "nothing has changed")


@main.command()
@click.argument("old")
@click.argument("new")
@click.pass_obj
def rename(root: Path, old: str, new: str) -> None:
    """Give what has the id OLD the id NEW, and so the ids of its parts, wherever they are used.

    Links to OLD lead to NEW from then on.
    """
    renamed = rename_id(root, old, new)
    write_renamed(root, renamed)
    for path in sorted({*renamed.texts, *renamed.moved.values()} - renamed.moved.keys()):
        click.echo(f"changed {path}")
    for one, other in renamed.names.items():
        click.echo(f"{one} is {other}")


@main.command()
@click.argument("language", metavar="[CODE]", required=False)
@click.pass_obj
def status(root: Path, language: str | None) -> None:
    """Say how far each language is: what is to be reviewed, and what native speakers have read.

    With CODE, list what no native speaker of that language has read as it stands.
    """
    book = read_book(root)
    if language is None:
        click.echo(render_languages(book))
        return
    refuse_language(book, language)
    for line in unread_lines(book, language):
        click.echo(line)


@main.command()
@click.option(
    "--language", "languages", multiple=True, metavar="CODE", help="Only for readers of this language."
)
@click.option(
    "--book",
    "names",
    multiple=True,
    metavar="NAME",
    help="Only this book; `handbook` has all pages, `cue-cards` a card for each script.",
)
@click.option(
    "--said-in",
    "said",
    multiple=True,
    metavar="CODE",
    help="With --language: what is said is in this other language, whatever pairs the settings name.",
)
@click.option(
    "--sheet",
    "sheets",
    multiple=True,
    metavar="SCRIPT",
    help="With --language and --said-in: this script in two columns, one for each language.",
)
@click.pass_obj
def pdf(
    root: Path,
    languages: tuple[str, ...],
    names: tuple[str, ...],
    said: tuple[str, ...],
    sheets: tuple[str, ...],
) -> None:
    """Make what is printed, without the site around it: books, cue cards, scripts in two columns.

    Without options, all that `books:`, `cue-cards:` and `sheets:` in the settings ask for. It goes where
    `mkdocs build` puts it, too. --book sheets is all scripts in two columns.
    """
    from carebook.site.books_alone import make_books, wanted_of  # noqa: PLC0415  MkDocs is loaded here alone

    book = read_book(root)
    for language in (*languages, *said):
        refuse_language(book, language)
    for path in make_books(root, book, wanted_of(book, languages, names, said, sheets)):
        click.echo(path)


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
    click.echo(manual_page(names[name]), nl=False)


def _list_of_checks() -> str:
    width = max(len(one.name) for one in ALL_CHECKS)
    families = groupby(ALL_CHECKS, lambda one: one.family)
    return "\n\n".join(
        "\n".join([family, *(f"  {one.name:<{width}}  {one.severity:<7}  {one.summary}" for one in checks)])
        for family, checks in families
    )
