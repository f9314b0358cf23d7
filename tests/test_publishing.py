"""The workflows that publish a site: what they call is there, and what they run is what was read."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parents[1]
GITHUB = ROOT / ".github" / "workflows" / "pages.yml"
GITLAB = ROOT / ".gitlab-ci.yml"


def jobs() -> Iterator[dict[str, Any]]:
    yield from yaml.safe_load(GITHUB.read_text(encoding="utf-8"))["jobs"].values()


def test_both_call_targets_of_make_that_are_there() -> None:
    commands = [step["run"] for job in jobs() for step in job["steps"] if "run" in step]
    commands += yaml.safe_load(GITLAB.read_text(encoding="utf-8"))["pages"]["script"]
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    called = [command.split()[1] for command in commands if command.startswith("make ")]
    assert called == ["site", "site"]
    for target in called:
        assert re.search(rf"^{target}:", makefile, re.MULTILINE)


def test_what_others_wrote_is_pinned_to_what_was_read() -> None:
    used = [step["uses"] for job in jobs() for step in job["steps"] if "uses" in step]
    assert used
    for action in used:
        assert re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40}", action)


def test_only_the_job_that_publishes_may_write() -> None:
    workflow = yaml.safe_load(GITHUB.read_text(encoding="utf-8"))
    assert workflow["permissions"] == {"contents": "read"}
    assert {name: job.get("permissions") for name, job in workflow["jobs"].items()} == {
        "build": None,
        "publish": {"pages": "write", "id-token": "write"},
    }


def test_what_is_published_is_the_folder_that_make_site_fills() -> None:
    folders = [
        step["with"]["path"] for job in jobs() for step in job["steps"] if "upload" in step.get("uses", "")
    ]
    settings = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    assert folders == [re.search(r"^site_dir: (.*)$", settings, re.MULTILINE)[1]]  # type: ignore[index]
