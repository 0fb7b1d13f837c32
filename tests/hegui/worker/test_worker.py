"""The worker: what it may not do, how it ends, and that the run goes on."""

from __future__ import annotations

import json
import marshal
import math
import os
import signal
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import hegui.worker.parent
import ingest
from extract.readers.headers import likeness
from hegui.__main__ import main
from hegui.errors import RefusedError, WrongKindError
from hegui.pipeline import check_path
from hegui.render.json import plain
from hegui.worker import pipe_messages, process, wire
from hegui.worker.cache_misses import learn
from hegui.worker.parent import DocumentError, Worker
from ingest import limits
from schemas.cache import compile_cache
from schemas.document import Document
from schemas.report import Report
from tests import made
from tests.conftest import ROOT
from tests.schemas.cache.test_compile_cache import restart

LINUX = sys.platform.startswith("linux")
REPORT = made.COVER + made.CLOSING


@pytest.fixture(autouse=True)
def hostile(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Texts are read by a reader that does what their first line says; the file that it aims at."""
    monkeypatch.setitem(ingest.READERS, "text", "tests.hegui.worker.hostile")
    monkeypatch.delenv("HEGUI_DEBUG", raising=False)
    target = tmp_path / "target"
    target.write_text("as it was")
    monkeypatch.setenv("HOSTILE_TARGET", str(target))
    return target


@pytest.fixture
def worker() -> Iterator[Worker]:
    one = Worker()
    yield one
    one.close()


def show(worker: Worker, text: str, seconds: float = 20) -> Document:
    document: Document = worker.do("show", [("r", text.encode())], "r", seconds=seconds, pictures=False)[0]
    return document


def refused(worker: Worker, text: str, seconds: float = 20) -> RefusedError:
    with pytest.raises(RefusedError) as caught:
        show(worker, text, seconds)
    return caught.value


def goes_on(worker: Worker) -> bool:
    return "好" in show(worker, "print_much\n好").text


@pytest.mark.parametrize(
    "deed",
    [
        *("connect", "listen", "resolve", "local_socket"),
        *("write", "append", "remove", "make_folder"),
        *("run", "replace", "fork", "kill_parent", "trace_parent"),
    ],
)
def test_what_it_may_not_do_fails(worker: Worker, deed: str, hostile: Path) -> None:
    with pytest.raises(DocumentError) as caught:
        show(worker, deed)
    assert caught.value.what in ("PermissionError", "OSError", "gaierror")
    assert hostile.read_text() == "as it was"
    assert sorted(path.name for path in hostile.parent.iterdir()) == ["target"]
    assert goes_on(worker)


def test_what_holds_is_told(worker: Worker) -> None:
    held = worker.do("protections", [], "", seconds=20)
    assert {"rlimit_fsize", "rlimit_core"} <= set(held)
    assert not LINUX or {"no_new_privileges", "seccomp"} <= set(held)


@pytest.mark.parametrize("deed", ["loop", "sleep"])
def test_the_deadline_ends_it(worker: Worker, deed: str) -> None:
    begun = time.monotonic()
    error = refused(worker, deed, seconds=0.5)
    assert (error.kind, error.words) == ("timeout", {"path": "r", "limit": "0.5", "unit": "s"})
    assert time.monotonic() - begun < 5
    assert goes_on(worker)


def test_what_was_allowed_in_all_is_told(worker: Worker) -> None:
    with pytest.raises(RefusedError) as caught:
        worker.do("show", [("r", b"loop")], "r", seconds=0.2, limit=3.0, pictures=False)
    assert caught.value.words == {"path": "r", "limit": "3", "unit": "s"}


def test_the_system_ends_it_where_nobody_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: 1)
    alone = process.fork()
    request: Any = ("show", [("r", b"loop")], "r", {}, {"pictures": False}, 0.1)
    for message in (("show", ()), request):
        pipe_messages.write(alone.requests, marshal.dumps(message))
    assert pipe_messages.read(alone.answers) is None
    assert alone.end() == signal.SIGXCPU


def test_memory_has_an_end(worker: Worker, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MEMORY_BYTES", 512 << 20)
    error = refused(worker, "hog")
    assert (error.kind, error.words["unit"]) == ("too_large", "memory")
    assert goes_on(worker)


@pytest.mark.parametrize(
    ("deed", "kind"),
    [
        ("killed", "too_large"),
        ("break_down", "crashed"),
        ("abort", "crashed"),
        ("leave", "crashed"),
        ("recurse", "too_large"),
        ("refuse", "corrupt"),
    ],
)
def test_a_breakdown_is_told_and_the_next_document_is_read(worker: Worker, deed: str, kind: str) -> None:
    assert refused(worker, deed).kind == kind
    assert goes_on(worker)


@pytest.mark.parametrize("deed", ["loop", "break_down", "killed"])
def test_a_page_that_breaks_it_is_passed_over(
    worker: Worker, deed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "PAGE_SECONDS", 0.3)
    assert show(worker, f"{deed} 3\n好").text.endswith("[1, 2, 4]")


def test_only_so_many_pages_are_passed_over(worker: Worker, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "PAGE_SECONDS", 0.3)
    monkeypatch.setattr(limits, "SKIPPED_PAGES", 0)
    error = refused(worker, "loop 2")
    assert (error.kind, error.words["limit"]) == ("timeout", "0.3")


def test_what_it_prints_goes_nowhere(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "r.txt").write_text(f"print_much\n{REPORT}", encoding="utf-8")
    assert main(["check", str(tmp_path / "r.txt"), "--format", "json"]) == 0
    out, err = capfd.readouterr()
    assert json.loads(out)["document"]["format"] == "text"
    assert err == ""


def test_one_that_breaks_it_does_not_stop_the_others(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    for name, deed in (
        ("r1.txt", "print_much"),
        ("r2.txt", "loop"),
        ("r3.txt", "break_down"),
        ("r4.txt", "refuse"),
    ):
        (tmp_path / name).write_text(f"{deed}\n{REPORT}", encoding="utf-8")
    (tmp_path / "r5.txt").write_text(f"print_much\n{REPORT}", encoding="utf-8")
    assert main(["check", str(tmp_path), "--format", "json", "--timeout", "5"]) == 2
    out, err = capfd.readouterr()
    kinds = [one.get("error", {}).get("kind") for one in json.loads(out)["results"]]
    assert kinds == [None, "timeout", "crashed", "corrupt", None]
    assert err.count("\n") == 3


def test_it_is_started_anew_where_a_process_cannot_fork(
    worker: Worker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(os, "fork")
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    result = worker.do(
        "check", [("r", REPORT.encode())], "r", seconds=30, rules="auto", as_of=None, codes=None, lang="zh"
    )
    assert result.report.organization.name.value == made.ORGANIZATION
    with pytest.raises(WrongKindError):
        worker.do("extract", [("r", "番茄炒蛋\n".encode())], "r", seconds=30)


def test_the_answer_is_what_was_sent(tmp_path: Path) -> None:
    path = str(ROOT / "corpus" / "reports" / "longyuan-s-defects.pdf")
    result = check_path(path)
    assert plain(wire.decode(wire.encode(result))) == plain(result)
    document = ingest.read(path)
    assert wire.decode(wire.encode(document)) == document


@pytest.mark.parametrize(
    "sent",
    [
        b"",
        b"nonsense",
        b'{"": "os.system"}',
        b'{"": "Model", "": []}',
        b'{"": "Document"}',
        b'{"": "bytes", "data": 1}',
        b"[" * 100_000,
    ],
)
def test_nonsense_from_the_worker_is_refused(sent: bytes) -> None:
    with pytest.raises(ValueError):
        wire.decode(sent)


def test_only_our_own_models_are_made() -> None:
    made_of = wire.decode(b'{"": "Report", "number": null}')
    assert isinstance(made_of, Report)
    assert all(one.__module__.startswith("schemas.") for one in wire._models().values())


def test_patterns_are_compiled_once_for_all_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "__pycache__" / "kept.bin"
    monkeypatch.setattr(compile_cache, "_beside", lambda: path)
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr("hegui.__main__._SHARE", math.inf)
    monkeypatch.setitem(ingest.READERS, "text", "ingest.plain")
    report = tmp_path / "r.txt"
    report.write_text(made.report(2), encoding="utf-8")
    written, told = [], []
    note = hegui.worker.parent._learn

    def noted(keys: Any) -> None:
        told.append(keys)
        note(keys)

    monkeypatch.setattr(hegui.worker.parent, "_learn", noted)
    for _ in range(2):
        restart()
        likeness.learnt.cache_clear()
        assert main(["check", str(report), "--fail-on", "never", "--output", os.devnull]) == 0
        written.append(path.stat().st_mtime_ns)
    assert written[0] == written[1]
    assert told[0]
    assert told[1] == []
    assert any(key[0] == "pattern" for key in compile_cache._entries())
    restart()


def test_a_run_learns_for_the_next_ones_until_its_time_is_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(compile_cache, "_beside", lambda: tmp_path / "kept.bin")
    restart()
    learn([["pattern", "a+", 0], ["facts"]], 0.0)
    assert not compile_cache._fresh()
    learn([["pattern", "a+", 0], ["facts"], 7, ["pattern", 8], [[]]], math.inf)
    assert [*compile_cache._fresh()] == [("facts",), ("pattern", "a+", 0)]
    restart()
