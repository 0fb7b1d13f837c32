"""`python -m corpus.layouts [--out DIR] [--seed N] [--count N] [--templates A,B] [--formats …] [--small]`.

Makes whole reports with their truth: of each template `count` reports, from seed `seed` on, in each format
(docx, libreoffice, reportlab, text, a scanner of `corpus.layouts.scan`; `other`: grey or turned, by turns;
`pages`: a part of each as a picture file).
"""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

from corpus.layouts.office import pdfs_of
from corpus.layouts.pages import PICTURES, write_page
from corpus.layouts.paper import pdf_of
from corpus.layouts.plain import text_of
from corpus.layouts.scan import SCANNERS, picture_pdf, scanned
from corpus.layouts.templates import TEMPLATES, made
from corpus.layouts.tree import Report
from corpus.layouts.truth import write_truth
from corpus.layouts.word import docx_of

OUT = Path(__file__).parents[1] / "out"
OTHERS = ("grey", "turned90", "turned180")
FORMATS = ("docx", "libreoffice", "reportlab", "text", "clean", "noisy", "other", "pages")
BATCH = 16
"""Reports that LibreOffice is given at once."""


def main(arguments: list[str] | None = None) -> None:
    """Make what is asked for."""
    asked = _arguments(arguments)
    asked.out.mkdir(parents=True, exist_ok=True)
    seeds = range(asked.seed, asked.seed + asked.count)
    wanted = [(template, seed) for seed in seeds for template in asked.templates]
    for start in range(0, len(wanted), BATCH):
        batch = wanted[start : start + BATCH]
        _batch([made(template, seed, small=asked.small) for template, seed in batch], batch, asked)


def _batch(reports: list[Report], wanted: list[tuple[str, int]], asked: argparse.Namespace) -> None:
    for report, (_, seed) in zip(reports, wanted, strict=True):
        base = asked.out / report.name
        write_truth(report, seed, base)
        if "docx" in asked.formats:
            Path(f"{base}.docx").write_bytes(docx_of(report))
        if "reportlab" in asked.formats:
            Path(f"{base}.reportlab.pdf").write_bytes(pdf_of(report))
        if "text" in asked.formats:
            Path(f"{base}.txt").write_text(text_of(report), encoding="utf-8", newline="\n")
            Path(f"{base}.flat.txt").write_text(text_of(report, flat=True), encoding="utf-8", newline="\n")
    _papers(reports, asked.out, set(asked.formats))
    if "pages" in asked.formats:
        for report, (template, seed) in zip(reports, wanted, strict=True):
            write_page(report, seed, asked.out, tuple(PICTURES)[_place(template, seed) % len(PICTURES)])


def _place(template: str, seed: int) -> int:
    """A number that goes through the templates, and on with the seeds."""
    return TEMPLATES.index(template) + seed


def _papers(reports: list[Report], out: Path, formats: set[str]) -> None:
    """The formats that come from paper: LibreOffice's PDFs, and scans of them."""
    if not formats & {"libreoffice", "other", *SCANNERS}:
        return
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        files = [folder / f"{report.name}.docx" for report in reports]
        for report, file in zip(reports, files, strict=True):
            file.write_bytes(docx_of(report, accepted=True))
        for report, paper in zip(reports, pdfs_of(files, folder), strict=True):
            base = out / report.name
            if "libreoffice" in formats:
                Path(f"{base}.libreoffice.pdf").write_bytes(paper.read_bytes())
            _scans(report, paper, base, formats)


def _scans(report: Report, paper: Path, base: Path, formats: set[str]) -> None:
    other = OTHERS[_place(report.template, int(report.name.rpartition("-")[2])) % len(OTHERS)]
    for name, scanner in SCANNERS.items():
        if name in formats or ("other" in formats and name == other):
            pages = scanned(paper, scanner, report.stamp)
            Path(f"{base}.{name}.scan.pdf").write_bytes(picture_pdf(pages, scanner.quality))


def _arguments(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m corpus.layouts")
    parser.add_argument("--out", type=Path, default=OUT)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=1)
    parser.add_argument("--small", action="store_true", help="reports of three or four pages")
    parser.add_argument("--templates", type=lambda text: text.split(","), default=list(TEMPLATES))
    parser.add_argument("--formats", type=lambda text: text.split(","), default=list(FORMATS))
    return parser.parse_args(arguments)


if __name__ == "__main__":
    main()
