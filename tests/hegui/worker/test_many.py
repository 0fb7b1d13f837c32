"""Several documents: at once, in order, told in a table; one that fails does not stop the others."""

from __future__ import annotations

import json
import os
import pty
import re
import signal
import subprocess
import sys
import termios
import time
from pathlib import Path

import pytest

from hegui.render.page import Page
from hegui.render.summary import MOST_ROWS, write
from hegui.worker.many import cores
from schemas.result import FailedDocument, Failure
from tests import made
from tests.conftest import ROOT, Hegui
from tests.hegui.results import finding, result

REPORT = made.COVER + made.CLOSING


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Nine reports of one kind, one with a contradiction, and a file that cannot be read."""
    for number in range(1, 10):
        text = REPORT.replace("2 审核范围", f"1.2 编号\n{number}\n\n2 审核范围")
        (tmp_path / f"r{number}.txt").write_text(text, encoding="utf-8")
    (tmp_path / "r10.docx").write_bytes(b"PK\x03\x04")
    return tmp_path


def test_the_same_bytes_with_any_number_of_jobs(hegui: Hegui, folder: Path) -> None:
    ran = [
        hegui("check", ".", "--format", "json", "--jobs", jobs, cwd=folder, env={"TERM": "dumb"})
        for jobs in ("1", "3", "20")
    ]
    assert ran[0].raw == ran[1].raw == ran[2].raw
    assert ran[0].err == ran[1].err == ran[2].err
    paths = [one["document"]["path"] for one in json.loads(ran[0].out)["results"]]
    assert paths == [f"r{number}.txt" for number in range(1, 10)] + ["r10.docx"]


def test_one_that_fails_does_not_stop_the_others(hegui: Hegui, folder: Path) -> None:
    ran = hegui("check", ".", "--jobs", "2", cwd=folder)
    assert ran.status == 2
    assert ran.err.count("r10.docx") == 1
    rows = ran.out.splitlines()[-11:]
    assert [row.split()[0] for row in rows[:-1]] == [f"r{number}.txt" for number in range(1, 10)] + [
        "r10.docx"
    ]
    assert rows[-2].split()[1:] == ["未读"]
    assert rows[-1].startswith("共 10 份，1 份未能读取 · 没有错误的")


def test_where_files_are_written_the_table_is_on_standard_error(hegui: Hegui, folder: Path) -> None:
    ran = hegui("check", "r1.txt", "r2.txt", "--output", "out/", "--format", "json", cwd=folder)
    assert ran.out == ""
    assert "r2.txt  " in ran.err
    assert ran.err.splitlines()[-1].startswith("共 2 份，0 份未能读取")
    assert sorted(path.name for path in (folder / "out").iterdir()) == ["r1.txt.json", "r2.txt.json"]


@pytest.mark.parametrize("given", ["0", "-1", "x", "65", "1.5", "²"])
def test_what_is_no_number_of_jobs_is_refused(hegui: Hegui, folder: Path, given: str) -> None:
    ran = hegui("check", "r1.txt", "--jobs", given, cwd=folder)
    assert (ran.status, ran.out) == (2, "")
    assert "1 到 64" in ran.err


def on_a_terminal(folder: Path, *arguments: str) -> tuple[int, str]:
    """Status and standard error of a run whose standard error is a terminal."""
    ours, theirs = pty.openpty()
    termios.tcsetwinsize(theirs, (30, 100))
    ran = subprocess.Popen(
        [sys.executable, "-m", "hegui", *arguments],
        cwd=folder,
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "TERM": "xterm", "COLUMNS": "100"},
        stdout=subprocess.DEVNULL,
        stderr=theirs,
    )
    os.close(theirs)
    told = b""
    while True:
        try:
            read = os.read(ours, 65536)
        except OSError:
            break
        if not read:
            break
        told += read
    os.close(ours)
    return ran.wait(60), told.decode()


def test_a_bar_on_a_terminal(folder: Path) -> None:
    status, told = on_a_terminal(folder, "check", ".", "--format", "json", "--jobs", "2")
    assert status == 2
    assert "/10 份" in told
    assert "剩余" in told
    assert "hegui: r10.docx" in told
    assert "共 10 份" in told


def test_no_bar_for_one_document(folder: Path) -> None:
    status, told = on_a_terminal(folder, "check", "r1.txt", "--fail-on", "never")
    assert (status, told) == (0, "")


def test_a_bar_tells_the_page_of_one_long_document(tmp_path: Path) -> None:
    made.pdf(tmp_path / "r.pdf", 3)
    status, told = on_a_terminal(tmp_path, "check", "r.pdf", "--fail-on", "never")
    pages = re.findall(r"第 (\d+)/(\d+) 页", told)
    assert status == 0
    assert [int(page) for page, _ in pages] == sorted(int(page) for page, _ in pages)
    assert {of for _, of in pages} == {max(pages)[0]}
    assert "正在检查" in told
    assert told.endswith("\r")  # the bar is gone


def test_the_bar_of_many_tells_the_page_that_is_read(tmp_path: Path) -> None:
    for name in ("a.pdf", "b.pdf"):
        made.pdf(tmp_path / name, 3)
    told = on_a_terminal(tmp_path, "check", ".", "--format", "json", "--jobs", "1")[1]
    assert re.search(r"/2 份.*a\.pdf 第 1/\d+ 页", told)


def test_an_interrupt_ends_all(folder: Path) -> None:
    ran = subprocess.Popen(
        [sys.executable, "-m", "hegui", "check", *[str(folder)] * 1, "--jobs", "4", "--format", "json"],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    time.sleep(0.4)
    began = time.monotonic()
    os.kill(ran.pid, signal.SIGINT)
    ran.communicate(timeout=30)
    assert time.monotonic() - began < 20
    assert "Z" not in _states(ran.pid)


def _states(session: int) -> str:
    """The states of the processes of a session that are still there."""
    listed = subprocess.run(
        ["ps", "-o", "stat=", "--sid", str(session)], capture_output=True, text=True, check=False
    )
    return listed.stdout


def test_of_many_those_with_most_to_look_at_are_listed() -> None:
    page = Page(100, colour=False)
    clean = [result(path=f"c{number}.txt") for number in range(MOST_ROWS + 5)]
    wrong = [result(finding(), path="wrong.txt")]
    failed = [FailedDocument(document={"path": "f\x1b[31m.txt"}, error=Failure(kind="corrupt", message="x"))]
    write(page, [*clean, *wrong, *failed], "zh")
    told = page.bytes().decode()
    assert "wrong.txt" in told
    assert "f␛[31m.txt  未读" in told
    assert "另 7 份问题较少，未列" in told
    assert told.count(".txt") == MOST_ROWS


def test_cores_are_counted() -> None:
    assert cores() >= 1
