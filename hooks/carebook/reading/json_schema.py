"""A book to the JSON Schemas of its data files, with the book's own ids, moves and languages in them.

Editors read the files with YAML's types, so a number is a number here; Carebook itself reads them as written.
"""

from collections.abc import Mapping
from typing import Any

from carebook.model.book import Book
from carebook.model.entries import END
from carebook.model.ids import ID_PATTERN, LONGEST_ID
from carebook.model.text import ADDRESSEES, PLURALS, SPEAKERS
from carebook.model.uses import ANYTHING
from carebook.reading import editions, formats
from carebook.reading.fields import NOT_BLANK, Vocabulary
from carebook.settings import State

DIALECT = "https://json-schema.org/draft/2020-12/schema"
Schema = dict[str, Any]

_ID_KEY: Schema = {"pattern": ID_PATTERN, "maxLength": LONGEST_ID}


def schemas(book: Book) -> dict[str, Schema]:
    """Return the schema of each kind of file by the pattern of its files' names, relative to `_book/`."""
    vocabulary = vocabulary_of(book)
    found = {"phrases/*.yml": _phrases(vocabulary)}
    for folder, record in formats.ONE_PER_FILE.items():
        found[f"{folder}/*.yml"] = record.schema(vocabulary)
    for name, record in formats.MANY_PER_FILE.items():
        found[f"{name}.yml"] = _by_id(record.schema(vocabulary))
    found["address.yml"] = formats.ADDRESS.schema(vocabulary)
    found["spelling.yml"] = formats.SPELLING.schema(vocabulary)
    found["retired.yml"] = formats.RETIRED.schema(vocabulary)
    found[f"{editions.FOLDER}/*.yml"] = editions.EDITION.schema(vocabulary)
    found["interface.yml"] = formats.INTERFACE.schema(vocabulary) | {"propertyNames": _ID_KEY}
    return {files: {"$schema": DIALECT, **schema, "$defs": _definitions()} for files, schema in found.items()}


def vocabulary_of(book: Book) -> Vocabulary:
    """Return the names that a book has."""
    names: dict[str, list[str]] = {}
    for name, kind in book.kinds.items():
        names.setdefault(kind, []).append(name)
    of_settings: Mapping[str, tuple[str, ...]] = {
        "moves": (*book.settings.moves, *book.settings.never_moves),
        "channels": tuple(book.settings.channels),
        "audiences": book.settings.audiences,
        "entry": tuple(name for kind in ANYTHING for name in names.get(kind, ())),
        "end": (END,),
        "forms": tuple(form for form in ADDRESSEES if form != "unknown"),
    }
    return Vocabulary(
        languages=book.settings.codes,
        source=book.settings.source,
        required=frozenset(one.code for one in book.settings.languages if one.state is State.FULL),
        names={**{kind: tuple(found) for kind, found in names.items()}, **of_settings},
    )


def _phrases(vocabulary: Vocabulary) -> Schema:
    by_id = _by_id(formats.PHRASE.schema(vocabulary))
    defaults = formats.PHRASE_DEFAULTS.schema(vocabulary)
    return by_id | {
        "properties": {"_defaults": {"description": "what holds for every phrase of the file", **defaults}},
        "propertyNames": {"anyOf": [{"const": "_defaults"}, _ID_KEY]},
    }


def _by_id(entry: Schema) -> Schema:
    return {"type": "object", "propertyNames": _ID_KEY, "additionalProperties": entry}


def _definitions() -> Schema:
    """Return what texts refer to: a sentence, or its variants, the levels in their order."""
    sentence: Schema = {"type": "string", "pattern": NOT_BLANK}
    by = {**sentence, "description": "the placeholder that the number stands in"}
    plural = "|".join(PLURALS)
    levels = {
        "speaker": tuple(f"speaker.{one}" for one in SPEAKERS),
        "addressee": tuple(f"addressee.{one}" for one in ADDRESSEES),
        "plural": PLURALS,
    }
    several = {"plural": {f"^({plural})( *, *({plural}))+$": sentence}}
    definitions: dict[str, Schema] = {}
    inside = [sentence]
    for level, keys in reversed(levels.items()):
        definitions[level] = {
            "type": "object",
            "minProperties": 1,
            "properties": {"by": by, **{key: {"anyOf": inside} for key in keys}},
            "patternProperties": several.get(level, {}),
            "additionalProperties": False,
            "dependentSchemas": {"by": {"minProperties": 2}},
        }
        inside = [*inside, {"$ref": f"#/$defs/{level}"}]
    return {"wording": {"anyOf": inside}, **definitions}
