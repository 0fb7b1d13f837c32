"""What holds for the project as a whole: what is loaded, licences, the lock, the package, the README."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
import zipfile
from collections import Counter
from importlib import metadata
from pathlib import Path
from typing import Any

import pytest
import yaml
from packaging.requirements import Requirement

from hegui.commands import COMMANDS
from schemas import VERSION
from tests import bench
from tests.conftest import ROOT, Hegui
from tests.ratchet import ROOM

HEAVY = {*bench.HEAVY, "reportlab"} - {"yaml"}
REPORT = """管理体系审核报告

受审核方名称：青峦环保设备有限公司
审核日期：2025年6月11日至2025年6月12日
审核准则：GB/T 24001-2016
审核组长：周明远
"""


def loaded_by(script: str, *arguments: str, cwd: Path) -> set[str]:
    """The modules in memory after a run of the program."""
    done = subprocess.run(
        [sys.executable, "-c", script, *arguments],
        cwd=cwd,
        env={"PYTHONPATH": str(ROOT), "HEGUI_DEBUG": "1"},
        capture_output=True,
        check=True,
        timeout=60,
    )
    return set(done.stderr.decode().split())


def test_a_check_of_a_text_loads_nothing_heavy(tmp_path: Path) -> None:
    (tmp_path / "r.txt").write_text(REPORT, encoding="utf-8")
    loaded = loaded_by(bench.SHOW_ALL, "check", "r.txt", cwd=tmp_path)
    assert {"hegui.worker.inside", "ctypes", "ingest.plain", "hegui.render.text"} <= loaded
    assert loaded.isdisjoint({"pydantic", "hegui.frames", "hegui.spacy", *HEAVY})


def test_help_loads_neither_models_nor_yaml(tmp_path: Path) -> None:
    loaded_by(bench.SHOW, "check", "--help", cwd=tmp_path)  # messages that changed are parsed once, then kept
    loaded = loaded_by(bench.SHOW, "check", "--help", cwd=tmp_path)
    assert "hegui.cli" in loaded
    assert loaded.isdisjoint({"pydantic", "yaml", "schemas.result", "checks", "extract", *HEAVY})
    assert loaded.isdisjoint({"hegui.worker.parent", "ctypes", "threading"})


def project() -> dict[str, object]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def needed(names: list[str]) -> set[str]:
    """The distributions that these need, and they themselves."""
    seen: set[str] = set()
    while names:
        name = names.pop()
        if name in seen:
            continue
        seen.add(name)
        for line in metadata.requires(name) or []:
            requirement = Requirement(line)
            if requirement.marker is None or requirement.marker.evaluate({"extra": ""}):
                names.append(requirement.name)
    return seen


def test_no_dependency_has_a_licence_that_binds_ours() -> None:
    settings = project()["project"]
    assert isinstance(settings, dict)
    names = needed([Requirement(line).name for line in settings["dependencies"]])
    assert "pydantic" in names
    for name in names:
        about = metadata.metadata(name)
        stated = about.get_all("License-Expression") or about.get_all("License") or [""]
        told = [stated[0], *(about.get_all("Classifier") or [])]
        licences = [line for line in told if "License ::" in line or line is told[0]]
        binding = [
            line
            for line in licences
            if re.search(r"(?<!L)\b(A?GPL|GNU (Affero )?General Public)", line[:200])
        ]
        assert not binding, (name, binding)


def test_the_licence_is_ours_to_give() -> None:
    assert "Apache License" in (ROOT / "LICENSE").read_text(encoding="utf-8")


def test_the_lock_has_hashes_and_no_index() -> None:
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    assert not re.search(r"https?:|index-url|find-links|file:", lock)
    entries = re.split(r"\n(?=[a-z0-9])", lock.strip())
    assert len(entries) > 20
    assert all("--hash=sha256:" in entry for entry in entries)


def test_the_lock_has_every_dependency() -> None:
    settings = project()
    assert isinstance(settings["project"], dict)
    assert isinstance(settings["dependency-groups"], dict)
    wanted = [*settings["project"]["dependencies"], *settings["dependency-groups"]["dev"]]
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    locked = {name.lower() for name in re.findall(r"^([A-Za-z0-9._-]+)==", lock, re.MULTILINE)}
    assert {Requirement(line).name.lower() for line in wanted} <= locked


def test_the_wheel_has_the_data_and_the_licence(tmp_path: Path) -> None:
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)],
        cwd=ROOT,
        check=True,
        capture_output=True,
        timeout=120,
    )
    (wheel,) = tmp_path.glob("*.whl")
    inside = set(zipfile.ZipFile(wheel).namelist())
    data = {
        str(path.relative_to(ROOT))
        for part in ("schemas", "ingest", "extract", "checks", "hegui")
        for path in (ROOT / part).rglob("*")
        if path.suffix in (".yaml", ".json", ".py", ".css", ".js", ".bash", ".md")
    }
    assert data - inside == set()
    assert any(name.endswith("/LICENSE") for name in inside)
    assert not any(name.startswith(("tests/", "corpus/")) for name in inside)


def tracked() -> list[Path]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False, timeout=60)
    names = [name for name in listed.stdout.decode().split("\0") if name]
    found = [ROOT / name for name in names] or [*ROOT.glob("*.*"), *ROOT.glob("[a-z]*/**/*.py")]
    return [path for path in found if path.is_file()]


def test_no_file_is_too_long_to_have_one_purpose() -> None:
    code = [path for path in tracked() if path.suffix == ".py" and "tests" not in path.parts]
    assert len(code) > 30
    assert {path.name: n for path in code if (n := path.read_text(encoding="utf-8").count("\n")) > 450} == {}


def test_the_readme_shows_what_the_sample_gives(hegui: Hegui) -> None:
    sample = f"corpus/{(ROOT / 'corpus' / 'SAMPLE').read_text(encoding='utf-8').strip()}"
    given = hegui("check", sample, cwd=ROOT).out
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    excerpt = readme.partition("```text\n")[2].partition("\n```")[0]
    parts = [part for part in excerpt.split("\n\n") if part.strip() != "…"]
    assert len(parts) >= 4
    assert [part for part in parts if part not in given] == []
    at = [given.index(part) for part in parts]
    assert at == sorted(at)


def test_the_readme_begins_with_what_it_does_two_commands_and_a_result() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    screen = "\n".join(readme.split("\n")[:42])
    assert re.findall(r"(?m)^```(\w+)$", screen) == ["sh", "text"]
    commands = screen.partition("```sh\n")[2].partition("\n```")[0].split("\n")
    assert [line.partition("#")[0].strip() for line in commands] == [
        "make run",
        ".venv/bin/hegui check your-report.docx",
    ]
    cells = [cell.strip() for line in readme.split("\n") if line.startswith("|") for cell in line.split("|")]
    shown = [re.sub(r"\]\([^)]*\)", "]", cell) for cell in cells]
    assert [cell for cell in shown if len(cell) > 150] == []


def test_the_version_stands_in_one_place() -> None:
    settings = project()["project"]
    assert isinstance(settings, dict)
    assert "version" not in settings
    assert "version" in settings["dynamic"]
    written = re.compile(rf"(?<![\d.]){re.escape(VERSION)}(?![\d.])")
    known = {"schemas/__init__.py", "CHANGELOG.md", "requirements.lock"}
    text = {".py", ".toml", ".yml", ".md", ".yaml", ".cfg"}
    paths = [path for path in tracked() if path.suffix in text and path.stat().st_size < 300_000]
    others = [
        name
        for path in paths
        if (name := str(path.relative_to(ROOT))) not in known
        and written.search(path.read_text(encoding="utf-8"))
    ]
    assert others == []


def test_the_changelog_tells_of_the_version_and_of_codes_that_there_are() -> None:
    from checks.engine import catalogue

    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    versions = re.findall(r"(?m)^## \[([^\]]+)\]", text)
    assert versions[:2] == ["Unreleased", VERSION]
    named = re.findall(r"`([A-Z]+\d{3})`\s+([a-z-]+)\s+\((\w+)\)", text)
    assert len(named) >= 6
    assert [
        code
        for code, name, severity in named
        if (catalogue()[code].name, catalogue()[code].severity) != (name, severity)
    ] == []


def test_examples_of_pipelines_are_pinned_to_a_commit() -> None:
    examples = [ROOT / "ci" / "gitlab.yml", *(ROOT / "docs" / name for name in ("guide.md", "guide.en.md"))]
    for path in examples:
        pins = re.findall(r"(?:ref|rev): *(\S+)|hegui@(\S+)", path.read_text(encoding="utf-8"))
        assert {pin for pair in pins for pin in pair if pin} == {"COMMIT"}, path


def test_what_is_promised_of_hostile_files_is_said() -> None:
    text = (ROOT / "SECURITY.md").read_text(encoding="utf-8")
    assert all(
        word in text
        for word in ("network", "Landlock", "seccomp", "--timeout", "hegui doctor", "How to report")
    )


class Once(yaml.CSafeLoader):
    """Reads YAML, and raises for a mapping that has a key twice: the later one would hide the other."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        counted = Counter(str(key.value) for key, _ in node.value)
        twice = [key for key, number in counted.items() if number > 1]
        if twice:
            raise yaml.MarkedYAMLError(problem=f"twice: {', '.join(twice)}", problem_mark=node.start_mark)
        return super().construct_mapping(node, deep=deep)


