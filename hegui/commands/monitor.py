"""`hegui monitor`: read a monitoring checklist, work out its points and grade, and check it."""

from __future__ import annotations

from argparse import Namespace
from functools import cache, partial
from typing import TYPE_CHECKING, Any

from hegui.commands.common import judging, shared
from hegui.errors import RefusedError
from hegui.render import formats
from hegui.terminal.parser import Parser, names

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hegui.commands.common.outcome import Outcome

SUMMARY = (
    "读质量监测检查表：计分、定级并检查，可填出结果表",
    "read monitoring checklists: points, grade, what is wrong; fill in the form of the result",
)


def configure(parser: Parser) -> None:
    """Add the arguments of `hegui monitor`."""
    zh = parser.lang == "zh"
    parser.description = SUMMARY[not zh]
    parser.epilog = _EPILOG[not zh]
    shared.configure(parser, formats("monitor"), "text")
    parser.add_argument(
        "--list",
        action="store_true",
        help="读通知中的名单和目录：机构、抽取的用人单位、重点行业及代码（按 GB/T 4754-2017 核对）"
        if zh
        else "read the lists of a notice: institutions, employers, industries with their codes (checked "
        "against GB/T 4754-2017)",
    )
    parser.add_argument(
        "--form",
        metavar="OUT.docx",
        help="另写出填好的结果表（Word）；多份时为文件夹，每份一个"
        if zh
        else "also write the form of the result, filled in (Word); for several documents a folder",
    )
    parser.add_argument(
        "--definition",
        metavar="FILE,…",
        type=names,
        action="extend",
        default=[],
        help="自己的检查表定义（YAML），代替内置的"
        if zh
        else "your own definitions of checklists (YAML), in place of those built in",
    )
    parser.add_argument(
        "--lint",
        action="store_true",
        help="另列检查表定义自身的矛盾（扣分档次、引用、编号、分数），与填写无关"
        if zh
        else "also tell what the checklist contradicts itself in (steps, references, numbers, points)",
    )
    judging.configure(parser, formats("monitor"))


def run(options: Namespace) -> int:
    """Read the documents. Status 1: findings at or above `--fail-on`; 2: a document could not be read."""
    if options.list:
        return _lists(options)
    settings = cache(partial(_settings, options))
    outcomes = shared.process(
        options,
        lambda reader, item: judging.judge(reader, item, "monitor", options, settings()),
        before=settings,
    )
    if options.form is not None:
        _write_forms(options, outcomes, settings()["definitions"])
    return judging.status(options, outcomes)


def _lists(options: Namespace) -> int:
    """Read the lists of the documents; the status as for checklists."""
    given = (("--form", options.form), ("--definition", options.definition), ("--lint", options.lint))
    for option, value in given:
        if value:
            raise RefusedError("not_with_list", option=option)
    settings = cache(partial(judging.settings, options))
    outcomes = shared.process(
        options,
        lambda reader, item: judging.judge(reader, item, "list", options, settings()),
        before=settings,
        made="list",
    )
    return judging.status(options, outcomes)


def _settings(options: Namespace) -> dict[str, Any]:
    from hegui.terminal.parser import path as shown
    from schemas.checklists import file_content

    definitions = []
    for path in options.definition:
        try:
            definitions.append(file_content(path))
        except FileNotFoundError as error:
            raise RefusedError("missing", path=shown(path)) from error
        except (OSError, ValueError) as error:
            raise RefusedError("bad_definition", path=shown(path), reason=error) from error
    return {**judging.settings(options), "definitions": definitions, "lint": options.lint}


def _write_forms(options: Namespace, outcomes: Sequence[Outcome], definitions: Sequence[Any]) -> None:
    """The form of the result for each document that was read."""
    from hegui.commands.common import delivery
    from hegui.files import outputs
    from hegui.render import result_form
    from hegui.terminal import console
    from hegui.wording import text
    from schemas.checklists import all_checklists, made
    from schemas.result import MonitoringResult

    known = {one.id: one for one in [*map(made, definitions)] or all_checklists()}
    done = [(one.path, one.answer) for one in outcomes if isinstance(one.answer, MonitoringResult)]
    targets = delivery.targets(options.form, [path for path, _ in done], "docx", len(outcomes) > 1)
    for target, (_, result) in zip(targets, done, strict=True):
        outputs.guard(target, [path for path, _ in done])
        outputs.save(target, result_form.filled(result.monitoring, known[str(result.monitoring.checklist)]))
        console.say(text("labels", "written", options.lang, path=target))


_EPILOG = (
    """退出状态：0 没有达到 --fail-on 的问题；1 有；2 参数不可用、有文件不能读或不是检查表
例：
  hegui monitor 检查表.docx
  hegui monitor 检查表.pdf --form 结果表.docx
  hegui monitor 检查表文件夹 --format xlsx --output 汇总.xlsx
  hegui monitor --list 通知.docx""",
    """exit status: 0 nothing at or above --fail-on; 1 findings; 2 unusable arguments or input, no checklist
examples:
  hegui monitor checklist.docx
  hegui monitor checklist.pdf --form result.docx
  hegui monitor checklists --format xlsx --output all.xlsx
  hegui monitor --list notice.docx""",
)
