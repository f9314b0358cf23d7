"""How languages speak to people: the words of closeness and of distance, and what agrees with a person's gender.

Data by language: words that cannot be anything else. A language that is not listed is not asked; one with an empty
entry has nothing of the kind.
"""

import re
from collections.abc import Mapping
from functools import cache

from carebook.languages.whole_words import is_listed, listed_words

_FAMILIAR: Mapping[str, str] = {
    "cs": "ty|tebe|tobě|tě|tvůj|tvoje|tvého|tvému|tvá|tvou",
    "de": "du|dich|dir|dein(?:e[mnrs]?)?",
    "en": r"gonna|wanna|gotta|gimme|lemme|dunno|ain[’']t|hey|hiya|yeah|yep|nope|no worries|buddy|dude|(?:hi|you) guys",
    "es": "tú|contigo|tienes|puedes|quieres|eres",
    "fr": "tu|toi",
    "it": "tu|tuo|tua|tuoi|tue|puoi|vuoi|sei tu",
    "pl": (
        "ty|ciebie|tobie|cię|twój|twoja|twoje|twojego|twojej|twojemu|twoją|twoim|twoich|twoimi|macie|wy|was|wam|wami"
    ),
    "ro": (
        "tu|tine|ție|tău|tăi|ești|poți|vrei|știi|vezi|faci|dorești|aștepți|primești|găsești|ți-am|ți-ai|ți-a|"
        "spune-mi|zi-mi|dă-mi|stai|ascultă-mă|scuză-mă|iartă-mă|vino|adu-mi|trimite-mi|te(?:-\\w+)?|îți|ta|tale|"
        "(?:să|nu|ca)-ți|dacă ai|ai (?:nevoie|la tine)|(?<!a )nu (?:uita|ezita|aștepta|pleca|anula|semna|folosi)"
    ),
    "ru": "ты|тебя|тебе|тобой|тобою|твой|твоя|твоё|твои|твоего|твоей|твоему|твою|твоим|твоих|твоими",
    "uk": "ти|тебе|тобі|тобою|твій|твоя|твоє|твої|твого|твоєї|твоєму|твою|твоїм|твоїх|твоїми",
}
"""What is said to friends. Polish *wy* too: to several strangers one says *Państwo*."""
_DISTANT: Mapping[str, str] = {
    "cs": "vás|vám|vámi|váš|vaše|vašeho|vašemu|vaši",
    "de": "Ihnen|Ihr(?:e[mnrs]?)?",
    "es": "usted|ustedes",
    "fr": "vous|votre|vos",
    "it": "Lei|Suo|Sua|Suoi|Sue",
    "pl": "Pan|Pana|Panu|Panem|Pani|Panią|Państwo|Państwa|Państwu|Państwem",
    "ro": "dumneavoastră|dvs|vă",
    "ru": "вы|вас|вам|вами|ваш|ваша|ваше|ваши|вашего|вашей|вашем|вашему|вашу|вашим|ваших|вашими",
    "uk": "ви|вас|вам|вами|ваш|ваша|ваше|ваші|вашого|вашої|вашому|вашім|вашій|вашу|вашим|ваших|вашими",
}
"""What is said to strangers."""
_THIRD_PERSON = ("pl",)
"""Languages in which a stranger is spoken of, not to: *czy mogą Państwo*."""
_CAPITAL: Mapping[str, str] = {
    "en": "",
    "pl": "pan|pana|panu|panem|pani|panią|państwo|państwa|państwu|państwem",
    "ro": "",
    "ru": _DISTANT["ru"],
    "uk": _DISTANT["uk"],
}
"""Words that a capital makes polite; some houses write them so and some do not."""
_SPOKEN_OF: Mapping[str, str] = {"pl": r",? (?:z|ze|od|w|we|przy|na|za|któr\w+)\b| [A-ZĄĆĘŁŃÓŚŹŻ]"}
"""What follows those words where they name somebody else, in languages in which they may: *pan z serwisu*."""
_FRIENDLY: Mapping[str, str] = {"pl": "szanowny|szanowna|szanowni|drogi|droga|drodzy"}
"""Qualities that are said to people, while others are said of them."""
_STATE: Mapping[str, str] = {"pl": "państwo|państwa|państwu|państwem"}
"""Polite words that are countries too."""
_BESIDE_OWN_VERB: Mapping[str, str] = {"pl": "ci"}
"""Words of closeness that may be something else, but not beside a verb of the speaker's: *wyślę ci*."""
_BEFORE_NAME: Mapping[str, str] = {
    "en": "",
    "pl": (
        "(?:bez|dla|do|ku|między|na|nad|o|od|po|pod|przed|przez|przy|u|w|we|z|za|ze)(?: pan(?:a|u|em|i|ią))?|"
        "pan(?:ie|a|u|em|ią)|szanown[ya](?: panie| pani)?|drog[ia](?: panie| pani)?"
    ),
    "ro": "",
    "ru": "уважаем(?:ый|ая)|дорог(?:ой|ая)|без|в|для|до|за|из|к|ко|кроме|на|о|об|от|перед|по|при|про|с|со|у",
    "uk": "шановн(?:ий|а)|дорог(?:ий|а)",
}
"""Words after which a name has a case of its own, or which agree with it, so that a blank cannot stand there."""
_SPEAKER: Mapping[str, str] = {
    "en": r"(?:as|i[’']m|i am) (?:a|the) (?P<word>man|woman|mother|father|lady|gentleman|wife|husband)",
    "ro": (
        r"(?:sunt|am fost|rămân|mă (?:simt|declar)) (?:foarte |cu totul |încă )?(?P<word>sigură?|bucuros|bucuroasă|"
        r"dator|datoare|atentă?|convins|convinsă|surprins|surprinsă|\w{2,}(?:a|i|u)tă?)"
    ),
    "ru": (
        r"(?:я (?:\w+ )?|(?<![^.!?] )(?<![\w,;:—–]))(?P<word>рада?|готова?|уверена?|согласна|согласен|должна|должен|"
        r"вынуждена?|обязана?|благодарна|благодарен|признательна|признателен|счастлива?)"
    ),
}
"""What a person says of themselves in the form of one gender."""
_SPEAKER_BEFORE: Mapping[str, str] = {"pl": "jestem|byłem|byłam|będę", "ru": "я|буду"}
"""Words behind which a quality or a past form is the speaker's own."""
_WITHOUT_PERSON = ("ru",)
"""Languages whose past has a gender but no person, so that a speaker may leave the *I* out: «Сделал отметку»."""
_BETWEEN: Mapping[str, str] = {
    "pl": "już|bardzo|jeszcze|nie|zawsze|całkiem|się|to|mi|nam",
    "ru": (
        "были|будете|стали|остались|ли|бы|уже|не|ещё|еще|только|сейчас|сразу|всё|все|это|сам|сама|тоже|очень|"
        "действительно"
    ),
}
"""Small words that may stand between."""
_ADDRESSEE: Mapping[str, str] = {
    "en": "",
    "pl": (
        r"(?P<word>Pana?|Panu|Panem|Pani|Panią)"
        r"(?! [A-ZĄĆĘŁŃÓŚŹŻ]| (?:doktor|profesor|dyrektor|mecenas|redaktor|inżynier|magister|prezes|kierownik)\w*)"
    ),
    "ro": (
        r"(?:sunteți|fiți|erați|rămâneți|păreți|ați (?:fost|rămas|venit|plecat)|veți fi) (?:foarte |încă |deja |prea )?"
        r"(?P<word>sigură?|singură?|bucuros|bucuroasă|amabilă?|primul|prima|\w{3,}(?:a|i|u)tă?)"
    ),
    "ru": (
        r"вы (?:\w+ )?(?P<word>права?|готова?|уверена?|согласна|согласен|должен|должна|рада?|обязана?|сама?|"
        r"(?:один|одна)(?=[,.?!]| (?:или|либо|с|со|без) ))"
    ),
}
"""What is said of the other person in the form of one gender."""
_ADDRESSEE_BEFORE: Mapping[str, str] = {"ru": "вы"}
"""The addressee as a subject: a quality or a past form next to it is theirs."""
_ADDRESS_WORD_BEFORE: Mapping[str, str] = {"pl": "pan|pani|państwo"}
"""The same among the address words in braces; without them the word may be somebody else."""
_BEING: Mapping[str, str] = {"pl": "jest|będzie|był|była|byłby|byłaby|został|została|zostanie"}
"""Verbs by which a quality is said of somebody, in languages where it may belong to a noun as well."""
_AS: Mapping[str, str] = {"pl": "jako|szanowna|droga"}
"""Words behind which a noun says what somebody is: *jako stała klientka*."""
_VOCATIVE: Mapping[str, str] = {
    "en": r"(?P<word>[Ss]ir(?! or\b| [A-Z])|(?<![Ss]ir or )[Mm]adam|[Mm]a[’']am)",
    "ro": r"(?P<word>(?:[Ss]timate )?[Dd]omnule|(?<!\bo )(?:[Ss]timată )?[Dd]oamnă)",
    "ru": r"(?P<word>[Уу]важаем(?:ый|ая)|[Мм]олодой человек|[Сс]ударь|[Сс]ударыня)",
}
"""What men or women alone are called."""


