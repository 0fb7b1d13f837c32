"""Readers that do what no reader may, for the tests of the worker: what, is told by the file's content."""

from __future__ import annotations

import ctypes
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import ingest.plain
from ingest import progress
from ingest.errors import UnreadableError
from ingest.settings import Settings
from schemas.document import Document


def connect() -> None:
    """Opens a connection."""
    socket.create_connection(("127.0.0.1", 9), timeout=1)


def listen() -> None:
    """Waits for connections."""
    socket.create_server(("127.0.0.1", 0))


def resolve() -> None:
    """Asks the network for an address."""
    socket.getaddrinfo("example.com", 80)


def local_socket() -> None:
    """Speaks to a program on the same machine."""
    with socket.socket(socket.AF_UNIX) as one:
        one.connect("/run/none")


def write() -> None:
    """Writes a file."""
    Path(os.environ["HOSTILE_TARGET"]).write_text("written")


def append() -> None:
    """Adds to a file."""
    with Path(os.environ["HOSTILE_TARGET"]).open("a") as file:
        file.write("written")


def remove() -> None:
    """Removes a file."""
    Path(os.environ["HOSTILE_TARGET"]).unlink()


def make_folder() -> None:
    """Makes a folder."""
    Path(os.environ["HOSTILE_TARGET"] + ".d").mkdir()


def run() -> None:
    """Starts a program."""
    subprocess.run(["/bin/true"], check=True)


def replace() -> None:
    """Becomes another program."""
    os.execv("/bin/true", ["true"])


def fork() -> None:
    """Makes another process."""
    if os.fork() == 0:
        os._exit(0)


def kill_parent() -> None:
    """Ends the program that waits for it."""
    os.kill(os.getppid(), signal.SIGKILL)


def trace_parent() -> None:
    """Takes hold of the program that waits for it."""
    if ctypes.CDLL(None, use_errno=True).ptrace(16, os.getppid(), 0, 0) != 0:
        raise PermissionError(ctypes.get_errno())


def loop() -> None:
    """Never ends."""
    while True:
        pass


def sleep() -> None:
    """Never ends, without work."""
    time.sleep(1000)


def hog() -> None:
    """Takes all memory."""
    taken = [bytearray(1 << 24)]
    while True:
        taken.append(bytearray(1 << 24))


def killed() -> None:
    """Is ended by the system, as when its memory runs out."""
    signal.raise_signal(signal.SIGKILL)


def break_down() -> None:
    """Reads memory that is not there."""
    ctypes.string_at(0)


def abort() -> None:
    """Gives up, as libraries do when they find themselves broken."""
    os.abort()


def leave() -> None:
    """Ends without a word."""
    os._exit(0)


def recurse() -> None:
    """Goes deeper without end."""
    recurse()


def print_much() -> None:
    """Prints to where the results go."""
    os.write(1, b"noise\n")
    os.write(2, b"noise\n")
    print("noise")
    sys.stderr.write("noise")


def refuse() -> None:
    """Finds the file broken."""
    raise UnreadableError("corrupt", format="pdf")


def _pages(settings: Settings, bad: int, act: Callable[[], None]) -> Iterator[int]:
    for number in range(1, 5):
        progress.page(number, 4)
        if number in settings.skip:
            continue
        if number == bad:
            act()
        yield number


def read_document(data: bytes, path: str, settings: Settings) -> Document:
    """Does what the first word says, at the page that follows it if there is one; then reads the rest."""
    word, _, text = data.decode().partition("\n")
    name, _, page = word.partition(" ")
    act = globals()[name]
    read = list(_pages(settings, int(page), act)) if page else [act()]
    return ingest.plain.read_document(f"{text}\n{read}".encode(), path, settings)
