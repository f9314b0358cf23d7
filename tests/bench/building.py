"""Building the site, beside MkDocs with Material and static-i18n alone on the same pages."""

import os
import resource
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import yaml

from tests.bench.row import Row, best_of

ROOT = Path(__file__).parents[2]


def rows() -> Iterator[Row]:
    """Yield what building costs."""
    with TemporaryDirectory() as name:
        ours, stock = Path(name, "ours"), Path(name, "stock")
        write_ours(ours)
        build(ours)
        write_stock(ours, stock)
        yield Row(
            "cold build",
            "MkDocs, Material, static-i18n",
            best_of(lambda: build(stock)),
            best_of(lambda: build(ours)),
            "s CPU",
            2.0,
        )


def write_ours(folder: Path) -> None:
    """Write the knowledge base as it is."""
    shutil.copytree(ROOT / "docs", folder / "docs")
    settings = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    settings = settings.replace("custom_dir: overrides", f"custom_dir: {ROOT / 'overrides'}")
    settings = settings.replace("- hooks/mkdocs_events.py", f"- {ROOT / 'hooks/mkdocs_events.py'}")
    (folder / "mkdocs.yml").write_text(settings, encoding="utf-8")


def write_stock(ours: Path, stock: Path, *plugins: str) -> None:
    """Write the same pages without Carebook: what its blocks wrote as HTML stands in them as HTML."""
    settings = yaml.safe_load((ours / "mkdocs.yml").read_text(encoding="utf-8"))
    for name in ("hooks", "nav", "extra", "extra_css", "extra_javascript", "validation", "exclude_docs"):
        settings.pop(name, None)
    settings["theme"] = {"name": "material", "font": False, "features": settings["theme"]["features"]}
    settings["plugins"] += plugins
    stock.mkdir()
    (stock / "mkdocs.yml").write_text(yaml.safe_dump(settings), encoding="utf-8")
    site = ours / "site"
    for language in settings["plugins"][0]["i18n"]["languages"]:
        code = language["locale"]
        built = site if language.get("default") else site / code
        for page in sorted((ours / "docs" / code).rglob("*.md")):
            inside = page.relative_to(ours / "docs" / code)
            html = (built / inside.with_suffix(".html")).read_text(encoding="utf-8")
            article = html[html.index("<article") : html.index("</article>")].partition(">")[2]
            target = stock / "docs" / code / inside
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(f"# {inside.stem}\n\n<div>\n{article}\n</div>\n", encoding="utf-8")


def build(folder: Path, **environment: str) -> float:
    """Build a site from nothing; return the seconds of CPU that it took."""
    shutil.rmtree(folder / "site", ignore_errors=True)
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--quiet"],
        cwd=folder,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", **environment},
        check=True,
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
