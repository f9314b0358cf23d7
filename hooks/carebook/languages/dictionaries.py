"""Whether a word is one of a language's.

Polish is asked of Morfeusz and Russian of pymorphy3; 50 other languages of simplemma, whose lists are under the
licences of their sources, ODbL and CC BY-SA among them, and never part of a site. Nothing is downloaded.
"""

from collections import defaultdict
from collections.abc import Callable, Mapping
from functools import cache, partial

from simplemma import is_known
from simplemma.strategies.dictionaries.dictionary_factory import SUPPORTED_LANGUAGES

from carebook.languages.morphology import has_analyser, morfeusz, pymorphy

_NOT_LISTED: Mapping[str, str] = {
    # Words that never change, and those that offices and shops have had for thirty years.
    "ro": (
        "acuși adesea adineauri agale aidoma alaltăieri altădată alteori altfel altminteri altundeva anevoie "
        "azi bineînțeles bunăoară cumva curând defel degeaba deja deloc demult deocamdată deodată deoparte "
        "deseori desigur deunăzi devreme dimpotrivă dinadins dinafară dincoace dincolo dincotro dintotdeauna "
        "diseară firește gata haide haideți ieri iarăși înadins înăuntru încolo încotro îndeosebi îndărăt "
        "întocmai întotdeauna întruna laolaltă mereu musai nicăieri nicicând nicicum niciuna oarecum odată "
        "odinioară oricând oricum oriunde pesemne poimâine prea românește taman totdeauna totodată totuna "
        "totuși uneori undeva vizavi card cardul cardului carduri cardurile chat chatul chatului clic clicuri "
        "link linkul linkului linkuri linkurile mail mailul mailului mailuri mailurile online offline browser "
        "browserul browserului server serverul serverului internetul internetului mausul pixel pixeli tastă "
        "tasta tastele tastare tastatura tastatură setare setarea setări setările setează setați dezactivat "
        "dezactivate debifează debifați bifează facturare facturarea curierat curieratul reamintire "
        "reamintirea semnalare semnalarea returnare returnarea dezactiva"
    ),
}
"""Language to words that simplemma's list lacks."""


def has_dictionary(language: str) -> bool:
    """Tell whether anything knows the words of a language."""
    return _asker(language.partition("-")[0]) is not None


def is_complete(language: str) -> bool:
    """Tell whether a dictionary knows a language, and no list, in which small words such as adverbs are missing."""
    return has_analyser(language)


Answers = Mapping[str, Mapping[str, bool]]
"""By language, words that were asked for, and whether they are its words."""
_ANSWERS: defaultdict[str, dict[str, bool]] = defaultdict(dict)


def is_word(word: str, language: str) -> bool:
    """Tell whether a word, in small letters, is one of a language's; of a language without a dictionary all are."""
    answers = _ANSWERS[language]
    if word not in answers:
        asker = _asker(language.partition("-")[0])
        answers[word] = asker is None or asker(word)
    return answers[word]


def answers_given() -> Answers:
    """Return what was answered so far in this process: a dictionary is slow to load, and its answers are few."""
    return _ANSWERS


def answer_as(before: Answers) -> None:
    """Give the same answers as another process, which had the same dictionaries."""
    for language, answers in before.items():
        _ANSWERS[language].update(answers)


@cache
def _asker(language: str) -> Callable[[str], bool] | None:
    make = {"pl": _polish, "ru": _russian}.get(language, partial(_listed, language))
    try:
        return make()
    except ImportError:
        return None


def _polish() -> Callable[[str], bool]:
    analyser = morfeusz()
    return lambda word: all(interpretation[2] != "ign" for _, _, interpretation in analyser.analyse(word))


def _russian() -> Callable[[str], bool]:
    analyser = pymorphy()
    return lambda word: bool(analyser.word_is_known(word))


def _listed(language: str) -> Callable[[str], bool] | None:
    if language not in SUPPORTED_LANGUAGES:
        return None
    more = frozenset(_NOT_LISTED.get(language, "").split())
    return lambda word: word in more or bool(is_known(word, language))
