"""Weblate's checks over pairs: a program for a Python that has Weblate, which this environment has not.

Takes a JSON list of `[language, source, target]` and gives one of the names of the checks that object to each. Weblate
is under the GPL. What it needs to draw with is not needed for its checks and may be missing.
"""

import json
import os
import sys
from importlib import import_module
from unittest.mock import MagicMock

_TO_DRAW = ("cairo", "gi", "gi.repository", "tesserocr")
_HISTORY = ("inconsistent", "reused", "translated", "prohibited_initial_character", "check_glossary")
"""Those that ask a database."""


def main() -> None:
    """Read from the standard input, write to the standard output."""
    for name in _TO_DRAW:
        try:
            import_module(name)
        except ImportError:
            sys.modules[name] = MagicMock()
    os.environ["DJANGO_SETTINGS_MODULE"] = "weblate.settings_example"
    import_module("django").setup()
    checks = import_module("weblate.checks.models").CHECKS
    unit = import_module("weblate.checks.tests.test_checks").MockUnit
    answers = []
    for language, source, target in json.load(sys.stdin):
        one = unit(code=language, source=source, target=target, flags="python-brace-format", is_source=False)
        asked = ((name, check) for name, check in checks.items() if check.target and name not in _HISTORY)
        answers.append([name for name, check in asked if check.check_target([source], [target], one)])
    json.dump(answers, sys.stdout)


main()
