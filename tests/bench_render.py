"""`make bench`: how long each format takes for a report of 20 pages with 40 findings."""

from __future__ import annotations

import tempfile
from functools import partial
from itertools import groupby
from pathlib import Path

import ingest
from hegui import pipeline
from hegui.render import BESIDE, FORMATS, Look, Source, load, make
from ingest.settings import Settings
from schemas.document import Document
from schemas.leaf import Evidence
from schemas.result import Finding
from tests import made
from tests.bench import Times, timed
from tests.hegui.results import finding
from tests.ingest import samples

PAGES, FINDINGS = 20, 40
MOST = {"json": 0.05, "sarif": 0.05, "junit": 0.05, "html": 2.0, "docx": 0.5}
"""Seconds that a quiet machine may take."""


def times(runs: int = 5) -> dict[str, Times]:
    """CPU time of each format of `check`, for a PDF; of comments for a Word file."""
    with tempfile.TemporaryDirectory() as folder:
        paper = Path(folder, "r.pdf")
        made.pdf(paper, PAGES)
        pdf = source("r.pdf", paper.read_bytes())
    word = source("r.docx", as_word(made.report(PAGES)))
    return {name: rendering(name, word if name == "docx" else pdf, runs) for name in FORMATS["check"]}


def rendering(name: str, given: Source, runs: int) -> Times:
    """CPU time of a format, imports apart."""
    if name in BESIDE:
        work = partial(make, "check", name, given, Look())
    else:
        work = partial(load("check", name).one, given.judgement, Look())
    work()
    return timed(work, runs)


def source(path: str, data: bytes) -> Source:
    """An answer with as many findings as there are to be, each about two lines of the document."""
    document = ingest.read_bytes(data, path, Settings("never", sources=True))
    answer = pipeline.check_document(document)
    return Source(answer.replaced(findings=spread(document, FINDINGS)), document, [data])


def spread(document: Document, count: int) -> list[Finding]:
    """Findings about lines all over a document."""
    lines = [line for line in document.lines if len(document.text[line.start : line.end].strip()) > 9]
    apart = len(lines) // (2 * count)
    fragments = [document.evidence(line.start, line.end)[0] for line in lines[:: apart or 1]]
    places = [Evidence(page=one.page, line=one.line, text=one.text, bbox=one.bbox) for one in fragments]
    return [
        finding(evidence=[places[at], places[-1 - at]], fingerprint=f"{at:016}")
        for at in range(min(count, len(places)))
    ]


def as_word(text: str) -> bytes:
    """A report as a Word file, rows of columns as tables."""
    lines = [line for line in text.splitlines() if line]
    pieces: list[samples.Piece] = []
    for is_row, group in groupby(lines, key=lambda line: "\t" in line):
        told = list(group)
        pieces += [[line.split("\t") for line in told]] if is_row else told
    return samples.as_docx(pieces)


def main() -> None:
    """Print the measurements."""
    print(f"\nrendering {PAGES} pages with {FINDINGS} findings, CPU time in one process")
    for name, taken in times().items():
        most = f"   at most {1000 * MOST[name]:.0f} ms" if name in MOST else ""
        print(f"  {name:<22}{taken}{most}")


if __name__ == "__main__":
    main()
