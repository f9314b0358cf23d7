"""Headings have ids that stay when other headings come and go."""

from collections.abc import Callable

import pytest
from carebook.site.heading_ids import heading_id

from tests.site.tiny_site import TinySite, text_of


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Когда не помогает", "когда-не-помогает"),
        ("Ещё раз: счёт № 5", "ещё-раз-счёт-5"),
        ("Łatwe pytania, żółć", "łatwe-pytania-żółć"),
        ("Când nu ajută", "când-nu-ajută"),
        ("When it doesn’t help", "when-it-doesnt-help"),
        ("متى لا يساعد", "متى-لا-يساعد"),
    ],
)
def test_every_letter_is_kept(title: str, name: str) -> None:
    assert heading_id(title, "-") == name


def test_a_heading_without_letters_has_an_id_of_its_own() -> None:
    assert heading_id("?!", "-") == heading_id("?!", "-")
    assert heading_id("?!", "-") != heading_id("…", "-")
    assert heading_id("?!", "-").startswith("heading-")


def test_pages_have_them(tiny_site: Callable[..., TinySite]) -> None:
    site = tiny_site()
    for code in site.languages:
        site.append(f"docs/{code}/call/hold.md", "\n## Почему {#call.hold.why}\n")
    site.append("docs/ru/call/hold.md", "\n## Что дальше\n")
    page = site.build("--clean").page("ru/call/hold.html")
    own = [heading for heading in page.all("h2") if text_of(heading).endswith("¶")]
    ids = {heading.get("id"): text_of(heading).rstrip("¶") for heading in own}
    assert ids == {"call.hold.why": "Почему", "что-дальше": "Что дальше"}
