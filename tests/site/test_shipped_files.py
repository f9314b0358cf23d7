"""The site holds what its pages load, and nothing else."""

import re
from itertools import permutations
from pathlib import Path

from tests.site.tiny_site import ENGINE, Built

OURS = ENGINE / "overrides/assets"


def test_material_ships_three_files(four_languages: Built) -> None:
    theirs = {
        re.sub(r"\.[0-9a-f]{8}\.", ".", file)
        for file in four_languages.files
        if file.startswith("assets/")
        and not (ENGINE / "overrides" / file).exists()
        and not file.startswith(("assets/editions/", "assets/said/", "assets/search/"))
    }
    assert theirs == {
        "assets/javascripts/bundle.min.js",
        "assets/stylesheets/main.min.css",
        "assets/stylesheets/palette.min.css",
    }


def test_there_is_what_is_said_for_every_pair_of_languages(four_languages: Built) -> None:
    pairs = permutations(("en", "ro", "pl", "ru"), 2)
    assert {file for file in four_languages.files if file.startswith("assets/said/")} == {
        f"assets/said/{reader}-{spoken}.js" for reader, spoken in pairs
    }


def test_of_ours_all_are_there_but_what_is_for_readers_of_the_code(four_languages: Built) -> None:
    ours = {
        f"assets/{file.relative_to(OURS).as_posix()}"
        for file in OURS.rglob("*")
        if file.is_file() and file.name != "README.md"
    }
    assert {file for file in four_languages.files if (ENGINE / "overrides" / file).exists()} == ours | {
        "404.html",
        "_headers",
        "sitemap.xml",
    }


def test_no_page_names_a_file_that_is_not_there(four_languages: Built) -> None:
    for file in four_languages.files:
        if not file.endswith(".html"):
            continue
        named = re.findall(r'(?:src|href)="([^"#]+)', four_languages.html(file))
        for address in named:
            if not address.startswith(("https:", "/")):
                assert (four_languages.folder / Path(file).parent / address).is_file(), (file, address)


def test_there_is_our_search_and_nothing_of_materials(four_languages: Built) -> None:
    indexes = {file for file in four_languages.files if file.startswith("assets/search/")}
    languages = ("en", "ro", "pl", "ru")
    names = ("tables", *languages, *(f"{language}.sections" for language in languages))
    assert indexes == {f"assets/search/{name}.js" for name in names}
    assert not [file for file in four_languages.files if "lunr" in file or "workers" in file]
    assert not [file for file in four_languages.files if file.startswith("search/")]
    assert not four_languages.page("index.html").all("form", name="search")


def test_no_page_of_the_data_is_published(four_languages: Built) -> None:
    assert not [file for file in four_languages.files if "_" in file.split("/")[0] and file != "_headers"]
    assert not [file for file in four_languages.files if file.endswith((".yml", ".md", ".map"))]


def test_nothing_of_ours_is_inline(four_languages: Built) -> None:
    for page in ("index.html", "404.html", "ru/call/hold.html"):
        html = four_languages.page(page)
        assert not html.all("style")
        assert not [one for one in html.root.iter() if one.get("style") or one.get("onclick")]
        scripts = [one for one in html.all("script") if not one.get("src")]
        assert all(
            "__md_" in text or "location.hash" in text or '"base"' in text for text in map(text, scripts)
        )


def text(element: object) -> str:
    return str(getattr(element, "text", ""))
