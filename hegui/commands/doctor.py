"""`hegui doctor`: what this installation can do, with versions."""

from __future__ import annotations

from argparse import Namespace

from hegui import console
from hegui.parser import Parser

SUMMARY = (
    "这套安装能做什么：识别、LibreOffice、字体、处理器、保护、上限",
    "what this installation can do: OCR, LibreOffice, fonts, cores, protections, limits",
)
COLUMN = 36


def configure(parser: Parser) -> None:
    """Add nothing: the command has no arguments of its own."""
    parser.description = SUMMARY[parser.lang == "en"]


def run(options: Namespace) -> int:
    """Print the examination."""
    from hegui import examination
    from hegui.render.page import Page

    page = Page(console.columns(), console.wants_colour())
    for part in examination.parts(options.lang):
        page.line(part.title, style="bold")
        for entry in part.entries:
            mark = {True: "✓ ", False: "✗ ", None: "  "}[entry.good]
            page.entry(mark + entry.label, entry.told, indent=2, column=COLUMN, style="")
        page.blank()
    console.write(page.bytes())
    return 0