def knows_distance(language: str) -> bool:
    """Tell whether the words of closeness are known."""
    return is_listed(_FAMILIAR, language)


def knows_capitals(language: str) -> bool:
    """Tell whether it is known which words a capital makes polite."""
    return is_listed(_CAPITAL, language)


def knows_names(language: str) -> bool:
    """Tell whether it is known what happens to names."""
    return is_listed(_BEFORE_NAME, language)


def knows_speaker(language: str) -> bool:
    """Tell whether it is known what betrays the speaker's gender."""
    return is_listed(_SPEAKER, language) or is_listed(_SPEAKER_BEFORE, language)


def knows_addressee(language: str) -> bool:
    """Tell whether it is known what betrays the addressee's gender."""
    return is_listed(_ADDRESSEE, language)


@cache
def familiar(language: str) -> re.Pattern[str] | None:
    """Return the words of closeness; None where nobody has listed them."""
    return listed_words(_FAMILIAR, language)


def is_plural_familiar(language: str) -> bool:
    """Tell whether strangers, even several, are not spoken to in the second person."""
    return _base(language) in _THIRD_PERSON


@cache
def distant(language: str) -> re.Pattern[str] | None:
    """Return the words of distance; None where nobody has listed them."""
    return listed_words(_DISTANT, language, re.NOFLAG if _base(language) in ("de", "it") else re.IGNORECASE)


