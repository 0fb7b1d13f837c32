"""`python -m corpus.checklists OUT [--seed N] [--count K] [--formats …]`: filled checklists with their truth.

Formats: docx, libreoffice.pdf, clean.scan.pdf (and the other scanners), txt (tables as tabs),
flat.txt (cells on lines of their own).
"""

from __future__ import annotations

import argparse
import json
import tempfile
from pathlib import Path

from corpus.checklists.filled import Filled, filled, truth
from corpus.checklists.sheet import house_of, notice_text, report_of
from corpus.layouts.office import pdfs_of
from corpus.layouts.plain import text_of
from corpus.layouts.scan import SCANNERS, picture_pdf, scanned
from corpus.layouts.tree import Report
from corpus.layouts.word import docx_of

FORMATS = ("docx", "libreoffice.pdf", "txt", "flat.txt", "clean.scan.pdf")
PAPER = {"libreoffice.pdf", *(f"{name}.scan.pdf" for name in SCANNERS)}


def main(arguments: list[str] | None = None) -> None:
    """Make what is asked for."""
    parser = argparse.ArgumentParser(prog="python -m corpus.checklists")
    parser.add_argument("out", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=20)
    parser.add_argument("--formats", type=lambda text: text.split(","), default=list(FORMATS))
    asked = parser.parse_args(arguments)
    write([filled(seed) for seed in range(asked.seed, asked.seed + asked.count)], asked.out, asked.formats)


def write(checklists: list[Filled], out: Path, formats: list[str]) -> None:
    """Writes checklists in the formats, each with its truth."""
    out.mkdir(parents=True, exist_ok=True)
    houses = [house_of(int(made.name.split("-")[1])) for made in checklists]
    reports = [report_of(made, house) for made, house in zip(checklists, houses, strict=True)]
    for made, house, report in zip(checklists, houses, reports, strict=True):
        base = out / made.name
        stated = json.dumps(truth(made, form=house.form), ensure_ascii=False, indent=1)
        Path(f"{base}.truth.json").write_text(stated + "\n", encoding="utf-8", newline="\n")
        if "docx" in formats:
            Path(f"{base}.docx").write_bytes(docx_of(report))
        if "txt" in formats:
            Path(f"{base}.txt").write_text(text_of(report), encoding="utf-8", newline="\n")
        if "flat.txt" in formats:
            text = notice_text(report, made.random)
            Path(f"{base}.flat.txt").write_text(text, encoding="utf-8", newline="\n")
    if PAPER & set(formats):
        _papers(reports, out, formats)


def _papers(reports: list[Report], out: Path, formats: list[str]) -> None:
    """LibreOffice's PDFs, and scans of them."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        files = [folder / f"{report.name}.docx" for report in reports]
        for report, file in zip(reports, files, strict=True):
            file.write_bytes(docx_of(report, accepted=True))
        for report, paper in zip(reports, pdfs_of(files, folder), strict=True):
            base = out / report.name
            if "libreoffice.pdf" in formats:
                Path(f"{base}.libreoffice.pdf").write_bytes(paper.read_bytes())
            for scanner, how in SCANNERS.items():
                if f"{scanner}.scan.pdf" in formats:
                    pages = scanned(paper, how, report.stamp)
                    Path(f"{base}.{scanner}.scan.pdf").write_bytes(picture_pdf(pages, how.quality))


if __name__ == "__main__":
    main()
