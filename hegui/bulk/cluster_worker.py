"""The far end of a cluster: what a worker of Dask does with the documents of a run on another machine.

Dask's process only hands them on. Each document is read in a sandboxed process of the program's own, which is
started anew: forked, it would have the memory of Dask's, and the private key in it.
"""

from __future__ import annotations

import sys
import threading
import time
from argparse import Namespace
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from hegui import __version__, optional_packages
from hegui.bulk import pool
from hegui.bulk.journal import Document, Outcome
from hegui.worker.environment import limits_of_environment
from hegui.worker.reading import Parts, Reader
from ingest import limits
from schemas.cache import compile_cache

IDLE_SECONDS = 600.0
"""A run that asked for nothing so long has ended without a word: the next one closes its readers."""

FILES = ("own_packs", "own_facts")
"""The settings that are paths of files; those of packs may stand among `rules` as well."""

_CODE = ("schemas", "ingest", "extract", "checks", "hegui")
_SUFFIXES = (".py", ".yaml", ".json")
_APART = {"facts": "schemas/facts/", "packs": "checks/packs/"}
"""What of the program is told by a name of its own."""


class Order(NamedTuple):
    """What a run wants of each of its documents.

    `run` is its name, `program` what it is judged with there, `options` those of `Reader`, `files` the user's
    own packs and facts by the paths that `settings` name them with."""

    run: str
    program: Mapping[str, str]
    options: Mapping[str, Any]
    settings: Mapping[str, Any]
    files: Mapping[str, bytes]


class Item(NamedTuple):
    """A document of a run, its files, and what of the run's settings lets its findings stand."""

    document: Document
    parts: Parts
    suppress: Sequence[Mapping[str, str]]


class Other(NamedTuple):
    """A worker with another program than the run's: its address, and what it has."""

    address: str
    program: Mapping[str, str]


@cache
def program() -> dict[str, str]:
    """What this installation judges with: versions, digests of its files, the limits that are set.

    Raises RefusedError for a limit of the environment that is none."""
    limits_of_environment()
    digests = {name: sha256() for name in ("code", *_APART)}
    root = Path(__file__).parents[2]
    paths = (path for part in _CODE for path in (root / part).rglob("*") if path.suffix in _SUFFIXES)
    for name, path in sorted((path.relative_to(root).as_posix(), path) for path in paths):
        which = next((one for one, folder in _APART.items() if name.startswith(folder)), "code")
        digests[which].update(f"{name}\n".encode() + path.read_bytes())
    return {
        "hegui": __version__,
        "python": "{}.{}".format(*sys.version_info),
        **{name: digest.hexdigest()[:12] for name, digest in digests.items()},
        **{f"{limits.ENVIRONMENT}{name}": f"{value:g}" for name, value in limits.known().items()},
    }


def judge(order: Order, items: Sequence[Item]) -> list[Outcome] | Other:
    """What became of documents. It raises nothing: Dask would log what the function was called with."""
    if program() != order.program:
        return Other(optional_packages.module("distributed").get_worker().address, program())
    readers = _readers(order)
    settings = readers.at_hand(order.settings)
    with readers.one() as reader:
        return [_judged(reader, item, settings) for item in items if not readers.ended]


def _judged(reader: Reader, item: Item, settings: Mapping[str, Any]) -> Outcome:
    document, parts, suppress = item
    given = {**settings, "suppress": suppress, "sha256": document.sha256}
    return pool.judge(document, settings["lang"], lambda: reader.on(parts, document.path, "batch", **given))


def end(run: str) -> None:
    """A run has ended, or was broken off: so do its readers."""
    with _LOCK:
        ended = _RUNS.pop(run, None)
    if ended is not None:
        ended.close()
    compile_cache.save()


class _Readers:
    """The readers that a run has here, as many as documents come at once, and its files on this disk."""

    def __init__(self, order: Order) -> None:
        self._options = Namespace(**order.options)
        self._folder = TemporaryDirectory(prefix="hegui-")
        self._placed = dict(_placed(order.files, Path(self._folder.name)))
        self._busy: list[Reader] = []
        self._free: list[Reader] = []
        self.ended = False
        self._used = time.monotonic()

    @contextmanager
    def one(self) -> Iterator[Reader]:
        """A reader that nobody else has meanwhile."""
        with _LOCK:
            reader = self._free.pop() if self._free else Reader(self._options, apart=True)
            self._busy.append(reader)
        try:
            yield reader
        finally:
            with _LOCK:
                self._busy.remove(reader)
                self._free.append(reader)
                self._used = time.monotonic()
                ended = self.ended
            if ended:
                self.close()

    def at_hand(self, settings: Mapping[str, Any]) -> dict[str, Any]:
        """The settings of a run with its files where they lie here."""
        own = {name: [self._placed[path] for path in settings[name]] for name in FILES}
        rules = [self._placed.get(name, name) for name in settings["rules"].split(",")]
        return {**settings, **own, "rules": ",".join(rules)}

    def idle(self) -> bool:
        """Whether nothing was asked for long."""
        return not self._busy and time.monotonic() - self._used > IDLE_SECONDS

    def close(self) -> None:
        """End the readers: those at work at once, and what they do is lost."""
        with _LOCK:
            self.ended = True
            busy, free, self._free = [*self._busy], self._free, []
        for reader in busy:
            reader.dismiss()
        for reader in free:
            reader.__exit__()
        if not busy:
            self._folder.cleanup()


_LOCK = threading.Lock()
_RUNS: dict[str, _Readers] = {}


def _readers(order: Order) -> _Readers:
    with _LOCK:
        over = [_RUNS.pop(run) for run, readers in [*_RUNS.items()] if run != order.run and readers.idle()]
        if order.run not in _RUNS:
            _RUNS[order.run] = _Readers(order)
        found = _RUNS[order.run]
    for one in over:
        one.close()
    return found


def _placed(files: Mapping[str, bytes], folder: Path) -> Iterator[tuple[str, str]]:
    """Writes files into a folder; each path with that which it has here."""
    for number, (path, content) in enumerate(files.items()):
        here = folder / str(number) / Path(path).name
        here.parent.mkdir()
        here.write_bytes(content)
        yield path, str(here)
