"""Every page says what may run and load on it: its own files, and the scripts that Material writes into it."""

import re
from base64 import b64encode
from collections.abc import Callable
from hashlib import sha256

from tests.site.tiny_site import Built, TinySite


def policy(built: Built, path: str) -> dict[str, list[str]]:
    """Return the directives of a page's policy."""
    tag = built.page(path).one("meta", http_equiv="Content-Security-Policy")
    directives = (directive.split() for directive in tag.get("content", "").split(";"))
    return {name: sources for name, *sources in directives}


def test_every_page_has_one_before_anything_that_it_is_about(four_languages: Built) -> None:
    pages = [file for file in four_languages.files if file.endswith(".html")]
    assert "404.html" in pages
    for path in pages:
        assert policy(four_languages, path)["default-src"] == ["'none'"]
        html = four_languages.html(path)
        assert html.index("Content-Security-Policy") < min(html.index("<link"), html.index("<script"))


def test_no_script_and_no_style_is_allowed_for_being_there(four_languages: Built) -> None:
    for path in ("index.html", "ru/call/hold.html", "404.html"):
        rules = policy(four_languages, path)
        assert not {"'unsafe-inline'", "'unsafe-eval'", "*"} & {
            one for found in rules.values() for one in found
        }
        inline = re.findall(r"<script>(.*?)</script>", four_languages.html(path), re.DOTALL)
        hashes = {f"'sha256-{b64encode(sha256(code.encode()).digest()).decode()}'" for code in inline}
        assert set(rules["script-src"]) == {"'self'", *hashes}


def test_a_script_that_an_author_writes_does_not_run(tiny_site: Callable[..., TinySite]) -> None:
    site = tiny_site("en")
    site.append("docs/en/index.md", "\n<script>alert(1)</script>\n")
    built = site.build()
    assert "<script>alert(1)</script>" in built.html("index.html")
    code = b64encode(sha256(b"alert(1)").digest()).decode()
    assert f"'sha256-{code}'" not in policy(built, "index.html")["script-src"]
