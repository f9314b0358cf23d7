"""Links lead on through moves and renames; what is gone says so."""

from collections.abc import Callable

from tests.site.tiny_site import Html, TinySite, text_of

Make = Callable[..., TinySite]
LOCK = "docs/_book/ids.lock"


def links(page: Html) -> dict[str, str]:
    return {link.get("hreflang", ""): link.get("href", "") for link in page.all("a")}


def test_an_address_that_a_page_had_leads_to_where_it_is(tiny_site: Make) -> None:
    site = tiny_site("en", "pl")
    site.write(LOCK, "call.hold page call/old/hold.md\ncall.hold page call/hold.md\nhome page index.md\n")
    built = site.build()
    assert built.code == 0, built.log
    assert links(built.page("call/old/hold.html")) == {"en": "../../call/hold.html"}
    assert links(built.page("pl/call/old/hold.html")) == {"pl": "../../../pl/call/hold.html"}
    assert links(built.page("go/call.hold/index.html")) == {
        "en": "../../call/hold.html",
        "pl": "../../pl/call/hold.html",
    }


def test_a_site_without_an_address_has_no_codes(tiny_site: Make) -> None:
    """Nobody could come to what they hold."""
    built = tiny_site("en", settings={"site_url": ""}).build()
    assert built.code == 0, built.log
    assert not list(built.folder.rglob("qr.svg"))
    assert "cb-qr" not in (built.folder / "call/hold.html").read_text(encoding="utf-8")


def test_an_address_that_another_page_has_now_is_that_page(tiny_site: Make) -> None:
    site = tiny_site("en")
    site.write(LOCK, "call.hold page index.md\n")
    built = site.build()
    assert built.page("index.html").all("nav"), "the page itself, and no redirect"


def test_a_retired_id_leads_to_its_successor_and_says_so(tiny_site: Make) -> None:
    site = tiny_site("en", "pl")
    site.write(LOCK, "hold.old phrase\nhold.wait phrase\n")
    site.write("docs/_book/retired.yml", "hold.old:\n  successor: hold.wait\n")
    built = site.build()
    assert built.code == 0, built.log
    page = built.page("go/hold.old/index.html")
    assert links(page)["pl"] == "../../pl/call/hold.html#hold.wait"
    assert "hold.old" in text_of(page.one("main"))
    assert page.all("script")


def test_a_retired_id_without_one_gives_the_reason_in_every_language(tiny_site: Make) -> None:
    site = tiny_site("en", "pl")
    site.write(LOCK, "hold.old phrase\nhold.wait phrase\n")
    reason = '  reason:\n    en: "The <b>music</b> is gone."\n    pl: "Muzyki już nie ma."\n'
    site.write("docs/_book/retired.yml", f"hold.old:\n{reason}")
    built = site.build()
    assert built.code == 0, built.log
    page = built.page("go/hold.old/index.html")
    said = text_of(page.one("main"))
    assert "The <b>music</b> is gone." in said
    assert "Muzyki już nie ma." in said
    assert not page.all("script"), "there is nothing that it could lead on to"


def test_one_that_is_removed_stops_the_build(tiny_site: Make) -> None:
    site = tiny_site("en")
    site.write(LOCK, "hold.old phrase\n")
    built = site.build()
    assert built.code == 1
    assert "error[id-removed]" in built.log
