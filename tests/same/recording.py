"""The work: reports in turn on two cores, and the program of another commit."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from pathlib import Path
from time import perf_counter

from tests.same import documents, results, store
from tests.same.results import Kept

CORES = 2
SHARE = 8
"""Reports that a process is given at once."""


def record(names: Sequence[str], state: str) -> int:
    """Keep the results of the reports that the state has none of; how many that were."""
    with store.opened(state) as base:
        known = base.names()
        missing = [name for name in names if name not in known]
        for name, kept in _made(missing):
            base.put(name, kept)
    return len(missing)


def _made(names: list[str]) -> Iterator[tuple[str, Kept]]:
    parts = [names[at : at + SHARE] for at in range(0, len(names), SHARE)]
    with ProcessPoolExecutor(CORES) as pool:
        for part in pool.map(_results, parts):
            yield from part


def _results(names: list[str]) -> list[tuple[str, Kept]]:
    return [(name, of_report(by_name(name))) for name in names]


def by_name(name: str) -> documents.Stored:
    """A stored report. Raises KeyError for a name that none has."""
    return _known()[name]


@cache
def _known() -> dict[str, documents.Stored]:
    return {one.name: one for one in documents.every()}


def of_report(one: documents.Stored) -> Kept:
    """The result of a stored report, and how long it took."""
    given = one.make()
    start = perf_counter()
    result = results.of_input(given)
    return results.packed(given, result)._replace(seconds=round(perf_counter() - start, 3))


def record_of(ref: str, names: Iterable[str]) -> str:
    """The state of a commit, with the results of the reports: made by its program, of this tree's reports.

    Raises subprocess.CalledProcessError for no such commit."""
    state, wanted = store.state_of(ref), [*names]
    with store.opened(state) as base:
        missing = [name for name in wanted if name not in base.names()]
    if missing:
        with tempfile.TemporaryDirectory() as folder:
            _unpack(ref, folder)
            command = [sys.executable, "-P", "-m", "tests.same", "record", "--state", state, "--names", "-"]
            environment = {**os.environ, "PYTHONPATH": f"{folder}{os.pathsep}{store.ROOT}"}
            subprocess.run(
                command,
                env=environment,
                cwd=store.ROOT,
                check=True,
                input="\n".join(missing),
                encoding="utf-8",
            )
    return state


def _unpack(ref: str, folder: str) -> None:
    packed = Path(folder, "product.tar")
    command = ["git", "-C", str(store.ROOT), "archive", "-o", str(packed), ref, "--", *store.PRODUCT]
    subprocess.run(command, check=True)
    subprocess.run(["tar", "-xf", str(packed), "-C", folder], check=True)
    packed.unlink()
