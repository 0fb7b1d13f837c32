"""`hegui facts`: how far the facts reach, and how the norms of a list stand on a day."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING, Any

from hegui.commands.common import judging, shared
from hegui.errors import RefusedError
from hegui.render import formats
from hegui.terminal import console
from hegui.terminal.parser import Parser

if TYPE_CHECKING:
    from hegui.files.inputs import Input
    from hegui.norms.reach import Kind, Reach
    from hegui.worker.reading import Reader
    from schemas.result import NormsResult

SUMMARY = (
    "已知的法律、标准等到哪一天为止；一份法规标准清单里哪些已失效",
    "how far the known laws and standards reach; which norms of a list are no longer in force",
)
ACTIONS = ("status", "check")


def configure(parser: Parser) -> None:
    """Add the arguments of `hegui facts`."""
    zh = parser.lang == "zh"
    parser.description = SUMMARY[not zh]
    parser.epilog = _EPILOG[not zh]
    parser.add_argument(
        "action",
        choices=ACTIONS,
        metavar="ACTION",
        help="status      有多少条事实，最新到哪天，落后几天，各类各可信度多少\n"
        "check 清单  清单里每部法律、每项标准在某一天的状态、取代者、来源"
        if zh
        else "status      how many facts, the newest day, days behind, by kind and confidence\n"
        "check LIST  each law and standard of a list: its state on a day, what replaced it, the source",
    )
    parser.add_argument(
        "paths",
        nargs="*",
        metavar="LIST",
        help="清单：文本、Word、PDF、扫描件，或表格（xlsx、csv）；文件夹、通配、- 同其他命令"
        if zh
        else "a list: text, Word, PDF, scan or table (xlsx, csv); folders, globs and - as elsewhere",
    )
    parser.add_argument(
        "--as-of",
        metavar="YYYY-MM-DD",
        help="判定日（默认：check 为事实到的那一天，不取当天，结果因此不随日子变；status 为本机当天）"
        if zh
        else "the day judged (default: for check the day that the facts reach to, so that results do not "
        "change from day to day; for status this machine's today)",
    )
    parser.add_argument(
        "--format",
        metavar="FORMAT",
        choices=formats("norms"),
        default="text",
        help="text（默认）、json，check 还有 xlsx" if zh else "text (default), json; check: xlsx as well",
    )
    parser.add_argument(
        "--output",
        metavar="PATH",
        help="写到文件；文件夹、以 / 结尾或多份清单时每份一个 NAME.EXT.格式（xlsx 默认写到 reports_out/）"
        if zh
        else "write to a file; for a folder, a trailing / or several lists one NAME.EXT.FORMAT each "
        "(xlsx goes to reports_out/ by default)",
    )
    shared.configure_facts(parser)
    judging.configure_config(parser)
    shared.configure_reading(parser, join=False)
    parser.set_defaults(join=False)


def run(options: Namespace) -> int:
    """Print how far the facts reach, or how the norms stand. Status 1: one is not in force; 2: as ever."""
    if options.action == "status":
        return _status(options)
    if not options.paths:
        raise RefusedError("list_wanted")
    settings = _settings(options)
    outcomes = shared.process(options, lambda reader, item: _judged(reader, item, settings), made="norms")
    if shared.failed(outcomes):
        return 2
    return int(any(norm.out() for one in outcomes for norm in getattr(one.document, "norms", ())))


def _settings(options: Namespace) -> dict[str, Any]:
    from hegui.settings.choices import day, facts_of

    return {
        "as_of": None if options.as_of is None else day(options.as_of),
        "own_facts": facts_of(options.settings, options.facts),
        "settings": None if options.settings is None else options.settings.path,
    }


def _judged(reader: Reader, item: Input, settings: dict[str, Any]) -> NormsResult:
    try:
        answer: NormsResult = reader.do(item, "norms", **settings)
    except RefusedError as error:
        if error.kind == "unknown_format":
            raise RefusedError("list_format", **error.words) from error
        raise
    return answer


def _status(options: Namespace) -> int:
    from hegui.files import outputs
    from hegui.norms.reach import reach, today
    from hegui.wording import text
    from schemas.facts import load

    if options.paths:
        raise RefusedError("no_list_wanted")
    if options.format not in ("text", "json"):
        raise RefusedError("status_format", given=options.format)
    settings = _settings(options)
    own = settings["own_facts"]
    found = reach(load(tuple(own)), settings["as_of"] or today())
    if options.format == "json":
        data = _json(found, own)
    else:
        from hegui.render.page import Page
        from hegui.render.pages import reach as pages

        plain = options.output is not None
        page = Page(80 if plain else console.columns(), not plain and console.wants_colour())
        pages.write(page, found, own, options.lang)
        data = page.bytes()
    if options.output is None:
        console.write(data)
    else:
        outputs.save(options.output, data)
        console.say(text("labels", "written", options.lang, path=options.output))
    return 0


def _json(found: Reach, own: list[str]) -> bytes:
    from hegui.norms.reach import MOST_DAYS
    from hegui.render.json import dumped
    from schemas.result import SCHEMA_VERSION

    data = {
        "schema_version": SCHEMA_VERSION,
        **{key: getattr(found, key) for key in ("version", "day", "as_of", "days_behind")},
        "days_allowed": MOST_DAYS,
        "newest": found.newest._asdict() if found.newest else None,
        "count": found.total,
        "confidence": found.confidence,
        "kinds": [_kind(one) for one in found.kinds],
        "own": own,
    }
    return dumped(data, indent=2) + b"\n"


def _kind(one: Kind) -> dict[str, Any]:
    return {"kind": one.kind, "count": one.known, "confidence": one.confidence, "newest": one.newest}


_EPILOG = (
    """退出状态：0；1 check：有一项在判定日不是现行有效；2 参数不可用，或清单不能读
例：
  hegui facts status
  hegui facts check 法规清单.xlsx --as-of 2026-11-30
  hegui facts check 法规清单.docx --format xlsx --output 法规清单-核对.xlsx
  hegui facts check 法规清单.csv --facts our-laws.yaml""",
    """exit status: 0; 1 check: a norm that is not in force on the day; 2 unusable arguments, or a list that
cannot be read
examples:
  hegui facts status
  hegui facts check laws.xlsx --as-of 2026-11-30
  hegui facts check laws.docx --format xlsx --output laws-checked.xlsx
  hegui facts check laws.csv --facts our-laws.yaml""",
)
