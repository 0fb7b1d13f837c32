"""The pages of docs/ for users of Python: their examples, and running them one after another."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.conftest import ROOT

DOCS = ROOT / "docs"


def blocks(page: str) -> list[tuple[str, str]]:
    """The examples of a page (`sh`, `python`) in their order."""
    told = (DOCS / page).read_text(encoding="utf-8")
    return re.findall(r"(?ms)^```(sh|python)\n(.*?)^```$", told)


def without_words(block: str) -> str:
    """An example without its remarks: both languages have the same ones."""
    return re.sub(r"\s*# .*", "", block)


def run(page: str, folder: Path) -> list[Any]:
    """Run a page's examples in the folder; what each line of Python that stands by itself gives."""
    program = folder / "bin" / "hegui"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m hegui "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    python = program.with_name("python")
    python.write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n', encoding="utf-8")
    python.chmod(0o755)
    names: dict[str, Any] = {}
    given: list[Any] = []
    for kind, block in blocks(page):
        if kind == "sh":
            _shell(block, folder)
        else:
            given += _python(block, names)
    return given


def _shell(block: str, folder: Path) -> None:
    path = f"{folder / 'bin'}{os.pathsep}{os.environ['PATH']}"
    ran = subprocess.run(
        ["bash", "-e", "-c", block],
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
        env={**os.environ, "PATH": path, "PYTHONPATH": str(ROOT), "LC_ALL": "C.UTF-8"},
    )
    assert ran.returncode == 0, block + ran.stderr


def _python(block: str, names: dict[str, Any]) -> list[Any]:
    given = []
    for statement in ast.parse(block).body:
        if isinstance(statement, ast.Expr):
            given.append(eval(compile(ast.Expression(statement.value), "page", "eval"), names))
        else:
            exec(compile(ast.Module([statement], []), "page", "exec"), names)
    return given
