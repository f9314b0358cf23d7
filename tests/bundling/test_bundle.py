"""`carebook bundle`: a site in one file, the same every time, that opens on every system."""

import re
import shutil
from hashlib import sha256
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.command import Said, carebook
from tests.site.tiny_site import TinySite


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a knowledge base whose site has been built; it must not be changed."""
    tiny = TinySite(tmp_path_factory.mktemp("bundled"), ("en", "ar"))
    assert tiny.build().code == 0
    return tiny.root


@pytest.fixture
def root(built: Path, tmp_path: Path) -> Path:
    """A copy of it."""
    return shutil.copytree(built, tmp_path / "book", symlinks=True)


def bundled(root: Path) -> Path:
    said = carebook("--root", root, "bundle")
    assert said.code == 0, said.error
    (path,) = (root / "dist").iterdir()
    assert str(path) in said.out
    return path


def refused(root: Path) -> Said:
    said = carebook("--root", root, "bundle")
    assert said.code == 2
    assert not (root / "dist").exists()
    return said


def test_it_holds_the_site_and_where_to_begin(built: Path, root: Path) -> None:
    path = bundled(root)
    with ZipFile(path) as archive:
        assert archive.testzip() is None
        files = {name: archive.read(name) for name in archive.namelist()}
    folder = path.stem
    site = {
        f"{folder}/site/{file.relative_to(built / 'site').as_posix()}": file.read_bytes()
        for file in (built / "site").rglob("*")
        if file.is_file()
    }
    begin = {f"{folder}/{name}" for name in ("start.html", "README.txt", "SHA256SUMS")}
    assert {name: content for name, content in files.items() if name not in begin} == site
    assert begin <= files.keys()
    start = files[f"{folder}/start.html"].decode()
    assert re.findall('href="(site/[^"]*html)"', start) == ["site/index.html", "site/ar/index.html"]
    assert '<li lang="ar" dir="rtl">' in start
    assert "العربية\r\n" in files[f"{folder}/README.txt"].decode()


def test_every_file_has_its_checksum(root: Path) -> None:
    path = bundled(root)
    with ZipFile(path) as archive:
        lines = archive.read(f"{path.stem}/SHA256SUMS").decode().splitlines()
        sums = dict(line.split("  ", 1)[::-1] for line in lines)
        assert sums.keys() | {"SHA256SUMS"} == {name.partition("/")[2] for name in archive.namelist()}
        for name, digest in sums.items():
            assert sha256(archive.read(f"{path.stem}/{name}")).hexdigest() == digest


def test_the_same_site_gives_the_same_bytes(root: Path) -> None:
    once = bundled(root).read_bytes()
    for file in (root / "site").rglob("*"):
        file.touch()
    assert bundled(root).read_bytes() == once


def test_its_name_is_the_sites_and_its_edition(root: Path) -> None:
    settings = root / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(
        re.sub("(?m)^site_name: .*$", "site_name: Grija față de clienți", text), encoding="utf-8"
    )
    assert re.fullmatch(r"grija-fata-de-clienti-[0-9a-f]{8}\.zip", bundled(root).name)


@pytest.mark.parametrize(
    ("name", "about"),
    [
        ("assets/con.js", "Windows cannot have `site/assets/con.js`"),
        ("assets/what?.js", "Windows cannot have `site/assets/what?.js`"),
        ("assets/dot./a.js", "Windows cannot have `site/assets/dot./a.js`"),
        ("Index.html", "`site/index.html` and `site/Index.html` are one name"),
        (f"assets/{'a' * 180}.js", "180 are the most"),
    ],
)
def test_a_file_that_some_system_cannot_have_is_refused(root: Path, name: str, about: str) -> None:
    path = root / "site" / name
    path.parent.mkdir(exist_ok=True)
    path.touch()
    assert about in refused(root).error


def test_a_site_that_is_not_there_or_not_of_this_book_is_refused(root: Path) -> None:
    phrases = root / "docs/_book/phrases/hold.yml"
    text = phrases.read_text(encoding="utf-8")
    phrases.write_text(text.replace("Please hold", "Do hold"), encoding="utf-8")
    assert "`make site` builds it anew" in refused(root).error
    shutil.rmtree(root / "site")
    assert "there is no site" in refused(root).error
