"""The program as a process that need not start: a copy of one that has imported what a check needs.

To start an interpreter and import the program takes longer than to check the small documents of most tests.
What a start itself is like is seen where the program is started from a shell: by the guides' commands
(`tests/hegui/test_guide.py`), with an environment, and beside modules of the user's own."""

from __future__ import annotations

import array
import gc
import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn

_READ = 1 << 16
_REPORT = "管理体系审核报告\n受审核方：杭州甲木家具有限公司\n审核组长：纪若拙\n审核日期：2025年3月4日至5日\n"


class Program:
    """The process that is copied, and what it was started with."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        self.environment = dict(environment)
        self._ours, theirs = socket.socketpair()
        with theirs:
            self._process = subprocess.Popen(
                [sys.executable, "-m", __name__, str(theirs.fileno())],
                env=self.environment,
                pass_fds=[theirs.fileno()],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
            )

    def run(self, arguments: Sequence[str], cwd: Path, seconds: float) -> tuple[int, bytes, bytes]:
        """Status and what was written, as of `hegui ARGUMENTS`. Raises subprocess.TimeoutExpired."""
        with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
            request = json.dumps([*arguments, str(cwd)]).encode() + b"\n"
            files = array.array("i", [out.fileno(), err.fileno()])
            self._ours.sendmsg([request[:1]], [(socket.SOL_SOCKET, socket.SCM_RIGHTS, files)])
            self._ours.sendall(request[1:])
            with self._ours.makefile("rb") as answers:
                number = int(answers.readline())
                try:
                    self._ours.settimeout(seconds)
                    status = int(answers.readline())
                except TimeoutError as error:
                    os.kill(number, signal.SIGKILL)
                    raise subprocess.TimeoutExpired(["hegui", *arguments], seconds) from error
            out.seek(0)
            err.seek(0)
            return os.waitstatus_to_exitcode(status), out.read(), err.read()

    def close(self) -> None:
        """End it."""
        self._ours.close()
        self._process.wait(timeout=10)


@contextmanager
def program(environment: Mapping[str, str]) -> Iterator[Program | None]:
    """A program to run; null on a system without copies of processes."""
    if not hasattr(os, "fork"):
        yield None
        return
    started = Program(environment)
    try:
        yield started
    finally:
        started.close()


def serve(requests: socket.socket) -> None:
    """Answer each request (arguments and folder as JSON, the files of its output) with the number of the copy
    that runs it, then its status."""
    while True:
        data, files, _, _ = socket.recv_fds(requests, _READ, 2)
        if not data:
            return
        while not data.endswith(b"\n"):
            data += requests.recv(_READ)
        *arguments, folder = json.loads(data)
        number = os.fork()
        if number == 0:
            requests.close()
            _run(arguments, folder, files)
        for file in files:
            os.close(file)
        requests.sendall(b"%d\n" % number)
        requests.sendall(b"%d\n" % os.waitpid(number, 0)[1])


def _run(arguments: list[str], folder: str, files: Sequence[int]) -> NoReturn:
    from hegui import __main__ as entry

    for standard, file in enumerate(files, 1):
        os.dup2(file, standard)
        os.close(file)
    os.chdir(folder)
    sys.argv = [str(entry.__file__), *arguments]
    entry.program()


def main() -> None:
    """Import, and make one check of each kind of file that most tests are of."""
    from hegui import cli, pipeline
    from hegui.worker import inside, parent
    from ingest import read_bytes

    assert all((cli, inside, parent))
    pipeline.check_document(read_bytes(_REPORT.encode(), "r.txt"))
    gc.collect()
    gc.freeze()
    serve(socket.socket(fileno=int(sys.argv[1])))


if __name__ == "__main__":
    main()
