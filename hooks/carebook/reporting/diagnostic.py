"""A finding with everything that a rendering could want to show: nothing is looked up later."""

from dataclasses import dataclass

from carebook.model.book import Book
from carebook.model.finding import Finding, Fix, Severity
from carebook.model.place import Place


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """What a check has found, where, how bad it is, and what to do."""

    check: str
    severity: Severity
    place: Place
    message: str
    help: str
    entry: str
    language: str
    fix: Fix | None
    line: str
    """The line of the file that the place is on."""
    source_language: str
    """Empty where the finding is in no translation."""
    source_text: str
    """What the source language says where the finding is in another one."""

    @property
    def wherever(self) -> tuple[str, str, str]:
        """What tells it from others, on whatever line it has come to stand."""
        return self.check, self.place.path, self.message


def diagnose(book: Book, check: str, severity: Severity, finding: Finding) -> Diagnostic:
    """Return a check's finding as a diagnostic."""
    source_text = ""
    if finding.language and finding.language != book.settings.source:
        source_text = _source_text(book, finding)
    return Diagnostic(
        check=check,
        severity=severity,
        place=finding.place,
        message=finding.message,
        help=finding.help,
        entry=finding.entry,
        language=finding.language,
        fix=finding.fix,
        line=book.line(finding.place),
        source_language=book.settings.source if source_text else "",
        source_text=source_text,
    )


def _source_text(book: Book, finding: Finding) -> str:
    """Return the source language's first sentence of the text that a finding stands in."""
    near = finding.place
    for text in book.texts_of(finding.entry):
        wording = text.wordings.get(finding.language)
        inside = wording and (
            near == text.place
            or near.line == wording.place.line
            or any(sentence.place.line == near.line for sentence in wording.sentences)
        )
        source = text.wordings.get(book.settings.source)
        if (inside or near == text.place) and near.path == text.place.path and source and source.sentences:
            return source.sentences[0].string
    return ""
