"""What customers are to tell nobody, and how one asks for something.

Data by language. A language that is not listed is not asked.
"""

import re
from collections.abc import Mapping
from functools import cache

from carebook.languages.whole_words import is_listed, listed_words

_MASK = "\ufffc"
_SECRETS: Mapping[str, str] = {
    "de": (
        r"passw[oö]rt\w*|kennwort\w*|pin(?:-?code)?|tan|cvv|cvc|(?:kredit|bank)?kartennummer|sicherheitscode|"
        r"prüfziffer|"
        r"(?:drei|3) ziffern (?:auf der rückseite|von der rückseite|neben der unterschrift)|"
        r"(?:alle|sechzehn|16)(?: \w+)? ziffern (?:der|ihrer) karte|nummer (?:der|ihrer) (?:bank|kredit)?karte|"
        r"code (?:aus|in) der (?:sms|nachricht)"
    ),
    "en": (
        r"passwords?|passcodes?|pin(?: code| number)?|cvv2?|cvc2?|security code|"
        r"(?:one-time|verification|confirmation|authori[sz]ation|activation|login|text message|sms) (?:code|number)|"
        r"(?:code|digits|figures|numbers?) (?:that )?(?:(?:we|i)(?:[’']ve| have)?(?: just)? (?:sent|texted)|"
        r"(?:\w+ ){0,4}(?:from|in|by) (?:the |your |our |that |a )?(?:text|sms)(?: message)?|"
        r"you(?:[’']ve| have)?(?: just)? (?:got|received))|"
        r"(?:code|digits|figures) (?:which (?:is|are) |that (?:is|are) |you (?:can )?see |printed )?"
        r"(?:on|at|from) the (?:back|reverse|other side)|"
        r"(?:code|number|digits|figures)(?: \w+){0,2} (?:next to|beside|by|after|near) (?:the|your) signature|"
        r"(?:three|3|four|4)[- ](?:digit|figure) (?:code|number)|"
        r"(?:(?:all|the) )?(?:sixteen|16) (?:digits|numbers|figures)|(?:sixteen|16)-digit number|"
        r"all (?:the |of the )?(?:digits|numbers|figures) (?:of|on|from) (?:the|your) (?:\w+ )?card|"
        r"card number|card[’']s number|(?:long )?number (?:of|on|from) (?:(?:the|your)"
        r"(?: front of)?(?: the| your)? )(?:(?:bank|credit|debit|payment) )?card|photo (?:of )?(?:your|the) card"
    ),
    "pl": (
        r"has(?:ło|ła|łem|łu|eł|łami)|pin(?:-?(?:u|em|kod\w*))?|cvv2?|cvc2?|numer(?:u|em|y)? (?:\w+ )?kart(?:y|ę)|"
        r"(?:kod|numer|liczb)\w* (?:pin|cvv|cvc|sms|autoryzacyjn\w+|bezpieczeństwa|weryfikacyjn\w+|jednorazow\w+|"
        r"aktywacyjn\w+|potwierdzając\w+)|jednorazow\w+ (?:kod|hasł)\w*|(?:kod|cyfr|liczb)\w*(?:,? \w+){0,4} "
        r"(?:(?:z|w|przez) (?:sms\w*(?:-\w+)?|wiadomości)|sms-?em|"
        r"(?:z|na) (?:tyłu|odwro\w+|rewers\w+|drug\w+ stron\w+)|(?:obok|koło|przy|za) podpis\w+)|"
        r"(?:trzycyfrow|czterocyfrow)\w+ (?:kod|numer|liczb)\w*|"
        r"szesnast(?:u|oma) cyfr\w*|szesnaście cyfr|szesnastocyfrow\w+ numer\w*|16 cyfr|"
        r"(?:wszystki\w+|cał\w+|pełn\w+)(?: \w+)? (?:cyfr|numer)\w*(?: \w+)? kart(?:y|ę)|zdjęci\w+ karty"
    ),
    "ro": (
        r"parol(?:a|ă|ei|e|ele)|pin(?:-?ul(?:ui)?)?|cvv2?(?:-ul)?|cvc2?(?:-ul)?|"
        r"num[ăe]r(?:ul|ele)? (?:\w+ )?(?:(?:al|de pe) )?card(?:ul(?:ui)?)?|"
        r"cod(?:ul)? (?:pin|cvv|cvc|unic|(?:pe care )?(?:vi l-am|l-ați) (?:trimis|primit)|"
        r"de (?:securitate|siguranță|verificare|confirmare|autorizare|activare|unică folosință))|"
        r"cod(?:ul)?(?:,? \w+){0,4} (?:prin|din|pe) (?:sms|mesaj\w*)|"
        r"(?:cifre(?:le)?|cod(?:ul)?|num[ăe]r(?:ul)?)(?: \w+){0,3} (?:pe|din) "
        r"(?:spatele|verso\w*|dosul)(?: cardului)?|"
        r"(?:cifre(?:le)?|cod(?:ul)?|num[ăe]r(?:ul)?)(?: \w+){0,3} (?:lângă|după|alături de) semnătur\w+|"
        r"(?:cod|num[ăe]r)(?:ul)? (?:\w+ )?(?:din|de|cu|format din) (?:trei|3) cifre|"
        r"(?:toate )?cele (?:șaisprezece|16) cifre|(?:șaisprezece|16) cifre|toate cifrele(?: \w+){0,3} card\w*|"
        r"(?:fotografi|poz)\w+ (?:a |cu |de la )?card\w*"
    ),
    "ru": (
        r"парол(?:ь|я|ем|е|и)|пин(?:-?код\w*)?|pin(?:-?код\w*)?|cvv2?(?:-код\w*)?|cvc2?(?:-код\w*)?|"
        r"номер(?:а|ом)? (?:\w+ )?карты|(?:весь|полн\w+|цел\w+)(?: \w+)? номер\w*(?: \w+)? карты|"
        r"код\w*(?:,? \w+){0,4} (?:из|в|по|через) (?:смс|sms|сообщен\w+)|"
        r"код\w* (?:подтверждения|безопасности|авторизации|активации)|"
        r"(?:одноразов|проверочн|кодов|защитн|секретн|трёхзначн|трехзначн)\w+ (?:код|номер|числ|слов)\w*|"
        r"(?:код|числ|цифр)\w*(?: \w+){0,3} "
        r"(?:на обороте|с оборот\w*|(?:на|с) (?:обратной|другой|задней) сторон\w+|сзади|"
        r"(?:рядом с|возле|около|у|после) подпис\w+)|"
        r"(?:все )?(?:шестнадцать|16) цифр|шестнадцатизначн\w+ номер\w*|все цифры(?: с)?(?: \w+)? карты|фото\w* карты"
    ),
}
"""Passwords, codes, the digits beside a signature, the whole number of a card: however they are called."""
_HARMLESS: Mapping[str, str] = {
    "de": (
        r"letzten (?:\w+ )?(?:ziffern|stellen)(?: \w+){0,2} (?:karte|kartennummer)|"
        r"(?:kunden|mitglieds|treue|versicherungs|gäste|patienten)karte\w*"
    ),
    "en": (
        r"last (?:\w+ )?(?:digits|numbers|figures)(?: (?:of|on|from))?(?: \w+){0,3} card(?: number)?|"
        r"(?:loyalty|membership|member|client|customer|patient|insurance|health|library|identity|id|sim|guest|room|"
        r"discount|warranty|registration|boarding|travel|gift|business) card(?: number)?"
    ),
    "pl": (
        r"ostatni\w+ (?:\w+ )?cyfr\w*(?: \w+){0,2} kart(?:y|ę)|kart(?:y|ę) (?:stałego klienta|klienta|pacjenta|"
        r"członkowsk\w+|lojalnościow\w+|ubezpiecz\w+|bibliotecz\w+|sim|rabatow\w+|gwarancyjn\w+|pobytu|"
        r"pokładow\w+|gościa|rejestracyjn\w+|podarunkow\w+|hotelow\w+|miejsk\w+)"
    ),
    "ro": (
        r"ultimele (?:\w+ )?cifre(?: \w+){0,4} card\w*|card\w* (?:\w+ )?(?:de (?:fidelitate|membru|client|sănătate|"
        r"asigurat|acces|reducere|îmbarcare|bibliotecă|vizită|oaspete)|sim|cadou)"
    ),
    "ru": (
        r"последн\w+ (?:\w+ )?цифр\w*(?: \w+){0,2} карты|карт\w+ (?:лояльности|(?:постоянного )?клиента|пациента|"
        r"гостя|участника|читателя)|(?:бонусн|скидочн|дисконтн|медицинск|амбулаторн|клиентск|подарочн|транспортн)\w+ "
        r"карт\w+|(?:сим|sim)-карт\w+"
    ),
}
"""What sounds like them and opens nothing: the last digits of a card, the number of one that nobody pays with."""
_REQUESTS: Mapping[str, str] = {
    "de": (
        r"wie lautet|welche\w*|nennen|sagen|geben|schicken|bestätigen|brauchen?|vorlesen|diktieren|mitteilen|eingeben"
    ),
    "en": (
        r"what(?: \w+)? (?:is|was|are|were)|what[’']s|(?:what|which) (?:password|passcode|pin|code|number|card)|"
        r"tell|read|give (?:me|us|it)|(?:please|you) give|confirm|spell|say|repeat|have your|share|enter|type|write|"
        r"(?:i|we)(?:[’']ll| will| would| do)?(?: also| just)? (?:need|require)|(?:is|are) needed|provide|dictate|"
        r"supply|send (?:me|us|it)|(?:please|you) send|remind (?:me|us)|look up|quote|name|key in|show (?:me|us)|"
        r"call out|(?:let (?:me|us)|(?:can|could|may) (?:i|we)) (?:please |just )?(?:have|get|take|see)|"
        r"^(?:and )?(?:your|the) [^.,]*,? please[.!?]?$"
    ),
    "pl": (
        r"jak(?:i|ie|iego|im|a|ą|iej)|^któr\w+|jak brzmi|podać|poda|podaj|wpis(?:ać|ujemy|uje się)|odczytać|odczyta|"
        r"napisać|potrzebn\w+|potrzeba|poproszę|prosić o|prosimy o|proszę o|podyktować|podyktuje|powiedzieć|powie|"
        r"przeczytać|przeczyta|przesłać|potwierdzić|potrzebuję|potrzebujemy|podanie|powtórzyć|wprowadzić|"
        r"proszę (?:\w+ ){0,2}(?:wysłać|przekazać|pokazać|przypomnieć|udostępnić|wymienić|przeliterować)|"
        r"mus(?:zę|imy) znać|dać mi|^(?:\w+ )?(?:numer|pin|hasło|kod)[^.,]*, (?:\w+ )?proszę[.!?]?$"
    ),
    "ro": (
        r"care (?:este|e|era|sunt)|ce|(?:introduceți|scrieți|trimiteți|comunicați|spuneți|dați|dictați|confirmați|"
        r"citiți|repetați|furnizați|precizați|indicați|arătați|reamintiți)(?:-(?:mi|ne))?|tastați|"
        r"(?:am|avem|aș avea|este|e|ar fi) nevoie|(?:îmi|ne) (?:puteți )?(?:spune|da|citi|dicta|comunica)(?:ți)?|"
        r"trebuie să (?:știu|știm|am|avem)|s-o știu|(?:să[- ]?(?:mi|îmi|ne)) "
        r"(?:spuneți|dați|citiți|dictați|comunicați|confirmați|trimiteți|repetați|scrieți)|"
        r"^(?:și )?(?:pin|parol|cod|num[ăe]r|cifre)[^.,]*, vă rog[.!?]?$"
    ),
    "ru": (
        r"как(?:ой|ая|ие|ое|им)|каков\w*|введите|прочитайте|прочтите|напишите|укажите|узнать|назовите|назвать|скажите|"
        r"сказать|продиктуйте|продиктовать|сообщите|подтвердите|пришлите|нуж(?:ен|на|но|ны)|понадоб\w+|потребу\w+|"
        r"повторите|подскажите|передайте|дайте|покажите|перечислите|напомните|отправьте|"
        r"(?:можете|могли бы|можно|прошу|попрошу)(?: \w+){0,2} "
        r"(?:прочитать|прочесть|написать|указать|сообщить|подтвердить|прислать|повторить|подсказать|дать|показать)|"
        r"^(?:\w+ )?(?:пароль|код|номер|пин)[^.,]*, пожалуйста[.!?]?$"
    ),
}
"""Questions, and what one asks to be told something with."""


def knows_secrets(language: str) -> bool:
    """Tell whether it is known how a language asks for a secret."""
    return is_listed(_SECRETS, language)


def secret_in(string: str, language: str) -> re.Match[str] | None:
    """Return what a sentence names that is nobody's business; None where nothing is, or nobody has listed it."""
    secret, harmless = _secrets(language)
    found = secret.search(string) if secret else None
    if found is None or secret is None or harmless is None or not harmless.search(string):
        return found
    return secret.search(harmless.sub(lambda match: _MASK * len(match.group()), string))


@cache
def requests(language: str) -> re.Pattern[str] | None:
    """Return what one asks for something with; None where nobody has listed it."""
    return listed_words(_REQUESTS, language)


@cache
def _secrets(language: str) -> tuple[re.Pattern[str] | None, re.Pattern[str] | None]:
    """Return what is nobody's business, and what only sounds like it."""
    return listed_words(_SECRETS, language), listed_words(_HARMLESS, language)
