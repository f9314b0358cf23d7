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
        r"(?:stay|remain|hold) (?:on )?the line|thank(?:s| you) for calling|hang up|"
        r"(?:can|do) you hear me|(?:can|can’t|can't|cannot)(?: \w+)? hear you|put you (?:on hold|through)"
    ),
    "pl": (
        r"(?:proszę )?(?:się )?nie rozłącz\w+(?: się)?|(?:pozostać|zostać) (?:na linii|przy telefonie)|"
        r"dziękuj(?:ę|emy) za (?:telefon|rozmowę telefoniczną)|(?:dobrze|słabo|źle) (?:mnie )?słychać|"
        r"zawieszę (?:rozmowę|połączenie)"
    ),
    "ro": (
        r"rămâneți (?:pe linie|la telefon|pe fir)|nu închideți|vă mulțum(?:esc|im) (?:că ați sunat|pentru apel)|"
        r"mă auziți|"
        r"vă aud|"
        r"vă (?:pun|trec) în așteptare"
    ),
    "ru": (
        r"оставайтесь на линии|не кладите трубку|не вешайте трубку|спасибо(?: за звонок|, что (?:вы )?позвонили)|"
        r"вы меня слышите|(?:меня|вас)(?: очень)? (?:хорошо|плохо) слышно|постав(?:лю|им) (?:вас )?на удержание"
    ),
}
_TO_READ: Mapping[str, str] = {
    "de": r"siehe (?:oben|unten)|im Anhang|anbei|klicken Sie (?:hier|auf den Link)|der folgende Link",
    "en": (
        r"see (?:above|below)|(?:link|list|table|form|screenshot) (?:above|below)|attached (?:is|are|you|file)|"
        r"click (?:here|the link)|(?:here is|here’s|here's|follow) (?:a|the|this) link|please find"
    ),
    "pl": (
        r"patrz (?:wyżej|niżej)|w załącz\w+|(?:proszę )?klikn\w+ (?:tutaj|link)|poniższ\w+|"
        r"(?:link\w*|tabel\w*|list\w*|zrzu\w+ ekranu) powyżej|(?:link\w*|tabel\w*|list\w*|zrzu\w+ ekranu) poniżej|"
        r"(?:oto|tu(?:taj)?) (?:jest )?link"
    ),
    "ro": (
        r"vezi mai (?:sus|jos)|anexat\w*|în atașament|fișier\w* atașat\w*|(?:dați|faceți) clic(?: aici)?|"
        r"(?:link|tabel|list|captur)\w* de mai (?:sus|jos)|linkul următor|accesați linkul|"
        r"(?:iată|aici (?:este|aveți)) linkul"
    ),
    "ru": (
        r"см\. (?:выше|ниже)|во вложении|нажмите (?:здесь|на ссылку)|по ссылке|нижеследующ\w+|вот ссылка|"
        r"(?:таблиц|спис|снимк)\w+ (?:выше|ниже)"
    ),
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
