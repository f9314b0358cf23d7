"""What is imported before commands begin, dictionaries included."""

import material  # noqa: F401
import mkdocs_static_i18n.plugin  # noqa: F401
from carebook.languages.dictionaries import is_word
from carebook.languages.stems import lemma, stem

for _language in ("en", "ro", "pl", "ru"):
    for _ask in (is_word, lemma, stem):
        _ask("word", _language)
