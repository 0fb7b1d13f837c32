"""`hegui check`: read reports, check them, show what is wrong."""

from __future__ import annotations

from argparse import Namespace

from hegui.commands.common import also_option, judging, shared
from hegui.errors import RefusedError
from hegui.render import formats
from hegui.terminal.parser import Parser

SUMMARY = (
    "检查审核报告，列出矛盾与违规：位置、应为、实为、依据条款",
    "check audit reports: what is wrong, where, by which clause",
)

_ORIGINALS = ("docx", "pdf")
"""Formats that give the document itself back."""


def configure(parser: Parser) -> None:
    """Add the arguments of `hegui check`."""
    zh = parser.lang == "zh"
    parser.description = SUMMARY[not zh]
    parser.epilog = _EPILOG[not zh]
    shared.configure(parser, formats("check"), "text")
    configure_rules(parser)
    configure_kind(parser)
    parser.add_argument(
        "--verdicts",
        metavar="FILE.xlsx",
        help="复核后的问题表（--format xlsx 所写，已填结论）：误报和接受的不再计入，并统计各检查的误报率"
        if zh
        else "findings with a reviewer's verdicts (written by --format xlsx, filled in): false alarms and "
        "what is accepted count no more; tells the share of false alarms by check",
    )
    parser.add_argument(
        "--diff",
        metavar="OLD",
        help="与旧版比较（--diff 旧版 新版）：改正了什么、新出现什么、还有什么；退出状态只看新出现的"
        if zh
        else "compare with an old version (--diff OLD NEW): what was mended, what is new, what stays; "
        "the exit status tells of new findings alone",
    )
    judging.configure(parser, formats("check"))
    judging.configure_model(parser)


def configure_rules(parser: Parser) -> None:
    """Add `--rules`, `--as-of` and `--stage`."""
    zh = parser.lang == "zh"
    parser.add_argument(
        "--rules",
        metavar="PACK,…|auto",
        default="auto",
        help="规则包（默认 auto：按体系、认证机构和审核日期选；见 hegui rules packs）"
        if zh
        else "rule packs (default auto: by systems, body and audit days; see hegui rules packs)",
    )
    parser.add_argument(
        "--as-of",
        metavar="YYYY-MM-DD",
        help="判定日（默认报告日期，否则审核结束日）"
        if zh
        else "the day the report is judged for (default its date, else the audit's end)",
    )
    parser.add_argument(
        "--stage",
        choices=("draft", "final"),
        default="final",
        help="draft：草稿，签名、日期等最后才填的只作提示（默认 final）"
        if zh
        else "draft: signatures and what is filled in last are info only (default final)",
    )


def configure_kind(parser: Parser) -> None:
    """Add `--kind`."""
    parser.add_argument(
        "--kind",
        choices=("audit_report",),
        help="audit_report：当作审核报告检查，不管认出的是什么（空白表只在 --stage draft 时检查）"
        if parser.lang == "zh"
        else "audit_report: check it as one, whatever it is recognised as (a blank form: with --stage draft)",
    )


def run(options: Namespace) -> int:
    """Check the documents. Status 1: findings at or above `--fail-on`; 2: a document could not be read."""
    for name in also_option.formats_of(options):
        if options.redact and name in _ORIGINALS:
            raise RefusedError("not_redacted", given=name)
    if options.diff is not None:
        from hegui.commands.common import revising

        return revising.run(options)
    whole = options.format != "text" or bool(options.also)
    return judging.status(options, judging.judged(options, whole=whole))


_EPILOG = (
    """退出状态：0 没有达到 --fail-on 的问题；1 有；2 参数不可用或有文件不能读
没有列出问题不等于符合：适用而没能检查的另列为“未能检查”
页数、大小、内存等上限见 hegui doctor，用环境变量 HEGUI_LIMIT_… 改
例：
  hegui check 报告.docx
  hegui check 报告.pdf --format html                        评审用的网页
  hegui check reports/ --format json --output reports_out/  整个文件夹
  hegui check 扫描页/ --join                                一份文件的各页图片
  hegui check 草稿.docx --format docx --stage draft         批注在草稿上
  hegui check 报告.docx --select LAW,CAL001 --fail-on warning
  hegui check --diff 旧版.docx 新版.docx
  hegui check 报告.docx --format xlsx                       填结论，然后：
  hegui check 报告.docx --verdicts reports_out/报告.docx.xlsx
  hegui check 报告.docx --model http://127.0.0.1:8000/v1    本机的大模型再读一遍""",
    """exit status: 0 nothing at or above --fail-on; 1 findings; 2 unusable arguments or unreadable input
no finding does not mean conformity: what applies but could not be checked is told as "not checked"
limits (pages, sizes, memory): see hegui doctor, set HEGUI_LIMIT_... in the environment
examples:
  hegui check report.docx
  hegui check report.pdf --format html                        for review
  hegui check reports/ --format json --output reports_out/    a whole folder
  hegui check pages/ --join                                   one report
  hegui check draft.docx --format docx --stage draft          with comments
  hegui check report.docx --select LAW,CAL001 --fail-on warning
  hegui check --diff old.docx new.docx
  hegui check report.docx --format xlsx                       fill it in; then:
  hegui check report.docx --verdicts reports_out/report.docx.xlsx
  hegui check report.docx --model http://127.0.0.1:8000/v1    a model reads along""",
)
