"""`hegui stats`: shares of an archive's reports by leader, team, month …"""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from hegui.terminal import console
from hegui.terminal.parser import Parser
from hegui.wording import text

SUMMARY = (
    "批量检查的统计：按组长、审核员、小组、月份、代码等，带区间和偶然范围",
    "statistics of an archive by leader, auditor, team, month, code: with intervals and limits of chance",
)
FORMATS = ("text", "json", "xlsx", "html")


def configure(parser: Parser) -> None:
    """Add the arguments of `hegui stats`."""
    zh = parser.lang == "zh"
    parser.description = SUMMARY[not zh]
    parser.epilog = _EPILOG[not zh]
    parser.add_argument(
        "run",
        metavar="RUN",
        help="批量检查的结果文件夹" if zh else "the folder of a run (hegui batch)",
    )
    parser.add_argument(
        "--by",
        metavar="UNIT",
        required=True,
        help="leader、auditor、team、office、standard、audit_type、month、code 或 meta_列名"
        "（office、team 取台账的）"
        if zh
        else "leader, auditor, team, office, standard, audit_type, month, code or meta_NAME (office and team "
        "from your own table)",
    )
    configure_where(parser)
    parser.add_argument(
        "--confirmed",
        action="store_true",
        help="只算人确认的问题（结论为“成立”的）" if zh else "only findings that people confirmed count",
    )
    configure_output(parser, FORMATS)


def configure_where(parser: Parser) -> None:
    """Add `--where`."""
    parser.add_argument(
        "--where",
        metavar="SQL",
        help="只要符合条件的报告：reports 各列的一个条件，如 \"month >= '2025-01'\""
        if parser.lang == "zh"
        else "only reports that meet a condition on the columns of reports: \"month >= '2025-01'\"",
    )


def configure_output(parser: Parser, formats: tuple[str, ...]) -> None:
    """Add `--format` and `--output`."""
    zh = parser.lang == "zh"
    parser.add_argument(
        "--format",
        metavar="FORMAT",
        choices=formats,
        default=formats[0],
        help="、".join(formats) + "（默认 text）" if zh else ", ".join(formats) + " (default text)",
    )
    parser.add_argument(
        "--output",
        metavar="PATH",
        help="写到文件（xlsx、html 默认写进 RUN）"
        if zh
        else "write to a file (xlsx and html by default into RUN)",
    )


def run(options: Namespace) -> int:
    """Count, and write. Status 2 without tables, for a unit or a condition that is not known."""
    from hegui import optional_packages
    from hegui.files import outputs

    optional_packages.require("bulk")
    from hegui.bulk.pages import links
    from hegui.bulk.show.stats import made
    from hegui.bulk.stats import stats
    from hegui.render import Look

    stated = stats(Path(options.run), options.by, options.where, confirmed=options.confirmed)
    output = options.output
    if output is None and options.format in ("xlsx", "html"):
        output = str(Path(options.run) / f"stats-{options.by}.{options.format}")
    if output is None:
        console.write(
            made(stated, options.format, Look(options.lang, console.columns(), console.wants_colour()))
        )
        return 0
    outputs.save(output, made(stated, options.format, Look(options.lang)))
    links.mark(Path(options.run))
    console.say(text("labels", "written", options.lang, path=output))
    return 0


_EPILOG = (
    """退出状态：0；2 没有表、不认得的分法或条件
例：
  hegui stats 2025年/ --by leader
  hegui stats 2025年/ --by office --format html
  hegui stats 2025年/ --by month --where "audit_type = 'surveillance'" """,
    """exit status: 0; 2 without tables, for a unit or a condition that is not known
examples:
  hegui stats 2025/ --by leader
  hegui stats 2025/ --by office --format html
  hegui stats 2025/ --by month --where "audit_type = 'surveillance'" """,
)
