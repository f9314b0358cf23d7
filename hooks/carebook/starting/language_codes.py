"""Which languages a site can have: CLDR must know their rules, Material for MkDocs their words."""

from collections.abc import Iterable
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from babel import Locale, UnknownLocaleError

from carebook.languages.display import direction
from carebook.reading.nearest import nearest
from carebook.writing.refusal import Refusal


@cache
def possible_languages() -> tuple[str, ...]:
    """Return the codes of all languages that a site can have."""
    material = find_spec("material")
    folders = material.submodule_search_locations if material else None
    found = [
        path.stem
        for folder in folders or ()
        for path in Path(folder, "templates", "partials", "languages").glob("*.html")
    ]
    return tuple(sorted(code for code in found if _locale(code)))


def refuse_unknown(codes: Iterable[str]) -> None:
    """Refuse codes that no site can have."""
    possible = possible_languages()
    for code in codes:
        if code in possible:
            continue
        meant = nearest(code, possible) or next((one for one in possible if one == code[:2].lower()), "")
        question = f"did you mean `{meant}`, {own_name(meant)}? " if meant else ""
        raise Refusal(
            f"`{code}` is no language that a site can have; {question}Possible are {', '.join(possible)}."
        )


def own_name(code: str) -> str:
    """Return what the speakers of a language call it, as it stands at the beginning of a line."""
    locale = _locale(code)
    name = str(locale.get_display_name() or code) if locale else code
    return name[:1].upper() + name[1:]


def english_name(code: str) -> str:
    """Return the English name of a language."""
    locale = _locale(code)
    return str(locale.get_display_name("en") or code) if locale else code


def is_right_to_left(code: str) -> bool:
    """Tell whether a language is written from right to left."""
    return direction(code) == "rtl"


def _locale(code: str) -> Locale | None:
    try:
        return Locale.parse(code, sep="-")
    except (UnknownLocaleError, ValueError):
        return None
