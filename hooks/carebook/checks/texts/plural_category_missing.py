"""The check `plural-category-missing`."""

from collections.abc import Iterator

from carebook.checks.check import check
from carebook.checks.variants import plural_groups, varied
from carebook.languages.cldr import plural_categories
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity


@check(Severity.ERROR, alone=True)
def plural_category_missing(book: Book) -> Iterator[Finding]:
    """A sentence that depends on a number has a form for every whole number.

    ## Why it matters
    With 5 minutes instead of 2 there would be no sentence, or a wrong one.

    ## What to do
    Add the form that the message names. English needs *one* and *other*, Romanian *one*, *few* and
    *other*, Polish, Russian and Ukrainian *one*, *few* and *many*. Forms that read alike may share a
    line: `few, many:`.
    """
    for entry, wording in varied(book):
        language = wording.language
        needed = plural_categories(language)
        for sentences in plural_groups(wording):
            given = {sentence.variant.plural for sentence in sentences if sentence.variant.plural}
            missing = [f"`{category}`" for category in needed if category not in given]
            idle = [f"`{category}`" for category in sorted(given) if category not in needed]
            if missing:
                yield Finding(
                    sentences[0].place if len(set(given)) < len(wording.sentences) else wording.place,
                    f"the plural lacks {' and '.join(missing)} in `{language}`",
                    _remedy(language, missing, idle),
                    entry=entry,
                    language=language,
                )


def _remedy(language: str, missing: list[str], idle: list[str]) -> str:
    if idle:
        return f"no whole number takes {idle[0]} in `{language}`: it is probably meant for {missing[0]}"
    return f"`{language}` needs {', '.join(f'`{one}`' for one in plural_categories(language))}"
