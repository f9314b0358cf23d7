"""What customers are to tell nobody, and how one asks for something.

Data by language. A language that is not listed is not asked.
"""

import re
from collections.abc import Mapping
from functools import cache

from carebook.languages.whole_words import is_listed, listed_words

_SECRETS: Mapping[str, str] = {
    "de": r"passw[oö]rt\w*|kennwort\w*|pin(?:-?code)?|tan|cvv|cvc|kartennummer|sicherheitscode|prüfziffer",
    "en": (
        r"passwords?|passcodes?|pin(?: code| number)?|cvv|cvc|security code|(?:full )?card number|"
        r"(?:one-time|verification|login|text message|sms) code|digits on the back|photo of (?:your|the) card"
    ),
    "pl": (
        r"hasł(?:o|a|em|u)|pin(?:-?u)?|cvv|cvc|numer(?:u|em)? karty|"
        r"kod(?:u)? (?:pin|cvv|cvc|sms|z sms-a|autoryzacyjn\w+|bezpieczeństwa)|cyfry z tyłu(?: karty)?|zdjęci\w+ karty"
    ),
    "ro": (
        r"parol(?:a|ă|ei|e|ele)|pin(?:-?ul)?|cvv|cvc|numărul (?:complet al )?cardului|"
        r"codul (?:pin|cvv|cvc|de (?:securitate|siguranță|verificare)|primit prin sms|din sms)|"
        r"cifre(?:le)? de pe spatele cardului|(?:fotografi|poz)\w+ (?:a |cu )?cardul\w*"
    ),
    "ru": (
        r"парол(?:ь|я|ем|е)|пин(?:-?код\w*)?|pin(?:-?код\w*)?|cvv|cvc|номер(?:а|ом)? (?:вашей )?карты|"
        r"код(?:а)? (?:из (?:смс|sms)|подтверждения|безопасности)|"
        r"цифры (?:на обороте|с обратной стороны)(?: карты)?|фото\w* карты"
    ),
}
_REQUESTS: Mapping[str, str] = {
    "de": r"wie lautet|nennen|sagen|geben|schicken|bestätigen|brauche|vorlesen|diktieren|mitteilen",
    "en": (
        r"what is|what’s|what's|which|tell|give|read|confirm|spell|need|send|say|repeat|have your|share|enter|type|"
        r"write|dictate"
    ),
    "pl": (
        r"jaki(?:e|ego)?|podać|wpis(?:ać|ujemy|uje się)|odczytać|napisać|potrzebn\w+|"
        r"poproszę o|prosić o|prosimy o|podyktować|powiedzieć|przeczytać|przesłać|potwierdzić|potrzebuję|proszę o|"
        r"podanie|powtórzyć"
    ),
    "ro": (
        r"care (?:este|e)|ce|introduceți|scrieți(?:-(?:mi|ne))?|trimiteți-ne|comunicați-ne|"
        r"spuneți(?:-mi)?|dați(?:-mi)?|dictați(?:-mi)?|comunicați(?:-mi)?|confirmați(?:-mi)?|"
        r"citiți(?:-mi)?|trimiteți(?:-mi)?|am nevoie|repetați(?:-mi)?|(?:îmi )?puteți (?:spune|da|dicta)"
    ),
    "ru": (
        r"как(?:ой|ая|ие)|каков|введите|прочитайте|напишите|укажите|узнать|назовите|скажите|"
        r"продиктуйте|сообщите|подтвердите|пришлите|нужен|повторите|назвать|подскажите|"
        r"сказать|продиктовать"
    ),
}


def knows_secrets(language: str) -> bool:
    """Tell whether it is known how a language asks for a secret."""
    return is_listed(_SECRETS, language)


@cache
def secrets(language: str) -> re.Pattern[str] | None:
    """Return what is nobody's business; None where nobody has listed it."""
    return listed_words(_SECRETS, language)


@cache
def requests(language: str) -> re.Pattern[str] | None:
    """Return what one asks for something with; None where nobody has listed it."""
    return listed_words(_REQUESTS, language)
