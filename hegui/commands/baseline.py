"""`hegui baseline`: write the findings that are known, so that only new ones count (`--baseline`)."""

from __future__ import annotations

import os
from argparse import Namespace
from functools import cache, partial

from hegui.commands import check
from hegui.commands.common import judging, shared
from hegui.files import outputs
from hegui.terminal import console
from hegui.terminal.parser import Parser

SUMMARY = (
    "记下现有的问题（基线），此后 check --baseline 只看新问题",
    "write down the findings that there are; check --baseline then counts new ones alone",
)
KINDS = ("check", "rulebook", "monitor")


def configure(parser: Parser) -> None:
    """Add the arguments of `hegui baseline`."""
    zh = parser.lang == "zh"
    parser.description = SUMMARY[not zh]
    parser.epilog = _EPILOG[not zh]
    shared.configure_paths(parser)
    parser.add_argument(
        "--output",
        metavar="FILE",
        help="写到文件（默认标准输出）；文件名按其所在文件夹记"
        if zh
        else "write to a file (default standard output); documents are named from its folder",
    )
    parser.add_argument(
        "--for",
        dest="kind",
        choices=KINDS,
        default="check",
        help="供哪个命令用（默认 check）" if zh else "the command that it is for (default check)",
    )
    shared.configure_reading(parser)
    check.configure_rules(parser)
    judging.configure_checks(parser)


def run(options: Namespace) -> int:
    """Check the documents and write what is found. Status 2: a document could not be read."""
    from hegui import baseline
    from hegui.wording import text
    from schemas.result import Judgement

    make = partial(judging.settings_of_check if options.kind == "check" else judging.settings, options)
    settings = cache(make)
    if options.output is not None:
        outputs.guard(options.output, options.paths)
    outcomes = shared.process(
        Namespace(**{**vars(options), "output": None}),
        lambda reader, item: reader.do(item, options.kind, **settings()),
        before=settings,
        deliver=False,
    )
    answers = [(one.path, one.answer) for one in outcomes if isinstance(one.answer, Judgement)]
    if not answers:
        return 2
    folder = os.path.dirname(options.output or "")  # noqa: PTH120 - "" is here
    data = baseline.written(answers, folder)
    if options.output is None:
        console.write(data)
    else:
        outputs.save(options.output, data)
        console.say(text("labels", "written", options.lang, path=options.output))
    return 2 if shared.failed(outcomes) else 0


_EPILOG = (
    """退出状态：0 已写；2 参数不可用或有文件不能读
例：
  hegui baseline drafts/ --output baseline.json
  hegui check drafts/ --baseline baseline.json""",
    """exit status: 0 written; 2 unusable arguments or unreadable input
examples:
  hegui baseline drafts/ --output baseline.json
  hegui check drafts/ --baseline baseline.json""",
)
