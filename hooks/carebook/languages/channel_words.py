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
_END = r"(?=\W*$|\s*[,;:.!?)—–]|\s(?:if|whether|which|what|when|and|or|dacă|ce|care|când|și|sau)\b)"
"""Behind a word that is not followed by what it would be a preposition of: *see below*, not *below zero*."""
_TO_READ: Mapping[str, str] = {
    "de": (
        r"siehe (?:oben|unten)|im Anhang|anbei|beigefügt\w*|klicken Sie (?:hier|auf den Link)|"
        r"(?:der|dem) folgenden? Link|wie (?:oben|unten) \w+|(?:oben|unten)(?:genannt|stehend)\w*|"
        r"danke für Ihre E-Mail|mit freundlichen Grüßen"
    ),
    "en": (
        r"see (?:above|below)|(?:link|list|table|screenshot) (?:above|below)|(?:above|below)[- ]mentioned|"
        r"as (?:\w+ )?(?:mentioned|stated|listed|described|shown|indicated|noted|explained|written|said) "
        r"(?:above|below)|"
        rf"(?:mentioned|stated|listed|described|shown|indicated|written|given) (?:above|below){_END}|"
        r"^(?:above|below) (?:is|are|you)|(?:above|below) (?:is|are) (?:the|a|our|your|all|some)|"
        r"attached (?:is|are|you|file)|(?:i|we)(?:[’']ve| have)? (?:attach(?:ed)?|enclosed?)|"
        r"(?:in|see|open) the attachment|"
        r"enclosed (?:is|are|you|please)|please find|(?:here is|here[’']s) (?:a|the|this) link|"
        r"(?:click|tap|press) here|(?:click(?: on)?|follow) the link|"
        r"(?:follow|via|use|through|under|open|press|tap|click|on) this link|"
        r"(?:reply|respond|answer|replying|attached) to this (?:e-?mail|message|letter|text)|"
        r"(?:under|below|beneath|at the (?:end|bottom|top) of) this (?:e-?mail|message|letter|text)|"
        r"(?:in|from) (?:my|our|the)(?: e-?mail)? signature|in this chat|(?:type|write) (?:here|below)|"
        r"(?:kind|best|warm) regards|yours (?:sincerely|faithfully)"
    ),
    "pl": (
        r"patrz (?:wyżej|niżej|powyżej|poniżej)|w załącz\w+|załącz(?:am|amy|yłem|yłam|yliśmy)|"
        r"(?:proszę )?klikn\w+ (?:tutaj|tu|(?:w |na )?(?:ten )?link)|(?:otworzyć|nacisnąć|przez|pod) ten link|"
        r"(?:poniższ|powyższ|niniejsz)\w+|(?:wyżej|niżej) wymienion\w+|"
        rf"(?:link|tabel|list|adres|numer|tekst)\w* (?:powyżej|poniżej){_END}|zrzu\w+ ekranu (?:powyżej|poniżej)|"
        r"(?:wspomn|napis|pisa|poda|opis|wskaz|wymien|przedstaw|wyjaśn|widać|umieszcz|zamieszcz)\w*(?: \w+){0,2} "
        rf"(?:powyżej|poniżej|wyżej|niżej){_END}|"
        r"(?:powyżej|poniżej) (?:jest|są|znajd\w+|podaj\w+|przesył\w+|przedstaw\w+|widać|widoczn\w+|zamieszcz\w+|"
        r"wymieni\w+|opis\w+|list[aęy]|link\w*|tabel\w+|adres\w*|numer\w*|instrukcj\w+|wykaz|szczegół\w+)|"
        r"(?:oto|tu(?:taj)?) (?:jest )?link|pod tym (?:linkiem|tekstem|mailem|e-mailem|listem)|pod tą wiadomością|"
        r"(?:w|na) (?:tym|ten|tej|tę) (?:czacie|czat|mailu|e-mailu|maila|e-maila|wiadomości|wiadomość)|"
        r"w stopce|(?:w|z) podpis(?:ie|u) (?:pod |maila|e-maila|wiadomości)\w*|z poważaniem|z wyrazami szacunku"
    ),
    "ro": (
        r"vezi mai (?:sus|jos)|anexat\w*|alăturat\w*|în (?:atașament|anexă)|fișier\w* atașat\w*|"
        r"(?:v-am|am|vă) (?:atașat|atașez|anexez)|"
        r"(?:dați|faceți) clic(?: aici| pe (?:acest )?link\w*)?|"
        r"(?:apăsați|accesați|deschideți|urmați) (?:aici|(?:pe )?(?:acest )?link\w*)|"
        r"(?:link|tabel|list|captur|adres|număr|text|mesaj|imagin|rânduri|date|detalii|documente|pași|opțiuni)\w* "
        r"de mai (?:sus|jos)|cele de mai (?:sus|jos)|sus-?(?:menționat|amintit|numit)\w*|"
        r"(?:menționa|indica|scris|arăta|preciza|descri|specifica|nota|spus|enumera|prezenta)\w*(?: \w+){0,2} "
        rf"mai (?:sus|jos){_END}|^mai (?:sus|jos) (?:este|e|sunt|aveți|găsiți|vedeți|regăsiți|urmează)|"
        r"linkul următor|următorul link|(?:prin|pe|din) acest link|(?:iată|aici (?:este|aveți)) linkul|"
        r"(?:la|în|sub|din) acest (?:e-?mail|mesaj|chat|text)|(?:din|în) semnătura (?:mea|e-?mail\w*|noastră)|"
        rf"cu (?:stimă|considerație|respect){_END}"
    ),
    "ru": (
        r"(?:см\.|смотрите) (?:выше|ниже)|во вложени\w+|прилага(?:ю|ем|ется)|прикрепл(?:яю|яем|ён|ены)|прикрепил\w*|"
        r"нажмите(?: \w+)? (?:здесь|сюда|на (?:эту |указанную )?ссылку)|"
        r"(?:кликните|щёлкните|перейдите)(?: \w+){0,2} (?:здесь|сюда|ссылк\w+)|по (?:этой |данной )?ссылке|вот ссылка|"
        r"(?:выше|ниже)(?:указанн|названн|упомянут|приведённ|следующ|изложенн|описанн|перечисленн)\w+|"
        rf"(?:таблиц|спис|снимк|ссылк|текст|адрес|номер)\w+ (?:выше|ниже){_END}|"
        r"как (?:уже |и |я |мы |было )*(?:указа|сказа|написа|писал|говор|упом|отмеч|опис)\w+ (?:выше|ниже)|"
        r"(?:указан|перечислен|приведен|приведён|описан|написан|упомянут)\w*(?: \w+){0,2} "
        rf"(?:выше|ниже){_END}|^(?:ниже|выше) (?:\w+ )?(?:список|таблица|ссылка|приведен\w*|приведён\w*|указан\w*|"
        r"перечислен\w*|адрес|номер|инструкция|форма|вы найдёте|вы увидите)|"
        r"(?:в|на|под) (?:этом|этим|это|данном|настоящем|настоящим) (?:письм|сообщени|чат|текст)\w+|под письмом|"
        r"(?:в|из) подписи (?:к |под )?(?:письм\w+|сообщени\w+|моей|нашей)|^с уважением(?=\W*$|,)|"
        r"с наилучшими пожеланиями"
    ),
}
_TO_READ_HERE: Mapping[str, str] = {
    "de": (
        r"(?:tippen|geben|schreiben) Sie (?:hier|unten|„\w+“)|scrollen|"
        r"(?:danke|vielen Dank), dass Sie uns (?:ge)?schr\w+"
    ),
    "en": (
        r"(?:tick|choose|select|reply|answer|comment|write|mark|fill in|enter|find|let me know)(?: \w+){0,3} "
        rf"(?:above|below){_END}|(?:picture|text|message|button|field|box|address|number|details|steps|instructions|"
        rf"documents|options|information) (?:above|below){_END}|"
        r"(?:type|enter|reply with|write|reply|send) (?:the word )?[“\"‘']\w+|scroll\w*|"
        r"(?:thanks|thank you)(?: very much| so much)? for (?:your |the )?(?:writing|e-?mail|letter)|"
        r"(?:click|tap)(?: on)? (?:the|this|that) \w+|"
        r"as you (?:can )?see (?:here|above|below|from the (?:table|picture|screenshot))|highlighted|in bold(?: type)?"
    ),
    "pl": (
        r"(?:zaznacz|odpis|odpow|wybra|wybier|wpis|uzupełn|znajd|dopis|komentarz|przycisk|pole|opis)\w*"
        rf"(?: \w+){{0,2}} (?:powyżej|poniżej|wyżej|niżej){_END}|"
        r"(?:wpisać|wpisz\w*|napisać|napisz\w*|odpisać|odpisz\w*|wysłać) (?:słowo )?[„\"]\w+|przewin\w+|przewijaj\w*|"
        r"(?:dziękuj\w+|dzięki) (?:\w+ )?za (?:\w+ )?(?:e-?mail\w*|mail\w*|list|napisanie)|"
        r"dziękuj\w+,? (?:\w+ )?że (?:\w+ ){0,2}(?:do nas )?napisa\w+|klikn(?:ąć|ij|ijcie)|pogrubi\w+"
    ),
    "ro": (
        r"(?:bifa|aleg|completa|răspun|scrie|selecta|regăsi|introduce|buton|câmp|formular)\w*"
        r"(?: \w+){0,3} mai (?:sus|jos)|"
        r"(?:tastați|scrieți|introduceți|răspundeți(?: cu)?) (?:cuvântul )?[„\"]\w+|derulați|scrieți aici|"
        r"mulțum\w+ (?:\w+ )?(?:că ne-ați scris|că ați scris|pentru (?:e-?mail\w*|scrisoare\w*|mesajul scris))|"
        r"cu caractere îngroșate"
    ),
    "ru": (
        r"(?:напиш|отмет|выбер|укаж|ответ|заполн|введ|найд|увид|сообщ|кнопк|пол)\w*"
        rf"(?: \w+){{0,2}} (?:выше|ниже){_END}|"
        r"(?:введите|напишите|ответьте|отправьте|наберите) (?:слово )?[«\"]\w+|прокрути\w+|пролиста\w+|листайте|"
        r"спасибо(?: \w+)?(?: вам)?,? "
        r"(?:за (?:ваше )?(?:электронное )?письмо|что (?:\w+ )?(?:нам )?(?:написали|пишете))|"
        r"кликните|щёлкните|жирным шрифтом"
    ),
}
"""What makes no sense where it is heard, unless the sentence says where it is read."""
_ELSEWHERE: Mapping[str, str] = {
    "de": r"(?:App|Website|Webseite|Seite|Bildschirm|E-Mail|Browser|Konto|Formular|Telefon|rufe|Gerät|Menü)\w*",
    "en": (
        r"app|application|web ?site|site|page|screen|browser|account|form|portal|menu|device|phone|keypad|display|"
        r"(?:the|your|our|that) (?:e-?mail|message|text|inbox|letter)|(?:i|we) sent|(?:sent|send) you|call\w*|ring\w*"
    ),
    "pl": (
        r"aplikacj\w+|stron(?:ie|ę|y|a)|witryn\w+|ekran\w*|przeglądar\w+|kont(?:o|a|em|cie)|koncie|formularz\w*|portal\w*|"
        r"menu|telefon\w*|klawiatur\w+|urządzeni\w+|dzwoni\w+|(?:w|z) (?:e-?mail\w*|mail\w*|wiadomości|sms\w*)|"
        r"wys(?:łałem|łałam|łaliśmy|yłam|yłamy|ślę|ślemy)"
    ),
    "ro": (
        r"aplicați\w+|site\w*(?:-\w+)?|pagin\w+|ecran\w*|browser\w*|cont|contul\w*|formular\w*|portal\w*|meniu\w*|"
        r"telefon\w*|tastatur\w+|dispozitiv\w*|sun\w*|(?:din|în) (?:e-?mail\w*|mesaj\w*|sms\w*)|(?:v-am|vă) trim\w+"
    ),
    "ru": (
        r"приложени(?:и|е|я)|сайт\w*|страниц\w+|экран\w*|браузер\w*|кабинет\w*|форм(?:е|у|ы)|портал\w*|меню|телефон\w*|"
        r"клавиатур\w+|устройств\w+|звон\w+|(?:в|из) (?:письм\w+|сообщени\w+|смс|sms)|(?:отправил|прислал|выслал)\w*|"
        r"пришл\w+|отправ(?:лю|им)"
    ),
}
"""Where customers read something while they listen, and what one says who calls somebody that has written."""


def knows_channels(language: str) -> bool:
    """Tell whether it is known what only fits speech or writing."""
    return is_listed(_TO_HEAR, language) and is_listed(_TO_READ, language)


def only_to_hear(string: str, language: str) -> re.Match[str] | None:
    """Return what makes no sense where a sentence is read; None where nothing is, or nobody has listed it."""
    pattern = _heard(language)
    return pattern.search(string) if pattern else None


def only_to_read(string: str, language: str) -> re.Match[str] | None:
    """Return what makes no sense where a sentence is heard; None where nothing is, or nobody has listed it."""
    always, here, elsewhere = _read(language)
    found = always.search(string) if always else None
    if found or here is None or (elsewhere and elsewhere.search(string)):
        return found
    return here.search(string)


@cache
def _heard(language: str) -> re.Pattern[str] | None:
    return listed_words(_TO_HEAR, language)


@cache
def _read(language: str) -> tuple[re.Pattern[str] | None, ...]:
    """Return what is only to read, what is unless it is read elsewhere, and where that is."""
    return tuple(listed_words(table, language) for table in (_TO_READ, _TO_READ_HERE, _ELSEWHERE))
