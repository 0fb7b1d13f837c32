"""`python -m corpus.bodies.stored`: the small fixed part of the generated reports that tests read.

Of some templates of half a, one clean report and one with defects, as text and Word files with their truth.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from corpus.bodies.made import MOST, Made, clean, defective
from corpus.bodies.templates import template
from corpus.bodies.truth import write_truth
from corpus.layouts.plain import text_of
from corpus.layouts.word import docx_of

FOLDER = Path(__file__).parent.parent / "generated"
TEMPLATES = ("boye", "canglan", "heting", "huaixu", "jianzhu", "qinglu", "qitong", "suhedao")
SEED = 1


def stored() -> Iterator[Made]:
    """The reports, a clean one before the one with defects."""
    for name in TEMPLATES:
        chosen = template("a", name)
        yield clean(chosen, SEED)
        yield defective(chosen, SEED, [], MOST)


def write(folder: Path = FOLDER) -> None:
    """Write all files."""
    folder.mkdir(parents=True, exist_ok=True)
    for made in stored():
        base = folder / made.report.name
        write_truth(made.truth, base)
        Path(f"{base}.docx").write_bytes(docx_of(made.report))
        Path(f"{base}.txt").write_text(text_of(made.report), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    write()
