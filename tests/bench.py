"""`make bench`: where the time goes, side by side with pdfplumber."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from time import perf_counter, process_time

from tests import made
from tests.conftest import ROOT

SAMPLE = ROOT / "corpus" / (ROOT / "corpus" / "SAMPLE").read_text(encoding="utf-8").strip()
PAGES = ROOT / "tests" / "ingest" / "pages"

HEAVY = (
    "distributed",
    "pandas",
    "numpy",
    "jieba",
    "spacy",
    "onnxruntime",
    "docx",
    "pdfplumber",
    "pypdfium2",
    "lxml",
    "yaml",
)
SHOW = "import sys; from hegui.__main__ import main; main(sys.argv[1:]); print(*sys.modules, file=sys.stderr)"
"""Runs the program, then tells what is in memory."""

SHOW_ALL = """
import sys
from hegui.worker import jobs
from hegui.__main__ import main
run = jobs.run
jobs.run = lambda *given: (run(*given), print(*sys.modules, file=sys.stderr, flush=True))[0]
main(sys.argv[1:])
print(*sys.modules, file=sys.stderr)
"""
"""The same for the worker, when it is done with a document, and for its parent. HEGUI_DEBUG must be set."""


@dataclass(frozen=True, slots=True)
class Times:
    """Seconds of several runs."""

    runs: tuple[float, ...]

    @property
    def best(self) -> float:
        """The shortest: what the machine can do when nothing disturbs it."""
        return min(self.runs)

    def over(self, yardstick: Times) -> float:
        """How many times as long: by the shortest runs, or by the median of those beside one another where
        that is less; a busy machine disturbs the one or the other."""
        beside = (one / other for one, other in zip(self.runs, yardstick.runs, strict=True))
        return min(self.best / yardstick.best, statistics.median(beside))

    def __str__(self) -> str:
        return f"{1000 * self.best:8.1f} ms (median {1000 * statistics.median(self.runs):.1f})"


def shells(commands: dict[str, list[str]], runs: int) -> dict[str, Times]:
    """Wall time of each command as a process, the runs of all of them in turn; bytecode may be kept."""
    taken: dict[str, list[float]] = {name: [] for name in commands}
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    for _ in range(runs):
        for name, command in commands.items():
            start = perf_counter()
            subprocess.run(
                [sys.executable, *command],
                cwd=ROOT,
                env=environment,
                capture_output=True,
                check=False,
                timeout=120,
            )
            taken[name].append(perf_counter() - start)
    return {name: Times(tuple(times)) for name, times in taken.items()}


def timed(work: Callable[[], object], runs: int = 3) -> Times:
    """CPU time of `work` in this process."""
    taken = []
    for _ in range(runs):
        start = process_time()
        work()
        taken.append(process_time() - start)
    return Times(tuple(taken))


ALL = """
import sys
from hegui import __main__ as program
program._SHARE = float("inf")
program.main(sys.argv[1:])
"""
"""Runs the program, and keeps all that it had to work out: other runs do that bit by bit."""


def starts(report: Path, runs: int = 9) -> dict[str, Times]:
    """From the shell and back: nothing at all, help, a check, and the yardstick."""
    shells({"all kept": ["-c", ALL, "check", str(report)]}, 1)
    return shells(
        {
            "python -c pass": ["-c", "pass"],
            "hegui --help": ["-m", "hegui", "--help"],
            "hegui check (text)": ["-m", "hegui", "check", str(report)],
            "import pdfplumber": ["-c", "import pdfplumber"],
        },
        runs,
    )


ALONE = """
from pathlib import Path
from schemas.cache import compile_cache as kept
kept._path, kept._beside = lambda: None, lambda: Path("none")
from hegui.__main__ import program
program()
"""
"""Runs the program as where nothing was ever kept and nothing can be."""


def firsts(report: Path, runs: int = 5) -> dict[str, Times]:
    """A check by a program that found nothing kept, and by one that did."""
    check = ["check", "--fail-on", "never", "--format", "json", str(report)]
    shells({"all kept": ["-c", ALL, *check]}, 1)
    return shells({"nothing kept": ["-c", ALONE, *check], "all kept": ["-m", "hegui", *check]}, runs)


WITHOUT = """
import sys
sys.modules["hegui.model"] = sys.modules["httpx"] = None
import socket
class Shut(socket.socket):
    def __init__(self, *_): raise OSError("no network")
