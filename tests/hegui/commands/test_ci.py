"""Drafts in a repository: a commit with errors is refused; the jobs of GitHub and GitLab do what they say."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from junitparser import JUnitXml

from hegui.commands import check
from hegui.terminal.parser import Parser
from tests import made
from tests.conftest import ROOT
from tests.hegui.render.pipelines.test_sarif import run_of
from tests.hegui.review.test_baseline import MENDED, METER, report

(HOOK,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def programs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the program as the wheel installs it (its dependencies are those of the tests)."""
    base = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(base)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True, timeout=120)
    (wheel,) = base.glob("*.whl")
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "install", "--no-index", "--no-deps"]
    subprocess.run(
        [*pip, "--target", str(base / "site"), str(wheel)], check=True, capture_output=True, timeout=120
    )
    program = base / "venv" / "hegui" / "bin" / "hegui"
    program.parent.mkdir(parents=True)
    program.write_text(
        f"#!/bin/sh\nPYTHONPATH={shlex.quote(str(base / 'site'))} exec {shlex.quote(sys.executable)} "
        f'{shlex.quote(str(base / "site" / "bin" / "hegui"))} "$@"\n'
    )
    program.chmod(0o755)
    return program.parent


@pytest.fixture
def environment(programs: Path, tmp_path: Path) -> dict[str, str]:
    """Nothing of the machine's own settings, and the program in the path."""
    author = {
        f"GIT_{who}_{what}": "a@b.example" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")
    }
    nowhere = {"HOME": str(tmp_path), "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": os.devnull}
    return {**author, **nowhere, "PATH": f"{programs}:{os.environ['PATH']}"}


def run(*command: str, cwd: Path, env: dict[str, str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command, cwd=cwd, env=env, capture_output=True, text=True, encoding="utf-8", timeout=120, check=False
    )


def test_a_commit_with_errors_is_refused_until_the_draft_is_mended(
    environment: dict[str, str], tmp_path: Path
) -> None:
    repository = tmp_path / "drafts"
    repository.mkdir()
    run("git", "init", "-q", cwd=repository, env=environment)
    # What pre-commit makes of the hook's entry, for texts, with plain git.
    command = shlex.join([*shlex.split(HOOK["entry"]), *HOOK["args"]])
    hook = repository / ".git" / "hooks" / "pre-commit"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text(
        f"#!/bin/sh\ngit diff --cached --name-only --diff-filter=ACM -z -- '*.txt' | xargs -0r {command}\n"
    )
    hook.chmod(0o755)
    draft = repository / "报告 1.txt"

    def commit(text: str) -> subprocess.CompletedProcess[str]:
        draft.write_text(text, encoding="utf-8")
        run("git", "add", ".", cwd=repository, env=environment)
        return run("git", "commit", "-qm", "draft", cwd=repository, env=environment)

    refused = commit(report(METER))
    assert refused.returncode != 0
    assert "CAL001" in refused.stdout + refused.stderr
    assert run("git", "log", "--oneline", cwd=repository, env=environment).stdout == ""
    accepted = commit(report(MENDED))
    assert accepted.returncode == 0, accepted.stdout + accepted.stderr
    assert "draft" in run("git", "log", "--oneline", cwd=repository, env=environment).stdout


def test_the_hook_is_for_reports_and_its_options_are_known() -> None:
    pattern = re.compile(HOOK["files"])
    assert all(pattern.search(name) for name in ("a.docx", "b/报告.PDF"))
    assert not any(pattern.search(name) for name in ("a.md", "docx.py", "a.docx.json"))
    assert HOOK["require_serial"] is True
    parser = Parser(prog="hegui check")
    check.configure(parser)
    options = parser.parse_args([*HOOK["args"], "a.docx"])
    assert (options.stage, options.paths) == ("draft", ["a.docx"])


def action(environment: dict[str, str], folder: Path, programs: Path, **given: str) -> Any:
    """The action's own step, as a runner runs it."""
    step = ACTION["runs"]["steps"][-1]
    inputs = {name: one["default"] for name, one in ACTION["inputs"].items()}
    inputs |= {name.replace("_", "-"): value for name, value in given.items()}
    filled = {
        name: re.sub(r"\$\{\{ inputs\.([a-z-]+) \}\}", lambda found: inputs[found[1]], value)
        for name, value in step["env"].items()
    }
    runner = {"RUNNER_TEMP": programs.parents[1], "GITHUB_ACTION_PATH": ROOT}
    files = {name: folder / name.lower() for name in ("GITHUB_STEP_SUMMARY", "GITHUB_OUTPUT")}
    env = {**environment, **filled, **{name: str(path) for name, path in {**runner, **files}.items()}}
    bash = ("bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", step["run"])
    return run(*bash, cwd=folder, env=env)


def test_the_action_fails_with_a_summary_and_sarif(
    environment: dict[str, str], programs: Path, tmp_path: Path
) -> None:
    (tmp_path / "a b.txt").write_text(report(METER), encoding="utf-8")
    (tmp_path / "c.txt").write_text(made.COVER + made.CLOSING, encoding="utf-8")
    ran = action(environment, tmp_path, programs, paths="a b.txt\nc.txt\n")
    assert ran.returncode == 1, ran.stderr
    first, *_, last = ran.stdout.splitlines()
    assert re.fullmatch("::stop-commands::[0-9a-f]{32}", first)
    assert last == f"::{first.rpartition(':')[2]}::"
    assert "CAL001" in (tmp_path / "github_step_summary").read_text(encoding="utf-8")
    assert (tmp_path / "github_output").read_text() == "sarif=hegui.sarif\n"
    results = run_of((tmp_path / "hegui.sarif").read_bytes())["results"]
    assert [one["ruleId"] for one in results if one["level"] == "error"] == ["CAL001"]
    never = action(environment, tmp_path, programs, fail_on="never", sarif="", lang="en")
    assert (never.returncode, "CAL001" in never.stdout) == (0, True)


def test_what_a_runner_is_given_is_no_command_of_its_shell(
    environment: dict[str, str], programs: Path, tmp_path: Path
) -> None:
    ran = action(environment, tmp_path, programs, paths='$(touch a)`touch b`"; touch c\n--help')
    assert ran.returncode == 2
    assert not {"a", "b", "c"}.intersection(path.name for path in tmp_path.iterdir())
    for step in ACTION["runs"]["steps"]:
        assert "${{" not in step["run"]
        assert "uses" not in step


def test_the_job_of_gitlab_leaves_a_test_report(environment: dict[str, str], tmp_path: Path) -> None:
    spec, jobs = yaml.safe_load_all((ROOT / "ci" / "gitlab.yml").read_text(encoding="utf-8"))
    inputs = {name: one.get("default", "") for name, one in spec["spec"]["inputs"].items()}
    (tmp_path / "drafts").mkdir()
    (tmp_path / "drafts" / "a.txt").write_text(report(METER), encoding="utf-8")
    inputs["paths"] = "drafts/"
    command = re.sub(
        r"\$\[\[ inputs\.(\w+) \]\]", lambda found: inputs[found[1]], jobs["hegui"]["script"][-1]
    )
    ran = run("sh", "-c", command.replace(".hegui/bin/", ""), cwd=tmp_path, env=environment)
    assert ran.returncode == 1, ran.stderr
    artifacts = jobs["hegui"]["artifacts"]
    assert JUnitXml.fromfile(str(tmp_path / artifacts["reports"]["junit"])).failures == 1
    assert all((tmp_path / name).is_file() for name in artifacts["paths"])
