"""The check `plural-category-unreached`."""

from collections.abc import Iterator

from carebook.checks.check import check
from carebook.checks.variants import plural_groups, varied
from carebook.languages.cldr import knows_plurals, plural_categories
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity


@check(Severity.WARNING, alone=True)
def plural_category_unreached(book: Book) -> Iterator[Finding]:
    """Every plural form is one that some whole number takes.

    ## Why it matters
    The form is translated, read and reviewed, and no customer will ever hear it. Polish, Russian and
    Ukrainian *other* is for fractions only.

    ## What to do
    Delete it. Where it shares a line with others, take it out of the name.
    """
    for entry, wording in varied(book):
        language = wording.language
        reached = plural_categories(language)
        for sentences in plural_groups(wording) if knows_plurals(language) else ():
            if not {sentence.variant.plural for sentence in sentences}.issuperset(reached):
                continue  # rather one that is missing, under a wrong name
            for sentence in sentences:
                if sentence.variant.plural not in reached:
                    message = f"no whole number takes `{sentence.variant.plural}` in `{language}`"
                    shared = any(
                        one.place == sentence.place and one.variant.plural in reached for one in sentences
                    )
                    help_ = "take it out of the name in front of this text" if shared else "delete it"
                    yield Finding(sentence.place, message, help_, entry=entry, language=language)