@cache
def polite_by_capital(language: str) -> re.Pattern[str] | None:
    """Return the words that a capital makes polite; None where the language has none."""
    return listed_words(_CAPITAL, language)


@cache
def spoken_of_behind(language: str) -> re.Pattern[str] | None:
    """Return what follows a polite word that names somebody else; None where it can only be said to somebody."""
    pattern = _SPOKEN_OF.get(_base(language))
    return re.compile(pattern) if pattern else None


def friendly(language: str) -> frozenset[str]:
    """Return the qualities that are said to people."""
    return _words(_FRIENDLY, language)


def is_state(word: str, language: str) -> bool:
    """Tell whether a polite word may be a country."""
    return word.lower() in _words(_STATE, language)


def beside_own_verb(language: str) -> frozenset[str]:
    """Return the words that are close beside a verb of the speaker's alone."""
    return _words(_BESIDE_OWN_VERB, language)


@cache
def before_name(language: str) -> re.Pattern[str] | None:
    """Return the words that no blank for a name can follow; None where nobody has listed them."""
    return listed_words(_BEFORE_NAME, language)


@cache
def gender_of_speaker(language: str) -> re.Pattern[str] | None:
    """Return what betrays the speaker's gender, in the group `word`; None where nobody has listed it."""
    return listed_words(_SPEAKER, language)


@cache
def gender_of_addressee(language: str) -> re.Pattern[str] | None:
    """Return what betrays the addressee's gender, in the group `word`; None where nobody has listed it."""
    return listed_words(_ADDRESSEE, language, re.NOFLAG if _base(language) == "pl" else re.IGNORECASE)


@cache
def gender_of_vocative(language: str) -> re.Pattern[str] | None:
    """Return what men or women alone are called, in the group `word`; None where nobody has listed it."""
    return listed_words(_VOCATIVE, language, re.NOFLAG)


@cache
def addressee_subjects(language: str, *, in_braces: bool) -> frozenset[str]:
    """Return the words next to which a quality or a past form is the addressee's."""
    return _words(_ADDRESS_WORD_BEFORE if in_braces else _ADDRESSEE_BEFORE, language)


@cache
def called_behind(language: str) -> re.Pattern[str] | None:
    """Return the words behind which a noun says what somebody is; None where nobody has listed them."""
    return listed_words(_AS, language)


@cache
def being(language: str) -> frozenset[str]:
    """Return the verbs by which a quality is said of somebody; nothing where it needs none."""
    return _words(_BEING, language)


@cache
def before_own_quality(language: str) -> frozenset[str]:
    """Return the words behind which a quality or a past form is the speaker's own."""
    return _words(_SPEAKER_BEFORE, language)


def leaves_speaker_out(language: str) -> bool:
    """Tell whether a past form that begins a sentence is the speaker's, unless a subject follows."""
    return _base(language) in _WITHOUT_PERSON


@cache
def between(language: str) -> frozenset[str]:
    """Return the small words that may stand between those and the quality."""
    return _words(_BETWEEN, language)


def _words(table: Mapping[str, str], language: str) -> frozenset[str]:
    """Return the words that a table has for a language, in lower case."""
    return frozenset(table.get(_base(language), "").split("|")) - {""}


def _base(language: str) -> str:
    return language.partition("-")[0]
