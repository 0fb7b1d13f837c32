"""`python -m corpus [DIR]`: write every version of every report, in each format, with its truth."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from corpus.variants import Variant, variants
from corpus.write_docx import docx_of
from corpus.write_pdf import pdf_of
from corpus.write_text import text_of

REPORTS = Path(__file__).parent / "reports"


def truth_text(variant: Variant) -> str:
    """The truth as it is stored."""
    return json.dumps(variant.truth, ensure_ascii=False, indent=1) + "\n"


def main(folder: Path = REPORTS) -> None:
    """Write all files to the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for variant in variants():
        base = folder / variant.name
        base.with_suffix(".truth.json").write_text(truth_text(variant), encoding="utf-8", newline="\n")
        base.with_suffix(".txt").write_text(text_of(variant.report), encoding="utf-8", newline="\n")
        base.with_suffix(".docx").write_bytes(docx_of(variant.report))
        base.with_suffix(".pdf").write_bytes(pdf_of(variant.report))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m corpus", description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?", default=REPORTS, metavar="DIR")
    main(parser.parse_args().folder)
