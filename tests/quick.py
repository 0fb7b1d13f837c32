"""`python -m tests.quick`: the tests of what was changed since `main`, for while one works (`make quick`).

What a changed file is tested by follows from its place and from what imports it: its own examples, the test
files that lie in its room, import it or are named after it or its folder, and the cases of the codes that
rest on it. Where these are many, some of each; those that take long are left to `make test`."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from time import monotonic

import pytest

from tests.conftest import ROOT

PARTS = ("schemas", "ingest", "extract", "checks", "hegui")
ALWAYS = ("tests/test_ratchet.py", "tests/checks/rules/test_rules.py")
LONG = ("attacks", "bombs", "cluster", "generated", "guide", "shapes", "speed", "written")
"""Tests named so take long whatever was changed."""

MOST, LEAST = 400, 3
"""So many tests are made, and of each test with many cases so many at least."""

FEW_FILES = 8
"""What more files import than these is tested by all of them."""

SECONDS = 40.0
"""Then it ends, with what was made."""

CASES = "tests/checks/test_cases.py"
_CODE = re.compile(r"\b[A-Z]{2,5}\d{3}\b")


def changed() -> list[str]:
    """The files that differ from where this branch left `main`, and the new ones."""
    asked = (
        ["diff", "--name-only", "--diff-filter=d", "--merge-base", "main"],
        ["ls-files", "-o", "--exclude-standard"],
    )
    return sorted({line for words in asked for line in _git(*words).splitlines()})


def _git(*words: str) -> str:
    return subprocess.run(["git", *words], cwd=ROOT, capture_output=True, text=True, check=True).stdout


@cache
def texts(folder: str) -> dict[str, str]:
    """The modules of a folder, and what stands in them."""
    return {
        str(path.relative_to(ROOT)): path.read_text(encoding="utf-8")
        for path in sorted((ROOT / folder).rglob("*.py"))
    }


def importers(path: str, folder: str) -> set[str]:
    """The modules of a folder that import a module.

    >>> "tests/checks/test_cases.py" in importers("checks/rules/__init__.py", "tests")
    True
    """
    room, _, name = path.removesuffix(".py").removesuffix("/__init__").replace("/", ".").rpartition(".")
    whole = re.compile(rf"\b{re.escape(f'{room}.{name}')}\b|from {re.escape(room)} import [^\n]*\b{name}\b")
    return {one for one, text in texts(folder).items() if one != path and whole.search(text)}


def codes(path: str) -> set[str]:
    """The codes of a file of `checks`: those that it names, else those of the modules that import it.

    >>> codes("checks/catalogue/cal/validity.py") >= {"CAL001"}
    True
    """
    found, seen, left = set(), {path}, [path]
    while left:
        one = left.pop()
        named = set(_CODE.findall(texts("checks").get(one, ""))) if one.endswith(".py") else set()
        found |= named
        more = set() if named else importers(one, "checks") - seen
        seen |= more
        left += more
    return found


def files_with_tests(path: str) -> set[str]:
    """The files with tests of a changed file.

    >>> room = "extract/groups/personnel_certificates"
    >>> f"tests/{room}/test_personnel.py" in files_with_tests(f"{room}/prose.py")
    True
    """
    top, *_ = path.split("/")
    if top == "tests":
        if Path(path).name.startswith("test_"):
            return {path}
        beside = texts(str(Path(path).parent)).items()
        users = {one for one, text in beside if Path(path).stem in text and _is_test(one)}
        return users if len(users) <= FEW_FILES else set()
    if top not in PARTS:
        return set()
    if not path.endswith(".py"):
        path = str(Path(path).with_suffix(".py"))
    words = {word.rstrip("s") for word in (Path(path).stem, Path(path).parent.name)} - {
        "group",
        "__init__",
        top,
    }
    room = Path("tests", path).parent
    alike = {
        test
        for test in texts(f"tests/{top}")
        if any(word in Path(test).stem for word in words) or (Path(test).parent == room != Path("tests", top))
    }
    own = {path} if (ROOT / path).is_file() else set()
    users = {one for one in importers(path, "tests") if _is_test(one)}
    return own | {one for one in alike if _is_test(one)} | (users if len(users) <= FEW_FILES else set())


def _is_test(path: str) -> bool:
    return Path(path).name.startswith("test_")


class Few:
    """Keeps the cases of some codes, and of many tests some."""

    def __init__(self, wanted: set[str]) -> None:
        self.wanted = wanted
        self.end, self.left, self.is_over = monotonic() + SECONDS, 0, False

    def pytest_runtest_logfinish(self) -> None:
        """Count those that are left."""
        self.left -= 1

    @pytest.hookimpl(trylast=True)
    def pytest_runtest_teardown(self, item: pytest.Item) -> None:
        """End when it is time to."""
        if monotonic() > self.end and self.left > 1:
            self.is_over = not item.session.testsfailed
            item.session.shouldstop = f"{SECONDS:.0f} s are over, the rest is for make test"

    def pytest_collection_modifyitems(self, config: pytest.Config, items: list[pytest.Item]) -> None:
        """Thin out what was collected."""
        groups: dict[str, list[pytest.Item]] = {}
        for item in items:
            name = item.nodeid.partition("[")[0]
            if (
                name != f"{CASES}::test_case"
                or item.name[len("test_case[") :].partition("-")[0] in self.wanted
            ):
                groups.setdefault(name, []).append(item)
        share = -(-sum(map(len, groups.values())) // MOST)
        kept = {one for group in groups.values() for one in _some(group, share)}
        config.hook.pytest_deselected(items=[one for one in items if one not in kept])
        first = {one for group in groups.values() for one in group[:1]}
        items[:] = sorted((one for one in items if one in kept), key=lambda one: one not in first)
        self.left = len(items)


def _some(group: list[pytest.Item], share: int) -> Iterable[pytest.Item]:
    return group[:: max(1, min(share, len(group) // LEAST))]


def main() -> int:
    """Run them. The status is pytest's; 0 too where the time was over before one failed."""
    files = changed()
    wanted = {code for path in files for code in codes(path) if path.startswith("checks/")}
    wanted |= {
        Path(path).stem
        for path in files
        if path.startswith("tests/checks/") and _CODE.fullmatch(Path(path).stem)
    }
    chosen = (
        {one for path in files for one in files_with_tests(path)}
        | set(ALWAYS)
        | ({CASES} if wanted else set())
    )
    print(
        f"{len(files)} changed files: {len(chosen)} files with tests, cases of {len(wanted)} codes",
        flush=True,
    )
    few = Few(wanted)
    status = pytest.main([*sorted(chosen)], plugins=[few])
    return 0 if few.is_over else status


if __name__ == "__main__":
    sys.exit(main())
