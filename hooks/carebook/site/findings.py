"""What checks find, in MkDocs' log: in the same words as from `carebook check`, once for all languages."""

from collections.abc import Iterable

from mkdocs.exceptions import Abort
from mkdocs.plugins import get_plugin_logger

from carebook.model.finding import Severity
from carebook.reporting.diagnostic import Diagnostic
from carebook.reporting.render import FORMATS, summary

_log = get_plugin_logger("carebook")


def log_findings(diagnostics: Iterable[Diagnostic]) -> None:
    """Log findings: errors as such, all others as information, for they must not fail a strict build."""
    for diagnostic in diagnostics:
        log = _log.error if diagnostic.severity is Severity.ERROR else _log.info
        log("%s", FORMATS["full"]([diagnostic]))


def stop_at_errors(diagnostics: Iterable[Diagnostic]) -> None:
    """End the build if there are errors; all of them have been logged by now."""
    if any(diagnostic.severity is Severity.ERROR for diagnostic in diagnostics):
        raise Abort(f"{summary(diagnostics)}: nothing was built")
