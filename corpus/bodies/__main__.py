"""`python -m corpus.bodies OUT [--seed N] [--count K] [--half a|b] [--formats …] [--defects] …`.

Writes NAME-SEED.FORMAT with NAME-SEED.truth.json (values and findings) and NAME-SEED.layout.json (what stands
where); with `--defects` NAME-SEED-defects beside it. Of frozen templates there are the seeds 1 to 3 alone.
Text and docx need pip's packages alone.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from corpus.bodies.frozen import FrozenError
from corpus.bodies.made import MOST, Made, clean, defective
from corpus.bodies.templates import HALVES, names, template
from corpus.bodies.truth import write_truth
from corpus.layouts import truth as layout
from corpus.layouts.plain import text_of
from corpus.layouts.tree import Report
from corpus.layouts.word import docx_of

FORMATS = ("docx", "txt", "libreoffice.pdf", "reportlab.pdf", "clean.scan.pdf", "noisy.scan.pdf")
BATCH = 16
"""Reports that LibreOffice is given at once."""


def main(arguments: list[str] | None = None) -> None:
    """Make what is asked for."""
    asked = _arguments(arguments)
    asked.out.mkdir(parents=True, exist_ok=True)
    try:
        _make(asked)
    except FrozenError as error:
        sys.exit(f"python -m corpus.bodies: {error}; --templates names others")


def _make(asked: argparse.Namespace) -> None:
    batch: list[Report] = []
    for seed, made in _all(asked):
        _write(made, seed, asked.out, asked.formats)
        batch.append(made.report)
        if len(batch) == BATCH:
            _papers(batch, asked.out, asked.formats)
            batch = []
    _papers(batch, asked.out, asked.formats)


def _all(asked: argparse.Namespace) -> Iterator[tuple[int, Made]]:
    for name in asked.templates or names(asked.half):
        chosen = template(asked.half, name)
        for seed in range(asked.seed, asked.seed + asked.count):
            yield seed, clean(chosen, seed)
            if asked.defects:
                yield seed, defective(chosen, seed, asked.codes, asked.most)


def _write(made: Made, seed: int, out: Path, formats: list[str]) -> None:
    base = out / made.report.name
    write_truth(made.truth, base)
    layout.write_truth(made.report, seed, base)
    if "docx" in formats:
        Path(f"{base}.docx").write_bytes(docx_of(made.report))
    if "txt" in formats:
        Path(f"{base}.txt").write_text(text_of(made.report), encoding="utf-8", newline="\n")
    if "reportlab.pdf" in formats:
        from corpus.layouts.paper import pdf_of  # needs fonts

        Path(f"{base}.reportlab.pdf").write_bytes(pdf_of(made.report))


def _papers(reports: list[Report], out: Path, formats: list[str]) -> None:
    """LibreOffice's PDFs, and scans of them."""
    scans = [name.removesuffix(".scan.pdf") for name in formats if name.endswith(".scan.pdf")]
    if not reports or not (scans or "libreoffice.pdf" in formats):
        return
    from corpus.layouts.office import pdfs_of  # needs LibreOffice
    from corpus.layouts.scan import SCANNERS, picture_pdf, scanned

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        files = [folder / f"{report.name}.docx" for report in reports]
        for report, file in zip(reports, files, strict=True):
            file.write_bytes(docx_of(report, accepted=True))
        for report, paper in zip(reports, pdfs_of(files, folder), strict=True):
            if "libreoffice.pdf" in formats:
                Path(f"{out / report.name}.libreoffice.pdf").write_bytes(paper.read_bytes())
            for scan in scans:
                pages = scanned(paper, SCANNERS[scan], report.stamp)
                data = picture_pdf(pages, SCANNERS[scan].quality)
                Path(f"{out / report.name}.{scan}.scan.pdf").write_bytes(data)


def _arguments(arguments: list[str] | None) -> argparse.Namespace:
    def several(text: str) -> list[str]:
        return text.split(",")

    parser = argparse.ArgumentParser(prog="python -m corpus.bodies")
    parser.add_argument("out", type=Path, metavar="OUT")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=1)
    parser.add_argument("--half", choices=HALVES, default="a")
    parser.add_argument("--templates", type=several, default=[])
    parser.add_argument("--formats", type=several, default=["docx", "txt"], help=", ".join(FORMATS))
    parser.add_argument("--defects", action="store_true", help="also a version with defects of each")
    parser.add_argument("--codes", type=several, default=[], help="the defects that are put in")
    parser.add_argument("--most", type=int, default=MOST, help="defects of a report, where no codes are told")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    main()
