"""The guides work as written: their commands run, what they print and write is what the guides say."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from tests import guide
from tests.conftest import ROOT

BEFORE = "set -E -o pipefail; trap '[ $? -lt 2 ] || exit 9' ERR\n"
"""Exit status 1 tells of findings; 2 is a command that cannot be used."""

MOST_BYTES = 150_000


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the sample reports, with `hegui` to be called."""
    shutil.copytree(ROOT / "corpus" / "reports", tmp_path / "corpus" / "reports")
    program = tmp_path / "bin" / "hegui"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m hegui "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    return tmp_path


def run(folder: Path, commands: str) -> str:
    """What the commands print. Raises AssertionError where one cannot be used."""
    path = f"{folder / 'bin'}{os.pathsep}{os.environ['PATH']}"
    ran = subprocess.run(
        ["bash", "-c", BEFORE + commands],
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=240,
        env={**os.environ, "PATH": path, "PYTHONPATH": str(ROOT), "LC_ALL": "C.UTF-8"},
    )
    assert ran.returncode in (0, 1), commands + ran.stderr
    return ran.stdout + ran.stderr


@pytest.mark.parametrize("lang", guide.GUIDES)
def test_the_commands_of_the_guide(folder: Path, lang: str) -> None:
    printed, tried = "", 0
    for part in guide.parts(lang):
        if part.kind == "sh":
            printed, tried = run(folder, part.told), tried + 1
        elif part.kind == "text":
            assert [line for line in part.told.splitlines() if line not in printed and line != "…"] == []
        elif part.kind == "made":
            paths = [folder / name for name in guide.files(part.told)]
            assert [path for path in paths if not path.is_file()] == []
            for path in paths:
                if path.suffix == ".xlsx" and path.parent == folder:
                    guide.fill_in(path, lang)
    assert tried >= 15


def test_both_guides_have_the_same_commands() -> None:
    options = {
        lang: [
            re.findall(r"hegui \w+|--[a-z-]+", part.told) for part in guide.parts(lang) if part.kind == "sh"
        ]
        for lang in guide.GUIDES
    }
    assert [[one for one in block if one != "--lang"] for block in options["en"]] == options["zh"]


def test_pictures_are_there_and_small() -> None:
    shown = {
        name
        for path in (*guide.GUIDES.values(), *(ROOT / "docs").glob("python*.md"))
        for name in re.findall(r"\]\(pictures/([^)]+)\)", path.read_text(encoding="utf-8"))
    }
    there = {path.name: path.stat().st_size for path in (ROOT / "docs" / "pictures").glob("*.png")}
    assert shown == there.keys()
    assert {name for name, size in there.items() if size > MOST_BYTES} == set()
    for name in there:
        with Image.open(ROOT / "docs" / "pictures" / name) as picture:
            assert min(picture.size) >= 200
