"""What tests of several parts share."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests import forked_program

ROOT = Path(__file__).parent.parent
SECONDS = 60.0


def pytest_configure() -> None:
    """Twenty thousand tests are many objects, and no garbage: while they are made none is looked for."""
    gc.disable()


def pytest_collection_finish() -> None:
    """And later not among them."""
    gc.freeze()
    gc.enable()


class Ran:
    """How a run of the program ended: status, and what it wrote, as bytes and as text."""

    def __init__(self, status: int, out: bytes, err: bytes) -> None:
        self.status, self.raw, self.out, self.err = status, out, out.decode(), err.decode()


Hegui = Callable[..., Ran]


@pytest.fixture(scope="session")
def hegui() -> Iterator[Hegui]:
    """Run the program as from a shell: `hegui("check", path, cwd=…, env={…})`.

    A copy of a program that runs already, but where an environment is given or the folder has modules."""
    usual = _environment()
    with forked_program.program(usual) as copied:

        def run(*arguments: str | Path, cwd: Path = ROOT, env: dict[str, str] | None = None) -> Ran:
            given = [*map(str, arguments)]
            if copied is None or env or _environment() != usual or any(cwd.glob("*.py")):
                return _started(given, cwd, {**_environment(), **(env or {})})
            return Ran(*copied.run(given, cwd, SECONDS))

        yield run


def _environment() -> dict[str, str]:
    return {
        **{key: os.environ[key] for key in ("PATH", "HOME") if key in os.environ},
        "PYTHONPATH": str(ROOT),
    }


def _started(arguments: list[str], cwd: Path, environment: dict[str, str]) -> Ran:
    done = subprocess.run(
        [sys.executable, "-m", "hegui", *arguments],
        cwd=cwd,
        env=environment,
        capture_output=True,
        timeout=SECONDS,
        check=False,
    )
    return Ran(done.returncode, done.stdout, done.stderr)
