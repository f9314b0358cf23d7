"""Mends: a language that Material has no words for ends the build with a template that is not found.

https://github.com/ultrabug/mkdocs-static-i18n/issues/25. Such a language gets its code and its direction; for
the rest Material falls back to English. Until it does so for a missing language too.
"""

import json

from jinja2 import BaseLoader, ChoiceLoader, DictLoader, Environment

from carebook.languages.display import direction


def add_words(env: Environment, language: str) -> None:
    """Let templates be found for a language, Material's own if it has them."""
    words = json.dumps({"language": language, "direction": direction(language)})
    template = f"{{% macro t(key) %}}{{{{ {words}[key] }}}}{{% endmacro %}}"
    missing: BaseLoader = DictLoader({f"partials/languages/{language}.html": template})
    env.loader = ChoiceLoader([env.loader, missing] if env.loader else [missing])
