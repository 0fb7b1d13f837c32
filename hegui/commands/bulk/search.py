"""`hegui search`: which reports of an archive speak of something."""

from __future__ import annotations

from argparse import ArgumentTypeError, Namespace
from functools import partial
from pathlib import Path

from hegui.commands.bulk.stats import configure_output, configure_where
from hegui.terminal import console
from hegui.terminal.parser import Parser
from hegui.wording import text

SUMMARY = (
    "在批量检查的报告里查词：哪些报告提到，原句和位置，最相关的在前",
    "look words up in the reports of an archive: which speak of them, the sentence and its place, best first",
)
FORMATS = ("text", "json", "html")
NOTHING = 1
_MOST = 50


def configure(parser: Parser) -> None:
    """Add the arguments of `hegui search`."""
    zh = parser.lang == "zh"
    parser.description = SUMMARY[not zh]
    parser.epilog = _EPILOG[not zh]
    parser.add_argument(
        "run", metavar="RUN", help="批量检查的结果文件夹" if zh else "the folder of a run (hegui batch)"
    )
    parser.add_argument(
        "words",
        metavar="WORDS",
        nargs="+",
        help="要查的词，都要有；引号里的按原文连着查"
        if zh
        else "what is looked for, all of it; what stands in quotes is looked for as written",
    )
    parser.add_argument(
        "--limit",
        metavar="N",
        type=partial(_limit, parser.lang),
        default=_MOST,
        help=f"列出多少份报告（默认 {_MOST}）" if zh else f"how many reports are listed (default {_MOST})",
    )
    configure_where(parser)
    configure_output(parser, FORMATS)


def _limit(lang: str, given: str) -> int:
    if not given.isdecimal() or not int(given):
        words = (f"{given} 不是大于 0 的整数", f"{given} is no whole number above 0")
        raise ArgumentTypeError(words[lang == "en"])
    return int(given)


def run(options: Namespace) -> int:
    """Look the words up, and write what was found. Status 1: nothing; 2: no run, a condition that is none."""
    from hegui import optional_packages
    from hegui.files import outputs

    optional_packages.require("bulk")
    from hegui.bulk.pages import links
    from hegui.bulk.search.search import search
    from hegui.bulk.show.search import made, pages
    from hegui.render import Look
    from hegui.worker.many import cores

    folder = Path(options.run)
    words = " ".join(options.words)
    found = search(folder, words, options.where, options.limit, cores(), options.lang)
    output = options.output or (str(folder / "search.html") if options.format == "html" else None)
    if output is None:
        look = Look(options.lang, console.columns(), console.wants_colour())
        console.write(made(found, options.format, look, {}))
    else:
        of_reports = pages(folder, Path(output).parent)
        outputs.save(output, made(found, options.format, Look(options.lang), of_reports))
        links.mark(folder)
        console.say(text("labels", "written", options.lang, path=output))
    return 0 if found.reports else NOTHING


_EPILOG = (
    """第一次检索先编索引（RUN/search.sqlite；一万份短报告一分钟以内），以后只补新检查的
退出状态：0 有报告提到；1 没有；2 没有这次批量检查、条件不认得
例：
  hegui search 2025年/ 安全阀 过期
  hegui search 2025年/ "GB/T 19001-2016" --where "audit_type = 'surveillance'"
  hegui search 2025年/ '"未见校准证书"' --format html""",
    """the first search makes the index (RUN/search.sqlite; a minute or less for 10,000 light reports), later
ones add what was judged since
exit status: 0 reports speak of it; 1 none; 2 no run, or a condition that is none
examples:
  hegui search 2025/ WORD WORD
  hegui search 2025/ "GB/T 19001-2016" --where "audit_type = 'surveillance'"
  hegui search 2025/ '"A WHOLE PHRASE"' --format html""",
)
