"""`hegui rulebook`: read certification rules, show what they say and what is wrong with them."""

from __future__ import annotations

from argparse import Namespace
from functools import cache, partial

from hegui.commands import judging, shared
from hegui.parser import Parser
from hegui.render import formats

SUMMARY = (
    "读认证规则：条款、表格、参数，并查规则自身的问题",
    "read certification rules: clauses, tables, parameters, and what is wrong with them",
)


def configure(parser: Parser) -> None:
    """Add the arguments of `hegui rulebook`."""
    parser.description = SUMMARY[parser.lang != "zh"]
    parser.epilog = _EPILOG[parser.lang != "zh"]
    shared.configure(parser, formats("rulebook"), "text")
    judging.configure(parser)


def run(options: Namespace) -> int:
    """Read the documents. Status 1: findings at or above `--fail-on`; 2: a document could not be read."""
    settings = cache(partial(judging.settings, options))
    outcomes = shared.process(
        options, lambda reader, item: reader.do(item, "rulebook", **settings()), before=settings
    )
    return judging.status(options, outcomes)


_EPILOG = (
    """退出状态：0 没有达到 --fail-on 的问题；1 有；2 参数不可用、有文件不能读或不是认证规则
例：
  hegui rulebook 认证规则.docx
  hegui rulebook 认证规则.pdf --format json --output 规则.json""",
    """exit status: 0 nothing at or above --fail-on; 1 findings; 2 unusable arguments or input, or no rules
examples:
  hegui rulebook rules.docx
  hegui rulebook rules.pdf --format json --output rules.json""",
)
