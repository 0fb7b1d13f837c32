"""`python -m corpus.checklists.stored`: the checklists that are stored for the tests, in `stored/`.

What LibreOffice and a scanner make cannot be made anew for each test: PDFs of some checklists, and two pages
of one as pictures. Word files and texts are made when they are asked for.
"""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from corpus.checklists.__main__ import write
from corpus.checklists.filled import filled
from corpus.layouts.scan import SCANNERS, png_of, scanned

STORED = Path(__file__).parent / "stored"
SEEDS = (3, 7, 11)
SCANNED, PAGES = 3, (2, 4)
GREYS = 16


def main(folder: Path = STORED) -> None:
    """Makes everything anew."""
    shutil.rmtree(folder, ignore_errors=True)
    write([filled(seed) for seed in SEEDS], folder, ["libreoffice.pdf"])
    made = filled(SCANNED)
    with tempfile.TemporaryDirectory() as name:
        write([made], Path(name), ["libreoffice.pdf"])
        paper = Path(name) / f"{made.name}.libreoffice.pdf"
        pictures = list(scanned(paper, SCANNERS["clean"], made.institution))
    for page in PAGES:
        data = png_of(pictures[page - 1].convert("L").quantize(GREYS))
        (folder / f"page-{page}-of-{made.name}.png").write_bytes(data)


if __name__ == "__main__":
    main()
