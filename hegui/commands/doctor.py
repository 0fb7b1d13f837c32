"""`hegui doctor`: what this installation can do, with versions."""

from __future__ import annotations

from argparse import Namespace

from hegui.commands.common import judging
from hegui.terminal import console
from hegui.terminal.parser import Parser

SUMMARY = (
    "这套安装能做什么：事实是否跟得上、识别、LibreOffice、字体、处理器、保护、上限",
    "what this installation can do: facts in date, OCR, LibreOffice, fonts, cores, protections, limits",
)
COLUMN = 36


def configure(parser: Parser) -> None:
    """Add the arguments of `hegui doctor`."""
    parser.description = SUMMARY[parser.lang == "en"]
    parser.epilog = _EPILOG[parser.lang == "en"]
    parser.add_argument(
        "--as-of",
        metavar="YYYY-MM-DD",
        help="要判定的日期（默认本机当天）：比事实新 120 天以上时提醒"
        if parser.lang == "zh"
        else "the day to be judged (default: this machine's today): told where it is more than 120 days "
        "after that of the facts",
    )
    parser.add_argument(
        "--model",
        metavar="URL",
        help="问模型服务器一个问题：多快、答复能不能用；被拒绝时给出它的原话（密钥等按设置文件的 [model]）"
        if parser.lang == "zh"
        else "ask a model's server one question: how fast it is, whether the answer can be used, what it "
        "says where it refuses (key, name ... as [model] of the settings file has them)",
    )
    judging.configure_config(parser)


def run(options: Namespace) -> int:
    """Print the examination."""
    from hegui import installation
    from hegui.norms.reach import today
    from hegui.render.page import Page
    from hegui.settings import model_choice
    from hegui.settings.choices import day

    seen_from = today() if options.as_of is None else day(options.as_of)
    page = Page(console.columns(), console.wants_colour())
    model = model_choice.chosen(options) if options.model is not None else None
    parts = installation.parts(options.lang, seen_from, model)
    for part in parts:
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
  hegui doctor --as-of 2027-06-30
  hegui doctor --model http://127.0.0.1:8000/v1
  HEGUI_LIMIT_PAGES=2000 hegui check 报告.pdf""",
    """exit status: 0
the environment variables listed set the limits
examples:
  hegui doctor
  hegui doctor --as-of 2027-06-30
  hegui doctor --model http://127.0.0.1:8000/v1
  HEGUI_LIMIT_PAGES=2000 hegui check report.pdf""",
)
