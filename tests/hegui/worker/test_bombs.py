"""Files made to do harm end with one line, in bounded time; nothing of the program's own goes wrong."""

from __future__ import annotations

import csv
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from hegui.__main__ import main
from ingest import limits
from tests.attack import BOMBS, HEAVIEST, run
from tests.conftest import ROOT


@pytest.fixture(autouse=True)
def small_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MEMORY_BYTES", 512 << 20)
    monkeypatch.setattr(limits, "PART_BYTES", 16 << 20)
    monkeypatch.setattr(limits, "PAGE_SECONDS", 1.0)
    monkeypatch.setattr(limits, "SKIPPED_PAGES", 1)
    monkeypatch.delenv("HEGUI_DEBUG", raising=False)


@pytest.mark.parametrize("make", BOMBS, ids=lambda make: make.__name__)
def test_it_ends_with_one_line(
    make: Callable[[], bytes], tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "报告.pdf"
    path.write_bytes(make())
    begun = time.monotonic()
    assert main(["check", str(path), "--timeout", "4"]) == 2
    assert time.monotonic() - begun < 8
    out, err = capfd.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert "报告.pdf：" in err
    assert "程序错误" not in err


def test_an_archive_of_them_is_gone_through(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "archive"
    folder.mkdir()
    for make in HEAVIEST:
        folder.joinpath(f"{make.__name__}.pdf").write_bytes(make())
    out = tmp_path / "run"
    assert main(["batch", str(folder), "--out", str(out), "--jobs", "2", "--timeout", "4"]) == 2
    rows = list(csv.DictReader(out.joinpath("failures.csv").read_text("utf-8-sig").splitlines()))
    assert sorted(Path(row["path"]).stem for row in rows) == sorted(make.__name__ for make in HEAVIEST)
    assert all(row["message"] and "程序错误" not in row["message"] for row in rows)
    assert "程序错误" not in capfd.readouterr().err


@pytest.mark.parametrize("make", HEAVIEST[::2])
def test_memory_is_bounded(make: Callable[[], bytes], tmp_path: Path) -> None:
    path = tmp_path / "报告.pdf"
    path.write_bytes(make())
    taken = run("check", str(path))
    assert (taken.status, taken.said.count("\n")) == (2, 1)
    assert 400 < taken.peak <= 1024


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
