"""`python -m corpus.layouts.fixtures`: the small reports and page pictures of `corpus/pages`.

They are stored for the tests. The PDFs are LibreOffice's, printed with a font whose glyphs are all one box:
what a text layer tells is the same, and a file is a tenth as large. The font is made here and needs
fonttools, which the project otherwise does not. `python -m tests.reading corpus/pages --record` comes after.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from importlib import import_module
from pathlib import Path
from typing import Any

from corpus.layouts.office import pdfs_of
from corpus.layouts.pages import write_page
from corpus.layouts.templates import TEMPLATES, made
from corpus.layouts.tree import Report
from corpus.layouts.truth import truth_of, write_truth
from corpus.layouts.word import docx_of

PAGES = Path(__file__).parents[1] / "pages"
SEED = 7
PICTURES = (("running", "png", 0, 1000), ("checked", "noisy", 2, 1250), ("covered", "turned90", 13, 1250))
"""Of these templates a part from this block on, this way scanned, at most so many pixels high."""

UNIT, ASCENT, DESCENT, SIDE = 1000, 880, -120, 40
SYMBOLS = Path("/usr/share/fonts/truetype/libreoffice")
LATIN = "".join(map(chr, range(0x20, 0x7F)))
SIGNS = "☐☑☒■□√●➢①②③④⑤⑥⑦⑧⑨"


def main(folder: Path = PAGES) -> None:
    """Makes everything anew."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    reports = [made(template, SEED, small=True) for template in TEMPLATES]
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        files = [work / f"{report.name}.docx" for report in reports]
        for report, file in zip(reports, files, strict=True):
            file.write_bytes(docx_of(report, accepted=True))
        papers = pdfs_of(files, work, _fonts(work, reports))
        for report, paper in zip(reports, papers, strict=True):
            (folder / f"{report.name}.docx").write_bytes(docx_of(report))
            (folder / f"{report.name}.libreoffice.pdf").write_bytes(paper.read_bytes())
            write_truth(report, SEED, folder / report.name)
    for template, kind, first, height in PICTURES:
        write_page(made(template, SEED, small=True), SEED, folder, kind, height, first)


def _fonts(folder: Path, reports: list[Report]) -> Path:
    """A fontconfig file that knows one font for all, and LibreOffice's symbols."""
    fonts = folder / "fonts"
    fonts.mkdir()
    texts = "".join(str(truth_of(report, SEED)) for report in reports)
    (fonts / "boxes.ttf").write_bytes(box_font(sorted({*texts, *LATIN, *SIGNS} - {"\n", "\t"})))
    config = folder / "fonts.conf"
    config.write_text(
        f"<fontconfig><dir>{fonts}</dir><dir>{SYMBOLS}</dir><cachedir>{folder}/cache</cachedir></fontconfig>",
        encoding="utf-8",
    )
    return config


def box_font(characters: list[str]) -> bytes:
    """A TrueType font that has these characters, each as a box as wide as it is."""
    builder_module: Any = import_module("fontTools.fontBuilder")
    pen_module: Any = import_module("fontTools.pens.ttGlyphPen")
    names = {character: f"u{ord(character):04X}" for character in characters}
    widths = {name: UNIT if ord(c) > 0x2000 else UNIT // 2 for c, name in names.items()}
    builder = builder_module.FontBuilder(UNIT, isTTF=True)
    builder.setupGlyphOrder([".notdef", *names.values()])
    builder.setupCharacterMap({ord(c): name for c, name in names.items()})
    glyphs = {name: _box(pen_module.TTGlyphPen(None), width) for name, width in widths.items()}
    glyphs[".notdef"] = _box(pen_module.TTGlyphPen(None), UNIT)
    glyphs["u0020"] = pen_module.TTGlyphPen(None).glyph()
    builder.setupGlyf(glyphs)
    builder.setupHorizontalMetrics({".notdef": (UNIT, SIDE), **{n: (w, SIDE) for n, w in widths.items()}})
    builder.setupHorizontalHeader(ascent=ASCENT, descent=DESCENT)
    builder.setupNameTable({"familyName": "Boxes", "styleName": "Regular"})
    builder.setupOS2(sTypoAscender=ASCENT, sTypoDescender=DESCENT, usWinAscent=ASCENT, usWinDescent=-DESCENT)
    builder.setupPost()
    with tempfile.NamedTemporaryFile(suffix=".ttf") as file:
        builder.save(file.name)
        return Path(file.name).read_bytes()


def _box(pen: Any, width: int) -> Any:
    corners = [(SIDE, 0), (width - SIDE, 0), (width - SIDE, 700), (SIDE, 700)]
    pen.moveTo(corners[0])
    for corner in corners[1:]:
        pen.lineTo(corner)
    pen.closePath()
    return pen.glyph()


if __name__ == "__main__":
    main(*(Path(argument) for argument in sys.argv[1:2]))
