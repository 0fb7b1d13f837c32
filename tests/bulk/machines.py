"""A Dask cluster on this machine, by TLS: what tests and measurements of `--cluster` run on."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

from tests.conftest import ROOT

TLS = Path(__file__).with_name("tls")
"""A certificate of an authority, and one of another; valid to the year 2126."""

ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT)}


class Cluster(NamedTuple):
    """The scheduler's address, and workers with a thread each."""

    address: str
    workers: list[subprocess.Popen[bytes]]


def certificates(ca: str = "ca", own: str = "node") -> tuple[str, ...]:
    """The options of `hegui batch` that name an authority, a certificate and its key."""
    files = (TLS / f"{ca}.crt", TLS / f"{own}.crt", TLS / f"{own}.key")
    names = ("--tls-ca", "--tls-cert", "--tls-key")
    return tuple(str(one) for pair in zip(names, files, strict=True) for one in pair)


@contextmanager
def cluster(folder: Path, number: int) -> Iterator[Cluster]:
    """A scheduler that answers and so many workers, which come when they are ready."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    address = f"tls://127.0.0.1:{port}"
    tls = ["--tls-ca-file", *certificates()[1:], "--dashboard-address", "127.0.0.1:0"]
    scheduler = ["scheduler", "--protocol", "tls", "--host", "127.0.0.1", "--port", str(port)]
    worker = ["worker", address, "--nthreads", "1", "--no-nanny", "--local-directory", str(folder)]
    started = [
        subprocess.Popen(
            [sys.executable, "-m", "dask", *command, *tls],
            cwd=folder,
            env=ENVIRONMENT,
            stderr=subprocess.DEVNULL,
        )
        for command in (scheduler, *[worker] * number)
    ]
    try:
        while started[0].poll() is None:
            with suppress(OSError), socket.create_connection(("127.0.0.1", port)):
                break
            time.sleep(0.05)
        yield Cluster(address, started[1:])
    finally:
        for one in reversed(started):
            one.kill()
            one.wait()
