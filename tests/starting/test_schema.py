"""`carebook schema`: what editors complete with."""

import json
from pathlib import Path

import jsonschema
import yaml

from tests.command import carebook


def test_it_writes_a_valid_schema_for_every_file_and_says_how_to_use_it(root: Path) -> None:
    said = carebook("--root", root, "schema")
    assert said.code == 0
    associations = json.loads(said.out[said.out.index("{") : said.out.rindex("}") + 1])["yaml.schemas"]
    seen = set()
    for name, files in associations.items():
        schema = json.loads((root / name).read_text(encoding="utf-8"))
        validator = jsonschema.Draft202012Validator(schema)
        validator.check_schema(schema)
        for path in root.glob(files):
            seen.add(path)
            validator.validate(yaml.safe_load(path.read_text(encoding="utf-8")))
    assert seen == set((root / "docs/_book").rglob("*.yml"))
