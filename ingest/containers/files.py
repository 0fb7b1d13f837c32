"""The bytes of a file, from whatever the path is: never without end, never without a limit."""

from __future__ import annotations

import errno
import os
import select
import stat
import time
from pathlib import Path

from ingest import limits
from ingest.errors import UnreadableError

_CHUNK = 1 << 18
_DENIED = {errno.EACCES, errno.EPERM}


def read_file(path: str) -> bytes:
    """The content of `path`; `-` is standard input.

    Raises UnreadableError: `missing`, `permission`, `not_regular`, `too_large`, `timeout`, `empty`,
    `corrupt`."""
    try:
        data = _drain(0, named=False) if path == "-" else _read_path(path)
    except (OSError, ValueError) as error:
        raise _unreadable(error) from error
    if not data:
        raise UnreadableError("empty")
    return data


def _read_path(path: str) -> bytes:
    status = Path(path).stat()
    _refuse_endless(status)
    if stat.S_ISREG(status.st_mode) and status.st_size > limits.FILE_BYTES:
        raise _too_large()
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    try:
        return _drain(handle, named=stat.S_ISFIFO(status.st_mode) and not _anonymous(path))
    finally:
        os.close(handle)


def _refuse_endless(status: os.stat_result) -> None:
    mode = status.st_mode
    if stat.S_ISREG(mode) or stat.S_ISFIFO(mode):
        return
    if stat.S_ISCHR(mode) and status.st_rdev == _null_device():
        raise UnreadableError("empty")
    kinds = {stat.S_IFDIR: "directory", stat.S_IFSOCK: "socket"}
    raise UnreadableError("not_regular", what=kinds.get(stat.S_IFMT(mode), "device"))


def _null_device() -> int | None:
    try:
        return Path(os.devnull).stat().st_rdev
    except OSError:
        return None


def _anonymous(path: str) -> bool:
    """Whether the path names a pipe that a shell opened (`<(…)`), not a FIFO in a folder."""
    return os.path.realpath(path).rpartition("/")[2].startswith("pipe:")


def _drain(handle: int, *, named: bool) -> bytes:
    """All that the descriptor gives within the limits. A named FIFO is waited for until it has a writer."""
    deadline = time.monotonic() + limits.READ_SECONDS
    data = bytearray()
    blocking = wait = os.get_blocking(handle)
    while True:
        if wait:
            _await(handle, deadline)
        try:
            chunk = os.read(handle, _CHUNK)
        except BlockingIOError:
            wait = True
            continue
        if not chunk:
            if not named or wait:
                return bytes(data)
            wait = True
            continue
        data += chunk
        named, wait = False, blocking
        if len(data) > limits.FILE_BYTES:
            raise _too_large()
        if time.monotonic() > deadline:
            raise _too_slow(limits.READ_SECONDS)


def _await(handle: int, deadline: float) -> None:
    """Returns when the descriptor has something to read or has ended.

    Raises UnreadableError when it stays silent, or is not done by the deadline."""
    if not hasattr(select, "poll"):
        return
    poll = select.poll()
    poll.register(handle, select.POLLIN)
    left = max(deadline - time.monotonic(), 0.0)
    if not poll.poll(min(left, limits.SILENT_SECONDS) * 1000):
        raise _too_slow(limits.READ_SECONDS if left < limits.SILENT_SECONDS else limits.SILENT_SECONDS)


def _too_large() -> UnreadableError:
    return UnreadableError("too_large", limit=limits.FILE_BYTES // (1024 * 1024), unit="MB")


def _too_slow(seconds: float) -> UnreadableError:
    return UnreadableError("timeout", limit=f"{seconds:g}", unit="s")


def _unreadable(error: OSError | ValueError) -> UnreadableError:
    number = getattr(error, "errno", None)
    if number in _DENIED:
        return UnreadableError("permission")
    if number == errno.EISDIR:
        return UnreadableError("not_regular", what="directory")
    if number in {errno.EIO, errno.ENXIO, errno.ENODEV}:
        return UnreadableError("corrupt", format="file")
    return UnreadableError("missing")
