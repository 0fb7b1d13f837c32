"""What tests of several parts share."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


def pytest_configure() -> None:
    """Twenty thousand tests are many objects, and no garbage: while they are made none is looked for."""
    gc.disable()


def pytest_collection_finish() -> None:
    """And later not among them."""
    gc.freeze()
    gc.enable()


class Ran:
    """How a run of the program ended: status, and what it wrote, as bytes and as text."""

    def __init__(self, done: subprocess.CompletedProcess[bytes]) -> None:
        self.status = done.returncode
        self.raw = done.stdout
        self.out = done.stdout.decode()
        self.err = done.stderr.decode()


Hegui = Callable[..., Ran]


@pytest.fixture(scope="session")
def hegui() -> Hegui:
    """Run the program as from a shell: `hegui("check", path, cwd=…, env={…})`."""

    def run(*arguments: str | Path, cwd: Path = ROOT, env: dict[str, str] | None = None) -> Ran:
        plain = {key: os.environ[key] for key in ("PATH", "HOME") if key in os.environ}
        return Ran(
            subprocess.run(
                [sys.executable, "-m", "hegui", *map(str, arguments)],
                cwd=cwd,
                env={**plain, "PYTHONPATH": str(ROOT), **(env or {})},
                capture_output=True,
                timeout=60,
                check=False,
            )
        )

    return run
