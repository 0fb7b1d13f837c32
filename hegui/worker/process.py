"""The worker as a process: forked, or started anew where a system cannot fork."""

from __future__ import annotations

import os
import sys
import warnings
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, NamedTuple

if TYPE_CHECKING:
    import subprocess

_ENOUGH_DESCRIPTORS = 4096
_KILL = 9


class Process(NamedTuple):
    """A running worker: its number, and the pipes to it and from it; `started` if it was not forked."""

    number: int
    requests: BinaryIO
    answers: BinaryIO
    started: subprocess.Popen[bytes] | None = None

    def kill(self) -> None:
        """End it at once."""
        with suppress(OSError):
            if self.started is not None:
                self.started.kill()
            else:
                os.kill(self.number, _KILL)

    def end(self) -> int:
        """Wait for it; returns the signal that ended it, 0 without one."""
        for pipe in (self.requests, self.answers):
            with suppress(OSError):
                pipe.close()
        if self.started is not None:
            return max(-self.started.wait(), 0)
        status = os.waitpid(self.number, 0)[1]
        return os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0


def start(*, apart: bool = False) -> Process:
    """A new worker, `apart`: with nothing of this process's memory. Raises OSError when there is none."""
    return fork() if hasattr(os, "fork") and not apart else spawn()


def fork() -> Process:
    """A copy of this process: what is imported, set or replaced here holds there as well."""
    theirs, requests = os.pipe()
    answers, ours = os.pipe()
    with warnings.catch_warnings():  # another thread of this process may not matter: we take no lock there
        warnings.simplefilter("ignore", DeprecationWarning)
        number = os.fork()
    if number == 0:
        _serve_and_leave(theirs, ours)
    os.close(theirs)
    os.close(ours)
    return Process(number, os.fdopen(requests, "wb"), os.fdopen(answers, "rb"))


def _serve_and_leave(requests: int, answers: int) -> None:
    """The worker's life, which ends without the parent's clean-up."""
    status = 1
    try:
        from hegui.worker import inside

        kept = sorted({0, 1, 2, requests, answers})
        for low, high in zip(kept, [*kept[1:], _ENOUGH_DESCRIPTORS], strict=True):
            os.closerange(low + 1, high)
        inside.serve(os.fdopen(requests, "rb"), os.fdopen(answers, "wb"))
        status = 0
    finally:
        os._exit(status)


def spawn() -> Process:
    """A process of its own that imports everything anew: the program's modules, not those of the folder that
    it is started in."""
    import subprocess  # takes longer to import than to fork

    root = Path(__file__).parents[2]
    paths = [os.environ.get("PYTHONPATH", ""), str(root) if root.name != "site-packages" else ""]
    started = subprocess.Popen(
        [sys.executable, "-P", "-m", "hegui.worker"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, paths))},
    )
    assert started.stdin is not None
    assert started.stdout is not None
    return Process(started.pid, started.stdin, started.stdout, started)  # type: ignore[arg-type]
