"""`hegui extract`: the structured fields of a report alone, or why a field has its value."""

from __future__ import annotations

from argparse import Namespace

from hegui.commands.common import shared
from hegui.errors import RefusedError
from hegui.render import formats
from hegui.terminal.parser import Parser

SUMMARY = ("只提取报告的结构化字段", "the structured fields of a report alone")


def configure(parser: Parser) -> None:
    """Add the arguments of `hegui extract`."""
    zh = parser.lang == "zh"
    parser.description = SUMMARY[not zh]
    parser.epilog = _EPILOG[not zh]
    shared.configure(parser, formats("extract"), "json")
    parser.set_defaults(format=None)
    parser.add_argument(
        "--explain",
        metavar="FIELD",
        help="说明一个字段为什么是这个值：哪个标签、怎样读到、还考虑过什么（如 audit.start；默认格式 text）"
        if zh
        else "why a field has its value: which label, which reader, what else was considered "
        "(such as audit.start; default format text)",
    )


def run(options: Namespace) -> int:
    """Extract the documents' fields. Status 2: a document could not be read."""
    if options.explain is not None:
        return _explain(options)
    options.format = options.format or "json"
    outcomes = shared.process(options, lambda reader, item: reader.do(item, "extract"))
    return 2 if shared.failed(outcomes) else 0


def _explain(options: Namespace) -> int:
    from hegui.selection import nearest
    from schemas import paths

    if not paths.is_known(options.explain):
        known = [*paths.all_paths(), *{path.partition(".")[0] for path in paths.all_paths()}]
        raise RefusedError(
            "unknown_field", given=options.explain, nearest=nearest(paths.plain(options.explain), known)
        )
    options.format = options.format or "text"
    outcomes = shared.process(
        options, lambda reader, item: reader.do(item, "explain", field=options.explain), made="explain"
    )
    return 2 if shared.failed(outcomes) else 0


_EPILOG = (
    """退出状态：0；2 参数不可用、有文件不能读或不是审核报告
每个值带原文、页、行和置信度；报告里没有的是 null 或空列表
例：
  hegui extract 报告.docx --output 字段.json
  hegui extract 报告.pdf --format text
  hegui extract 报告.pdf --explain audit.start""",
    """exit status: 0; 2 unusable arguments, unreadable input, or no audit report
every value has its words, page, line and confidence; what is not in the report is null or an empty list
examples:
  hegui extract report.docx --output fields.json
  hegui extract report.pdf --format text
  hegui extract report.pdf --explain audit.start""",
)