socket.socket = Shut
from hegui.__main__ import program
program()
"""
"""Runs the program as if it had no part that asks a model, and the machine no network."""


def no_model(report: Path, runs: int = 9) -> dict[str, Times]:
    """A check without a model by the program as it is, and by one that has none to ask."""
    check = ["check", "--fail-on", "never", "--format", "json", str(report)]
    shells({"all kept": ["-c", ALL, *check]}, 1)
    return shells({"as it is": ["-m", "hegui", *check], "none to ask": ["-c", WITHOUT, *check]}, runs)


def stages(data: bytes, runs: int = 5) -> dict[str, Times]:
    """CPU time of each stage for a text report."""
    import ingest
    from checks import engine, packs
    from extract.report import extract_report
    from hegui import pipeline
    from hegui.render import Look, load
    from schemas import facts

    document = ingest.read_bytes(data, "r.txt")
    report, mentions = extract_report(document)
    rules, known, day = packs.choose(report, None, "auto"), facts.load(), pipeline.report_day(report)
    result = pipeline.check_document(document)
    return {
        "ingest": timed(lambda: ingest.read_bytes(data, "r.txt"), runs),
        "extract": timed(lambda: extract_report(document), runs),
        "check": timed(lambda: engine.run_checks(report, mentions, rules, known, day), runs),
        "render text": timed(lambda: load("check", "text").one(result, Look()), runs),
        "render json": timed(lambda: load("check", "json").one(result, Look()), runs),
    }


def growth(times: tuple[int, ...] = (1, 4, 16), pages: int = 10) -> dict[int, float]:
    """CPU seconds of the whole way for a report of 1, 4, 16 times the length (best of three)."""
    import ingest
    from hegui import pipeline

    pipeline.check_document(ingest.read_bytes(made.report(1).encode(), "warm.txt"))
    reports = {n: made.report(pages * n).encode() for n in times}
    return {n: timed(partial(whole, report)).best for n, report in reports.items()}


def whole(data: bytes) -> bytes:
    """The whole way in one process: bytes to JSON."""
    import ingest
    from hegui import pipeline
    from hegui.render import Look, load

    return load("check", "json").one(pipeline.check_document(ingest.read_bytes(data, "r.txt")), Look())


PEAK = (
    "import sys, ingest; ingest.read(sys.argv[1]); "
    "print(next(line.split()[1] for line in open('/proc/self/status') if line.startswith('VmHWM')))"
)


def peak_memory(path: Path) -> float:
    """The most memory, in MB, that a process of its own takes to read a file."""
    done = subprocess.run(
        [sys.executable, "-c", PEAK, str(path)], cwd=ROOT, capture_output=True, check=True, timeout=600
    )
    return int(done.stdout) / 1024


def pdf_pages(path: Path, runs: int = 3) -> dict[str, float]:
    """Pages a CPU second: ours (text, boxes, tables) and pdfplumber's text and tables."""
    import logging

    import pdfplumber

    logging.getLogger("pdfminer").setLevel(logging.ERROR)

    import ingest

    def theirs() -> int:
        with pdfplumber.open(path) as document:
            for page in document.pages:
                page.extract_text()
                page.extract_tables()
                page.close()
            return len(document.pages)

    pages = theirs()
    ingest.read(str(path))
    ours = timed(lambda: ingest.read(str(path)), runs).best
    return {"hegui": pages / ours, "pdfplumber": pages / timed(theirs, runs).best}


def imported(report: Path) -> set[str]:
    """What a check of a text had in memory at its end."""
    done = subprocess.run(
        [sys.executable, "-c", SHOW_ALL, "check", str(report)],
        cwd=ROOT,
        env={**os.environ, "HEGUI_DEBUG": "1"},
        capture_output=True,
        check=True,
        timeout=120,
    )
    return set(done.stderr.decode().split())


def main() -> None:
    """Print all measurements."""
    with tempfile.TemporaryDirectory() as folder:
        report, paper = Path(folder, "r.txt"), Path(folder, "r.pdf")
        text = made.report(20)
        report.write_text(text, encoding="utf-8", newline="\n")
        made.pdf(paper, 40)
        _print_starts(report)
        print(f"\nstages, a text report of 20 pages ({len(text):,} characters), CPU time in one process")
        for name, times in stages(text.encode()).items():
            print(f"  {name:<22}{times}")
        print("\ngrowth, bytes to JSON")
        taken = growth()
        for n, seconds in taken.items():
            share = seconds / taken[1] / n
            print(f"  {n:>3}x {10 * n:>5} pages {1000 * seconds:8.1f} ms   {share:.2f} x linear")
        _print_pdf(paper)


def repeated(source: Path, target: Path, times: int = 15) -> Path:
    """Writes a PDF with the pages of another so many times, which share their fonts."""
    import pypdfium2

    few, many = pypdfium2.PdfDocument(source), pypdfium2.PdfDocument.new()
    many.import_pages(few, [*range(len(few))] * times)
    many.save(target)
    return target


def _print_pdf(paper: Path) -> None:
    print("\nPDF with text and ruled tables, pages a CPU second: hegui, pdfplumber, ratio")
    papers = {
        "reportlab, font not embedded": paper,
        "LibreOffice": PAGES / "libreoffice-tables.pdf",
        "Chromium, Type 3 fonts": repeated(PAGES / "chromium.pdf", paper.with_name("chromium.pdf")),
    }
    for name, path in papers.items():
        speed = pdf_pages(path)
        ratio = speed["hegui"] / speed["pdfplumber"]
        print(f"  {name:<30}{speed['hegui']:8.1f}{speed['pdfplumber']:8.1f}{ratio:8.1f}")
    print("\nmemory to read a PDF, peak of a process")
    for pages in (100, 1000):
        made.pdf(paper, pages)
        print(f"  {pages:>5} pages {peak_memory(paper):8.0f} MB")


def _print_starts(report: Path) -> None:
    print("from the shell and back, wall time")
    taken = starts(report)
    yard = taken["import pdfplumber"].best
    for name, times in taken.items():
        print(f"  {name:<22}{times}   {times.best / yard:.2f} of import pdfplumber")
    first = firsts(SAMPLE)
    for name, times in first.items():
        print(f"  the sample, {name:<12}{times}")
    print(f"  a first check takes {first['nothing kept'].over(first['all kept']):.1f} times as long")
    asked = no_model(report)
    ratio = asked["as it is"].over(asked["none to ask"])
    print(f"  a check without --model takes {ratio:.3f} times that of a program with none to ask")
    modules = imported(report)
    heavy = ", ".join(name for name in HEAVY if name in modules) or "none"
    print(f"  a check of a text imported {len(modules)} modules; of the heavy ones: {heavy}")


if __name__ == "__main__":
    main()
