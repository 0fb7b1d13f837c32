"""Where results go: each to its own file once it is there, other formats of the same run, an interrupt."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
import time
from argparse import Namespace
from pathlib import Path

import pytest

from hegui.commands.common.delivery import Delivery
from hegui.commands.common.outcome import Outcome
from hegui.errors import RefusedError
from hegui.files import outputs
from hegui.files.inputs import gather
from hegui.render import Made
from hegui.render.html import index
from hegui.worker.many import each
from tests import made
from tests.conftest import ROOT, Hegui
from tests.hegui.results import result

REPORT = made.COVER + made.CLOSING


def options(**given: object) -> Namespace:
    return Namespace(
        **{"format": "json", "output": None, "also": [], "lang": "zh", "command": "check"} | given
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for number in range(1, 4):
        (tmp_path / f"r{number}.txt").write_text(f"{REPORT}\n{number}\n", encoding="utf-8")
    return tmp_path


def test_a_document_is_written_once_it_is_there(folder: Path) -> None:
    inputs = gather([str(folder)])
    delivery = Delivery(options(output=f"{folder}/out/"), inputs, "check", [])
    delivery.one(1, Outcome(inputs.files[1].path, document=result(path="r2.txt")))
    assert [path.name for path in (folder / "out").iterdir()] == ["r2.txt.json"]
    assert json.loads((folder / "out" / "r2.txt.json").read_bytes())["document"]["path"] == "r2.txt"


def test_an_interrupt_tells_what_is_written(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    inputs = gather([str(folder)])
    delivery = Delivery(options(output=f"{folder}/out/"), inputs, "check", [])
    delivery.interrupted()
    delivery.one(0, Outcome(inputs.files[0].path, document=result(path="r1.txt")))
    delivery.interrupted()
    nothing, some = capsys.readouterr().err.splitlines()
    assert "没有写出结果" in nothing
    assert "3 份中做完 1 份" in some
    assert f"{folder}/out/" in some


def test_nothing_is_done_after_an_interrupt() -> None:
    """What ends because its worker was killed is no result."""
    written: list[int] = []
    begun, killed = threading.Event(), threading.Event()

    class Slow:
        def dismiss(self) -> None:
            killed.set()

    def work(_: object, item: int) -> int:
        if item:
            begun.set()
            killed.wait(20)
        else:
            begun.wait(20)
        return item

    def done(item: int) -> int:
        if not item:
            raise KeyboardInterrupt
        written.append(item)
        return item

    given = Namespace(jobs=2, ocr="never", timeout=None, redact=False, lang="zh")
    with pytest.raises(KeyboardInterrupt):
        list(each(given, [0, 1], Slow(), work, done))  # type: ignore[arg-type]
    assert written == []


def test_a_folder_of_pages_that_is_interrupted_has_its_page(folder: Path) -> None:
    inputs = gather([str(folder)])
    given = options(output=f"{folder}/out/")
    given.format = "html"
    delivery = Delivery(given, inputs, "check", [])
    answer = result(path="r1.txt")
    delivery.one(0, Outcome(inputs.files[0].path, document=Made(answer, {"html": b"x"})))
    delivery.interrupted()
    page = (folder / "out" / "index.html").read_text(encoding="utf-8")
    assert 'href="r1.txt.html"' in page
    assert f"还有 {len(inputs.files) - 1} 份没有检查" in page
    assert "没有检查" not in index.index([], "zh").decode()


def test_ctrl_c_of_a_whole_run(folder: Path) -> None:
    """The signal goes to all processes of the terminal, workers too: none of them is told as damage."""
    for number in range(4, 60):
        (folder / f"r{number}.txt").write_text(f"{REPORT}\n{number}\n", encoding="utf-8")
    command = ["check", ".", "--format", "sarif", "--output", "out/", "--jobs", "2", "--fail-on", "never"]
    ran = subprocess.Popen(
        [sys.executable, "-m", "hegui", *command],
        cwd=folder,
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        start_new_session=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )
    end = time.monotonic() + 50
    while not list(folder.glob("out/*.sarif")) and time.monotonic() < end:
        time.sleep(0.02)
    os.killpg(ran.pid, signal.SIGINT)
    told = ran.communicate(timeout=30)[1].decode()
    files = list((folder / "out").iterdir())
    assert ran.returncode == 130
    assert f"59 份中做完 {len(files)} 份" in told.splitlines()[-1]
    assert "out/" in told.splitlines()[-1]
    assert 0 < len(files) < 59
    assert "损坏" not in told
    for path in files:
        run = json.loads(path.read_bytes())["runs"][0]
        assert run["invocations"][0]["executionSuccessful"] is True


def test_all_formats_of_one_run(hegui: Hegui, folder: Path) -> None:
    names = ("html", "xlsx", "sarif", "junit", "json")
    also = [part for name in names for part in ("--also", f"{name}=o/a.{name}")]
    ran = hegui("check", "r1.txt", *also, "--fail-on", "never", cwd=folder)
    assert ran.status == 0, ran.err
    assert sorted(path.name for path in (folder / "o").iterdir()) == sorted(f"a.{name}" for name in names)
    for name in ("html", "json"):
        hegui("check", "r1.txt", "--format", name, "--output", f"x.{name}", "--fail-on", "never", cwd=folder)
        assert (folder / f"x.{name}").read_bytes() == (folder / "o" / f"a.{name}").read_bytes()


def test_several_documents_have_a_page_each_in_a_folder(hegui: Hegui, folder: Path) -> None:
    refused = hegui("check", "r1.txt", "r2.txt", "--also", "html=a.html", cwd=folder)
    assert (refused.status, refused.out, refused.err.count("\n")) == (2, "", 1)
    assert "html=a.html/" in refused.err
    also = ("--also", "html=pages/", "--also", "xlsx=all.xlsx")
    ran = hegui("check", "r1.txt", "r2.txt", *also, "--fail-on", "never", cwd=folder)
    assert ran.status == 0, ran.err
    assert {"r1.txt.html", "r2.txt.html"} <= {path.name for path in (folder / "pages").iterdir()}
    assert (folder / "all.xlsx").is_file()


@pytest.mark.parametrize("name", ["docx", "pdf"])
def test_also_refuses_what_format_refuses(hegui: Hegui, folder: Path, name: str) -> None:
    for given in (("--format", name), ("--also", f"{name}=a.{name}")):
        ran = hegui("check", "r1.txt", *given, cwd=folder)
        assert (ran.status, ran.out, ran.err.count("\n")) == (2, "", 1)
        masked = hegui("check", "r1.txt", *given, "--redact", cwd=folder)
        assert (masked.status, masked.out) == (2, "")
        assert "--redact" in masked.err
    assert not (folder / f"a.{name}").exists()


def test_a_place_that_cannot_be_written_is_told_in_one_line(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    inputs = gather([str(folder)])
    delivery = Delivery(options(output=f"{folder}/out/"), inputs, "check", [])
    monkeypatch.setattr(outputs, "_replace", full)
    with pytest.raises(RefusedError) as caught:
        delivery.one(0, Outcome(inputs.files[0].path, document=result(path="r1.txt")))
    assert (caught.value.kind, caught.value.words["reason"]) == ("cannot_write", "No space left on device")


def test_a_disk_that_is_full_ends_the_run_in_one_line(hegui: Hegui, folder: Path) -> None:
    ran = hegui("check", "r1.txt", "r2.txt", "--output", "/proc/nothing/", "--format", "json", cwd=folder)
    assert (ran.status, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert "写不进去" in ran.err
