"""The locks hold names, versions and hashes, all of them, and no address."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SITE, DEV = ROOT / "requirements.lock", ROOT / "requirements-dev.lock"
PACKAGES = ROOT / "tests/types/package-lock.json"
PIN = re.compile(r"^([a-z0-9-]+)==(\S+)", re.MULTILINE)


def pins(lock: Path) -> dict[str, str]:
    """Return the version of every package that a lock names."""
    return dict(PIN.findall(lock.read_text(encoding="utf-8")))


@pytest.mark.parametrize("lock", [SITE, DEV, PACKAGES], ids=lambda lock: lock.name)
def test_a_lock_holds_no_address(lock: Path) -> None:
    assert not re.search(r"://|index-url|find-links|resolved", lock.read_text(encoding="utf-8"))


@pytest.mark.parametrize("lock", [SITE, DEV], ids=lambda lock: lock.name)
def test_every_pin_has_hashes(lock: Path) -> None:
    entries = re.split(r"\n(?=[a-z])", lock.read_text(encoding="utf-8"))[1:]
    assert len(entries) == len(pins(lock))
    assert [entry for entry in entries if "--hash=sha256:" not in entry] == []


def test_what_tests_run_on_is_what_the_site_is_built_with() -> None:
    assert pins(SITE).items() <= pins(DEV).items()


def test_the_lock_holds_what_the_package_declares() -> None:
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = [*declared["project"]["dependencies"], *declared["dependency-groups"]["build"]]
    names = {re.split(r"[^\w-]", requirement)[0].lower() for requirement in wanted}
    assert names <= pins(SITE).keys()
