"""What the checks know of languages."""

from collections.abc import Iterable, Mapping

from carebook.checks.check import Check
from carebook.settings import Settings


def unknowing(settings: Settings, checks: Iterable[Check]) -> Mapping[str, tuple[str, ...]]:
    """Return the languages of a site with the checks that know nothing of them; not those that all of them know."""
    needy = [check for check in checks if check.knows]
    found = {
        language: tuple(check.name for check in needy if check.knows and not check.knows(language))
        for language in settings.codes
    }
    return {language: names for language, names in found.items() if names}
