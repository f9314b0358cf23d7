"""What can only be said, and what can only be read.

Data by language, whole turns of speech that fit one way of talking alone. A language that is not listed is not asked.
"""

import re
from collections.abc import Mapping
from functools import cache

from carebook.languages.whole_words import is_listed, listed_words

_TO_HEAR: Mapping[str, str] = {
    "de": r"bleiben Sie (?:bitte )?(?:am Apparat|dran|in der Leitung)|danke für Ihren Anruf|hören Sie mich",
    "en": (
        r"(?:stay|remain|hold) (?:on )?the line|thank you for calling|thanks for calling|can you hear me|"
        r"put you (?:on hold|through)"
    ),
    "pl": (
        r"(?:proszę )?(?:się )?nie rozłącz\w+(?: się)?|(?:pozostać|zostać) (?:na linii|przy telefonie)|"
        r"dziękuję za telefon|dobrze mnie słychać"
    ),
    "ro": (
        r"rămâneți (?:pe linie|la telefon|pe fir)|nu închideți|vă mulțumesc că ați sunat|mă auziți|"
        r"vă (?:pun|trec) în așteptare"
    ),
    "ru": (
        r"оставайтесь на линии|не кладите трубку|не вешайте трубку|спасибо за звонок|вы меня слышите|"
        r"меня хорошо слышно"
    ),
}
_TO_READ: Mapping[str, str] = {
    "de": r"siehe (?:oben|unten)|im Anhang|anbei|klicken Sie (?:hier|auf den Link)|der folgende Link",
    "en": r"see (?:above|below)|(?:link|list|table) below|attached (?:is|are|you)|click (?:here|the link)|please find",
    "pl": r"patrz (?:wyżej|niżej)|w załącz\w+|(?:proszę )?klikn\w+ (?:tutaj|link)|poniższ\w+",
    "ro": r"vezi mai (?:sus|jos)|anexat\w*|în atașament|(?:dați|faceți) clic aici|linkul (?:de mai jos|următor)",
    "ru": r"см\. (?:выше|ниже)|во вложении|нажмите (?:здесь|на ссылку)|по ссылке ниже|нижеследующ\w+",
}


def knows_channels(language: str) -> bool:
    """Tell whether it is known what only fits speech or writing."""
    return is_listed(_TO_HEAR, language) and is_listed(_TO_READ, language)


@cache
def only_to_hear(language: str) -> re.Pattern[str] | None:
    """Return what makes no sense where it is read; None where nobody has listed it."""
    return listed_words(_TO_HEAR, language)


@cache
def only_to_read(language: str) -> re.Pattern[str] | None:
    """Return what makes no sense where it is heard; None where nobody has listed it."""
    return listed_words(_TO_READ, language)
