"""`python -m tests.bench_bulk [--number N]`: an archive judged by one and by two jobs and by two workers of a
cluster, beside the same ones judged one after another; what a rerun, the tables and the memory of the parent
cost: ratios, in one run.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from corpus.archive import make
from hegui.bulk import summary, tables
from hegui.bulk.journal import Journal
from hegui.bulk.meta import Meta
from hegui.bulk.search import index
from hegui.bulk.search.texts import Texts
from hegui.pipeline import check_document
from ingest import read_bytes
from tests.bulk import machines
from tests.conftest import ROOT

_PEAK = """
import sys
from hegui.__main__ import main
main(sys.argv[1:])
status = open("/proc/self/status").read()
print(status.partition("VmHWM:")[2].split()[0])
"""
"""Runs the program, and prints the most memory that the process itself had, in KiB."""


SEARCHES = ("审核", "的", "表", "审核 符合", "GB/T 19001-2016", '"点检记录"', "划伤 返工", "核方")
"""What is looked for: common words, single characters, numbers, phrases, parts of words."""

ONE, TWO = ("--jobs", "1"), ("--jobs", "2")


class Ran(NamedTuple):
    """Seconds and the parent's peak memory in MiB."""

    seconds: float
    peak: float


def batch(folder: Path, out: str, *options: str) -> Ran:
    """A run over the reports of a folder."""
    began = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-c", _PEAK, "batch", "reports", "--out", out, *options],
        cwd=folder,
        env={"PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin"},
        capture_output=True,
        check=True,
        text=True,
    )
    return Ran(time.monotonic() - began, int(done.stdout.split()[-1]) / 1024)


def warm(folder: Path) -> float:
    """The seconds of the pipeline alone for the same reports, without its start."""
    paths = sorted((folder / "reports").glob("2*/*.txt"))
    contents = [path.read_bytes() for path in paths]
    for content in contents[:20]:
        check_document(read_bytes(content, "r.txt"))
    began = time.monotonic()
    for content in contents:
        check_document(read_bytes(content, "r.txt"))
    return time.monotonic() - began


def finish(folder: Path, out: str) -> float:
    """The seconds that tables, passages and summary take."""
    began = time.monotonic()
    with Journal(folder / out) as journal:
        tables.write(journal, Meta(), "zh", None)
        summary.write(journal, Meta(), "zh")
    return time.monotonic() - began


def search(run: Path) -> tuple[float, float, float]:
    """The seconds that the index takes and that the slowest search does, the index's share of the text."""
    began = time.monotonic()
    with Texts(run) as texts:
        index.complete(run, texts, 2, "zh")
        size = sum(len(texts.lines(sha256).text.encode()) for sha256, _ in texts.each())
    made = time.monotonic() - began
    slowest = 0.0
    for words in SEARCHES:
        began = time.monotonic()
        subprocess.run(
            [sys.executable, "-m", "hegui", "search", run, words], capture_output=True, check=False
        )
        slowest = max(slowest, time.monotonic() - began)
    return made, slowest, (run / index.NAME).stat().st_size / size


def measure(number: int) -> dict[str, float]:
    """The ratios for an archive of so many reports, and of a tenth of it."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make(folder / "large", number, 1)
        make(folder / "small", number // 10, 1)
        single = warm(folder / "large")
        one, two = batch(folder / "large", "one", *ONE), batch(folder / "large", "two", *TWO)
        with machines.cluster(folder, 2) as started:
            far = batch(folder / "large", "far", "--cluster", started.address, *machines.certificates())
        again = batch(folder / "large", "two", *TWO)
        small = batch(folder / "small", "run", *TWO)
        ending = finish(folder / "large", "two")
        indexing, searching, share = search(folder / "large" / "two")
    return {
        "reports": number,
        "seconds a report, pipeline alone": single / number,
        "two jobs: wall over pipeline / 2 (<= 1.05)": two.seconds / (single / 2),
        "one job over two (>= 1.7)": one.seconds / two.seconds,
        "two workers of a cluster: speed over that of two jobs (>= .95)": two.seconds / far.seconds,
        "rerun over run (<= .02)": again.seconds / two.seconds,
        "tables, passages, summary over run (<= .05)": ending / two.seconds,
        "parent's peak over that at a tenth (<= 1.2)": two.peak / small.peak,
        "parent's peak, MiB": two.peak,
        "search: seconds a report for the index": indexing / number,
        "search: index over the text (<= 1)": share,
        "search: seconds of the slowest (< 1)": searching,
    }


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m tests.bench_bulk", description=__doc__)
    parser.add_argument("--number", type=int, default=1000, metavar="N")
    for what, value in measure(parser.parse_args().number).items():
        print(f"{what:64} {value:10.3f}")