@pytest.mark.parametrize("part", ["schemas", "ingest", "extract", "checks", "hegui", "corpus", "tests"])
def test_no_mapping_has_a_key_twice(part: str) -> None:
    wrong = []
    for path in (ROOT / part).rglob("*.yaml"):
        try:
            [*yaml.load_all(path.read_text(encoding="utf-8"), Loader=Once)]
        except yaml.MarkedYAMLError as error:
            wrong.append(f"{path.relative_to(ROOT)}: {error}")
    assert wrong == []


def test_a_key_that_stands_twice_is_seen_at_any_depth() -> None:
    told = "CON001:\n  several: {zh: 只能选一项}\n  one: {zh: 选定一项}\n  several: {zh: 至少选一项}\n"
    with pytest.raises(yaml.MarkedYAMLError, match="twice: several"):
        yaml.load(told, Loader=Once)
    assert yaml.load("a: {several: 1}\nb: {several: 1}\n", Loader=Once)


@pytest.mark.parametrize("command", COMMANDS)
def test_the_readme_names_every_command(command: str) -> None:
    assert f"hegui {command}" in (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_readme_leads_to_the_rest_of_the_docs() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    pages = [*(ROOT / "docs").glob("*.md"), *(ROOT / "docs").glob("*/README.md")]
    assert len(pages) >= 8
    assert [path for path in pages if f"({path.relative_to(ROOT)})" not in readme] == []
    assert readme.count("\n") < 260


@pytest.mark.parametrize("part", ["schemas", "ingest", "extract", "checks", "hegui"])
def test_tests_lie_in_the_rooms_of_what_they_test(part: str) -> None:
    modules = Counter(path.parent for path in (ROOT / "tests" / part).rglob("*.py"))
    rooms = {folder.relative_to(ROOT / "tests"): count for folder, count in modules.items()}
    assert [str(room) for room in rooms if not (ROOT / room).is_dir()] == []
    assert [str(room) for room, count in rooms.items() if count > ROOM] == []
