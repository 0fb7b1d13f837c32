"""`hegui doctor`: what this installation can do, with versions."""

from __future__ import annotations

from argparse import Namespace

from hegui.terminal import console
from hegui.terminal.parser import Parser

SUMMARY = (
    "这套安装能做什么：识别、LibreOffice、字体、处理器、保护、上限",
    "what this installation can do: OCR, LibreOffice, fonts, cores, protections, limits",
)
COLUMN = 36


def configure(parser: Parser) -> None:
    """Add nothing: the command has no arguments of its own."""
    parser.description = SUMMARY[parser.lang == "en"]
    parser.epilog = _EPILOG[parser.lang == "en"]


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


_EPILOG = (
    """退出状态：0
上限用所列的环境变量改
例：
  hegui doctor
  HEGUI_LIMIT_PAGES=2000 hegui check 报告.pdf""",
    """exit status: 0
the environment variables listed set the limits
examples:
  hegui doctor
  HEGUI_LIMIT_PAGES=2000 hegui check report.pdf""",
)
