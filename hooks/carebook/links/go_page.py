"""A permalink to the page behind it: links to every language, of which a script takes the reader's.

The page is HTML of its own, without the theme: it weighs little, and a thousand of them are made in a second.
"""

from collections.abc import Iterable
from xml.etree.ElementTree import Element, tostring

from carebook.blocks.words import Words
from carebook.languages.display import direction
from carebook.links.permalinks import Permalink, Redirect, Target
from carebook.model.book import Book

_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'"


def go_page(book: Book, link: Permalink, names: dict[str, str]) -> str:
    """Return the page of a permalink; `names` are what the languages call themselves."""
    content: list[Element] = []
    if link.retired:
        content += [_retirement(book, link, language) for language in names]
    if link.targets:
        content.append(_links(link.targets, names, up="../../"))
    # What has a reason is to be read; everything else leads on.
    return _page(book, link.id, content, up="../../", leads_on=bool(link.targets))


def redirect_page(book: Book, redirect: Redirect, names: dict[str, str]) -> str:
    """Return the page at an address that a page had once: it leads on in its own language."""
    up = "../" * redirect.address.count("/")
    return _page(
        book, redirect.target.title.string, [_links((redirect.target,), names, up)], up, leads_on=True
    )


def _retirement(book: Book, link: Permalink, language: str) -> Element:
    words = Words(book, language)
    found = words.find("go.replaced" if link.targets else "go.gone", entry=link.id)
    box = _element("p", found.string, lang=found.language, dir=direction(found.language))
    reason = link.retired.reason.wordings.get(language) if link.retired and link.retired.reason else None
    if reason:
        box.text = f"{box.text} " + " ".join(sentence.string for sentence in reason.sentences)
    return box


def _links(targets: Iterable[Target], names: dict[str, str], up: str) -> Element:
    box = _element("ul")
    for target in targets:
        link = _element("a", target.title.string, href=up + target.address, hreflang=target.language)
        if target.title.language != target.language:
            link.set("lang", target.title.language)
        name = f"{names[target.language]}: "
        item = _element("li", name, lang=target.language, dir=direction(target.language))
        item.append(link)
        box.append(item)
    return box


def _page(book: Book, title: str, content: Iterable[Element], up: str, *, leads_on: bool) -> str:
    source = book.settings.source
    head = _element("head")
    head.append(_element("meta", charset="utf-8"))
    head.append(_element("meta", **{"http-equiv": "Content-Security-Policy", "content": _POLICY}))
    head.append(_element("meta", name="viewport", content="width=device-width, initial-scale=1"))
    head.append(_element("meta", name="robots", content="noindex"))
    head.append(_element("title", title))
    head.append(_element("link", rel="stylesheet", href=f"{up}assets/stylesheets/go.css"))
    if leads_on:
        head.append(_element("script", src=f"{up}assets/javascripts/go.js", **{"data-source": source}))
    main = _element("main")
    main.append(_element("h1", title))
    for part in content:
        main.append(part)
    body = _element("body")
    body.append(main)
    html = _element("html", lang=source, dir=direction(source))
    html.append(head)
    html.append(body)
    return "<!doctype html>\n" + tostring(html, encoding="unicode", method="html") + "\n"


def _element(tag: str, text: str = "", **attributes: str) -> Element:
    box = Element(tag, attributes)
    box.text = text
    return box
