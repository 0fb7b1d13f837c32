"""`hegui batch --model`: the journal has the answers, and a run that was stopped asks nothing twice."""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
import zlib
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from hegui.bulk.journal import Journal
from tests import made
from tests.conftest import ROOT, Hegui
from tests.model.server import Reply, Server, gone, text_of

FAMILIES = 8


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    (tmp_path / "reports").mkdir()
    for name in ("a", "b"):
        text = made.COVER.replace("HY-2025-0417-E", f"HY-2025-{name}") + made.CLOSING
        (tmp_path / "reports" / f"{name}.txt").write_text(text, encoding="utf-8")
    return tmp_path


def results(run: Path) -> list[dict[str, Any]]:
    with Journal(run) as journal:
        packets = [journal.result(sha256) for sha256, _, _ in journal.judged()]
    return [json.loads(zlib.decompress(packet)) for packet in packets if packet is not None]


def test_a_stopped_run_asks_nothing_twice_and_goes_on_with_its_model_alone(
    hegui: Hegui, archive: Path
) -> None:
    asked = dict[str, int]()

    def says(request: dict[str, Any]) -> Reply:
        asked[text_of(request)] = asked.get(text_of(request), 0) + 1
        return Reply(wait=3.0 if len(asked) > FAMILIES + 3 and slow else 0.0)

    command = ["batch", "reports", "--out", "run", "--jobs", "1"]
    slow = True
    with Server(says) as server:
        (archive / "hegui.toml").write_text(
            f'[model]\nurl = "{server.url}"\nparallel = 1\n', encoding="utf-8"
        )
        started = subprocess.Popen(
            [sys.executable, "-m", "hegui", *command],
            cwd=archive,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stderr=subprocess.DEVNULL,
        )
        while started.poll() is None and len(asked) <= FAMILIES + 3:
            time.sleep(0.02)
        started.send_signal(signal.SIGINT)
        assert started.wait(timeout=3.0) == 130
        slow = False
        ran = hegui(*command, cwd=archive)
        assert ran.status in (0, 1), ran.err
        assert len(asked) == 2 * FAMILIES
        assert sum(asked.values()) <= 2 * FAMILIES + 1  # the one that was under way
    assert [one["model"]["not_asked"] for one in results(archive / "run")] == [[]] * 2
    (archive / "reports" / "c.txt").write_text(made.COVER + made.CLOSING, encoding="utf-8")
    without = hegui(*command, "--model", "none", cwd=archive)
    assert (without.status, "model" in without.err) == (2, True)
    # The server is away: its model is known, the rules go on.
    ran = hegui(*command, "--model", gone(), cwd=archive)
    assert ran.status in (0, 1), ran.err
    assert sorted(len(one["model"]["not_asked"]) for one in results(archive / "run")) == [0, 0, FAMILIES]
    with Server() as server:
        ran = hegui(*command, "--model", server.url, "--retry", cwd=archive)
    assert len(server.asked) == FAMILIES
    assert [one["model"]["not_asked"] for one in results(archive / "run")] == [[]] * 3


def test_a_run_without_a_model_has_no_room_for_answers(tmp_path: Path) -> None:
    with Journal(tmp_path / "run") as journal:
        journal.settle()
    with closing(sqlite3.connect(tmp_path / "run" / "run.sqlite")) as base:
        tables = [name for (name,) in base.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    assert sorted(tables) == ["about", "documents", "files"]


def test_no_cluster_with_a_model(hegui: Hegui, archive: Path) -> None:
    ran = hegui(
        "batch", "reports", "--out", "r", "--model", gone(), "--cluster", "tcp://127.0.0.1:1", cwd=archive
    )
    assert (ran.status, len(ran.err.splitlines())) == (2, 1)
