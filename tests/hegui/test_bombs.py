"""Files made to do harm end with one line, in bounded time; nothing of the program's own goes wrong."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from hegui.__main__ import main
from ingest import limits
from tests.conftest import ROOT
from tests.hegui.bombs import BOMBS


@pytest.fixture(autouse=True)
def small_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MEMORY_BYTES", 512 << 20)
    monkeypatch.setattr(limits, "PART_BYTES", 16 << 20)
    monkeypatch.setattr(limits, "PAGE_SECONDS", 2.0)
    monkeypatch.setattr(limits, "SKIPPED_PAGES", 1)
    monkeypatch.delenv("HEGUI_DEBUG", raising=False)


@pytest.mark.parametrize("make", BOMBS, ids=lambda make: make.__name__)
def test_it_ends_with_one_line(
    make: Callable[[], bytes], tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "报告.pdf"
    path.write_bytes(make())
    begun = time.monotonic()
    assert main(["check", str(path), "--timeout", "8"]) == 2
    assert time.monotonic() - begun < 12
    out, err = capfd.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert "报告.pdf：" in err
    assert "程序错误" not in err


def test_standard_input_has_an_end() -> None:
    with Path("/dev/zero").open("rb") as endless:
        done = subprocess.run(
            [sys.executable, "-m", "hegui", "check", "-"],
            stdin=endless,
            capture_output=True,
            cwd=ROOT,
            timeout=60,
            check=False,
            env={"HEGUI_LIMIT_FILE_BYTES": "1000000"},
        )
    assert (done.returncode, done.stdout, done.stderr.count(b"\n")) == (2, b"", 1)
    assert "过大".encode() in done.stderr
