"""What a shell completes: commands, options and what they take, tried in the shells themselves."""

from __future__ import annotations

import os
import pty
import select
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from hegui.commands import COMMANDS
from hegui.commands.completion import commands, script, shared

FILES = ("a.docx", "b.PDF", "c.json", "d e.txt", "own.yaml", "drafts/x.txt")
COMPLETED = [
    ("hegui ch", "hegui check"),
    ("hegui --lang en sche", "hegui --lang en schema"),
    ("hegui check --format sar", "hegui check --format sarif"),
    ("hegui check --format=sar", "hegui check --format=sarif"),
    ("hegui check --fail-on error a", "hegui check --fail-on error a.docx"),
    ("hegui check b", "hegui check b.PDF"),
    ("hegui check --join dra", "hegui check --join drafts/"),
    ("hegui check --select CAL001,EQP00", "hegui check --select CAL001,EQP00"),
    ("hegui check --rules general,ow", "hegui check --rules general,own.yaml"),
    ("hegui check --also sar", "hegui check --also sarif="),
    ("hegui rules show CAL00", "hegui rules show CAL00"),
    ("hegui rules gaps gen", "hegui rules gaps general"),
    ("hegui extract --explain audit.start_", "hegui extract --explain audit.start_half"),
    ("hegui completion f", "hegui completion fish"),
]
"""What is typed, and what stands there after the tabulator key (and before the space or comma behind it)."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in FILES:
        path = tmp_path / "here" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    for shell in ("bash", "zsh", "fish"):
        (tmp_path / shell).write_text(script(shell, "zh"), encoding="utf-8")
    return tmp_path


def offered(folder: Path, *words: str) -> list[str]:
    """What bash offers for the last of the words."""
    told = f'source "$0"; COMP_WORDS=("$@"); COMP_CWORD={len(words) - 1}; _hegui; '
    told += 'printf "%s\\n" "${COMPREPLY[@]}"'
    ran = subprocess.run(
        ["bash", "-c", told, str(folder / "bash"), *words],
        cwd=folder / "here",
        capture_output=True,
        text=True,
        check=True,
    )
    assert ran.stderr == ""
    return sorted(ran.stdout.split("\n")[:-1])


def test_every_option_says_what_it_takes() -> None:
    for lang in ("zh", "en"):
        told = commands(lang)
        assert [one.name for one in told] == list(COMMANDS)
        for command in told:
            assert all(one.told for one in command.options), command.name


def test_commands_and_options(folder: Path) -> None:
    assert {*COMMANDS, "--help", "--version", "--lang"} == {*offered(folder, "hegui", "")}
    assert offered(folder, "hegui", "check", "--fo") == ["--format"]
    assert "--risk" in offered(folder, "hegui", "time", "--")
    assert "--risk" not in offered(folder, "hegui", "check", "--")
    assert offered(folder, "hegui", "check", "--stage", "") == ["draft", "final"]
    assert offered(folder, "hegui", "check", "--stage", "=", "d") == ["draft"]
    assert offered(folder, "hegui", "check", "--stage", "=") == ["draft", "final"]


def test_codes_groups_packs_and_fields(folder: Path) -> None:
    assert offered(folder, "hegui", "check", "--ignore", "LAW,CAL") == [
        f"LAW,{one}" for one in sorted(shared()["codes"]) if one.startswith("CAL")
    ]
    assert "general" in offered(folder, "hegui", "rules", "gaps", "")
    assert offered(folder, "hegui", "rules", "list", "") == [""]
    assert offered(folder, "hegui", "rules", "show", "LAW") == [
        one for one in shared()["codes"] if one.startswith("LAW")
    ]
    assert offered(folder, "hegui", "extract", "--explain", "audit.en") == ["audit.end", "audit.end_half"]


def test_files_by_their_suffix(folder: Path) -> None:
    assert offered(folder, "hegui", "check", "") == ["a.docx", "b.PDF", "d e.txt", "drafts"]
    assert offered(folder, "hegui", "check", "a.docx", "--join", "b") == ["b.PDF"]
    assert offered(folder, "hegui", "check", "--output", "c") == ["c.json"]
    assert offered(folder, "hegui", "check", "--verdicts", "") == ["drafts"]
    assert offered(folder, "hegui", "check", "--also", "json", "=", "c") == ["c.json"]
    assert offered(folder, "hegui", "check", "--facts", "x.yaml,o") == ["x.yaml,own.yaml"]
    assert offered(folder, "hegui", "eval", "") == ["drafts"]


@pytest.mark.parametrize(("typed", "there"), COMPLETED)
def test_the_tabulator_key_in_bash(folder: Path, typed: str, there: str) -> None:
    assert completed(folder, "bash", typed) == there


@pytest.mark.desktop
@pytest.mark.parametrize(("typed", "there"), COMPLETED)
def test_the_tabulator_key_in_zsh(folder: Path, typed: str, there: str) -> None:
    assert completed(folder, "zsh", typed) == there


@pytest.mark.desktop
@pytest.mark.parametrize(("typed", "there"), COMPLETED)
def test_what_fish_offers(folder: Path, typed: str, there: str) -> None:
    ran = subprocess.run(
        ["fish", "--no-config", "-c", f"source {folder / 'fish'}; complete -C '{typed}'"],
        cwd=folder / "here",
        capture_output=True,
        text=True,
        check=True,
    )
    last = there.rpartition(" ")[2]
    assert [one for one in ran.stdout.split("\n") if one.partition("\t")[0].startswith(last)]
    assert ran.stderr == ""


SETUP = {
    "bash": (
        ["bash", "--norc", "--noprofile", "-i"],
        'source ../bash; bind -x \'"\\C-t": printf "%s|" "$READLINE_LINE" > ../line\'; PS1="<re""ady>"\n',
    ),
    "zsh": (
        ["zsh", "-f", "-i"],
        "autoload -U compinit; compinit -D -u; source ../zsh; line() { print -rn -- $BUFFER'|' > ../line }; "
        'zle -N line; bindkey \'^T\' line; PS1="<re""ady>"\n',
    ),
}


def completed(folder: Path, shell: str, typed: str) -> str:
    """What stands in the line of an interactive shell after the tabulator key, without the space or comma."""
    arguments, setup = SETUP[shell]
    child, terminal = pty.fork()
    if child == 0:
        os.chdir(folder / "here")
        os.environ.update(TERM="dumb" if shell == "bash" else "xterm", LC_ALL="C.UTF-8")
        os.execvp(arguments[0], arguments)
    try:
        os.write(terminal, setup.encode())
        until(terminal, lambda told: b"<ready>" in told)
        os.write(terminal, typed.encode() + b"\t\x14")
        line = folder / "line"
        until(terminal, lambda told: line.exists() and line.read_text(encoding="utf-8").endswith("|"))
        return line.read_text(encoding="utf-8").removesuffix("|").rstrip(" ,")
    finally:
        os.kill(child, 9)
        os.waitpid(child, 0)
        os.close(terminal)


def until(terminal: int, reached: Callable[[bytes], bool]) -> None:
    told, end = b"", time.monotonic() + 30
    while not reached(told):
        assert time.monotonic() < end, told
        if select.select([terminal], [], [], 0.05)[0]:
            told += os.read(terminal, 4096)
