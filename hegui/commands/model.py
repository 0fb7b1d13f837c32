"""`hegui model`: what a model on a server of one's own is worth."""

from __future__ import annotations

from argparse import ArgumentTypeError, Namespace
from functools import partial
from typing import TYPE_CHECKING, Any

from hegui.commands.common import judging, shared
from hegui.errors import RefusedError
from hegui.terminal import console
from hegui.terminal.parser import Parser

if TYPE_CHECKING:
    from hegui.trial.cases import Unit

SUMMARY = (
    "试用自己服务器上的模型：在已知差错的报告上，它说的有多少是对的",
    "what a model of your own is worth: a trial on reports whose slips are known",
)
ACTIONS = ("trial",)
TRUST = "hegui-trust.json"


def configure(parser: Parser) -> None:
    """Add the arguments of `hegui model`."""
    zh = parser.lang == "zh"
    parser.description = SUMMARY[not zh]
    parser.epilog = _EPILOG[not zh]
    parser.add_argument(
        "action",
        choices=ACTIONS,
        metavar="ACTION",
        help="trial：让模型读已知差错的报告和片段，与规则并列给出准确率、召回率等，并写出信任文件"
        if zh
        else "trial: the model reads reports and passages whose slips are known; precision, recall ... "
        "beside those of the rules, and a trust file",
    )
    parser.add_argument(
        "folders",
        nargs="*",
        default=[],
        metavar="DIR",
        help="自己的文件夹：NAME.格式 旁边有 NAME.truth.json（同 hegui eval；默认用随程序附带的报告和片段）"
        if zh
        else "folders of your own: NAME.FORMAT beside NAME.truth.json, as hegui eval has it (default: the "
        "reports and passages that come with the program)",
    )
    _configure_result(parser)
    judging.configure_model(parser)
    judging.configure_config(parser)
    shared.configure_reading(parser, join=False)
    parser.add_argument(
        "--jobs",
        type=partial(shared.jobs, parser.lang),
        metavar="N",
        help="同时处理几份文件（默认：[model] 的 parallel）"
        if zh
        else "documents at work at once (default: parallel of [model])",
    )


def _configure_result(parser: Parser) -> None:
    zh = parser.lang == "zh"
    parser.add_argument(
        "--sample",
        type=partial(_number, parser.lang),
        metavar="N",
        help="最多 N 份报告（含其有差错的一版）和 N 对片段，每次抽到的相同（默认全部）"
        if zh
        else "at most N reports (each with its version with slips) and N pairs of passages, always the same "
        "(default: all)",
    )
    parser.add_argument(
        "--trust",
        metavar="FILE",
        default=TRUST,
        help=f"信任文件写到这里（默认 {TRUST}），供设置文件 [model] 的 trust 用"
        if zh
        else f"where the trust file goes (default {TRUST}), for trust under [model] of the settings",
    )
    parser.add_argument(
        "--format",
        choices=("text", "json"),
        default="text",
        help="输出格式（默认 text）" if zh else "output format (default text)",
    )
    parser.add_argument(
        "--output",
        metavar="FILE",
        help="写到文件（默认标准输出）" if zh else "write to a file (default standard output)",
    )


def run(options: Namespace) -> int:
    """Try the model. Status 2: there is no model or nothing to try it on, or it was asked nothing."""
    from hegui import optional_packages
    from hegui.settings import model_choice

    choice = model_choice.chosen(options)
    if choice is None:
        raise RefusedError("trial_of_none")
    optional_packages.require("model")
    from hegui.trial import trial
    from hegui.worker.environment import limits_of_environment

    limits_of_environment()
    units = _units(options)
    _guard(options, units)
    options.jobs = options.jobs or choice.parallel
    tried = trial.run(options, choice, units)
    _deliver(options, tried.summary())
    _trust(options, tried)
    return 0


def _units(options: Namespace) -> list[Unit]:
    from hegui.trial import cases

    if options.folders:
        return cases.given(options.folders, options.sample)
    return cases.stored(options.sample)


def _guard(options: Namespace, units: list[Unit]) -> None:
    """Raises RefusedError where what is written would destroy what is read, or has no name."""
    from hegui.files import outputs

    sources = [case.path for unit in units for case in unit.cases if case.content is None]
    for target in (options.output, options.trust):
        if target == "":
            raise RefusedError("no_output")
        if target is not None:
            outputs.guard(target, sources)


def _deliver(options: Namespace, summary: dict[str, Any]) -> None:
    from hegui.files import outputs
    from hegui.render.pages import trial as render

    if options.format == "json":
        shown = render.as_json(summary)
    elif options.output is None:
        shown = render.as_text(summary, options.lang, console.columns(), colour=console.wants_colour())
    else:
        shown = render.as_text(summary, options.lang)
    if options.output is None:
        console.write(shown)
    else:
        outputs.save(options.output, shown)


def _trust(options: Namespace, tried: Any) -> None:
    """Write the trust file, with the day: the one thing in it that is no figure of the trial."""
    from datetime import date

    from hegui.model import trust
    from hegui.terminal.parser import path
    from hegui.wording import text

    trust.write(options.trust, tried.model, tried.prompts, date.today().isoformat(), tried.measured())
    console.say(text("labels", "written", options.lang, path=path(options.trust)))


def _number(lang: str, given: str) -> int:
    """The value of `--sample`: a number from 1."""
    if not given.isascii() or not given.isdecimal() or len(given) > 9 or int(given) < 1:
        raise ArgumentTypeError(
            f"{given} 不是 1 以上的整数" if lang == "zh" else f"{given} is no number from 1 up"
        )
    return int(given)


_EPILOG = (
    """退出状态：0；2 没有模型、没有可用的文件，或一个问题也没有问成
回答存在 --model-answers 里：中断后用同一命令接着做，问过的不再问
例：
  hegui model trial --model http://127.0.0.1:8000/v1 --model-answers 回答/
  hegui model trial --model http://127.0.0.1:8000/v1 --sample 10
  hegui model trial 自己的报告/ --model http://127.0.0.1:8000/v1 --format json""",
    """exit status: 0; 2 no model, nothing to try it on, or nothing could be asked
answers are kept in --model-answers: after an interruption the same command goes on
examples:
  hegui model trial --model http://127.0.0.1:8000/v1 --model-answers answers/
  hegui model trial --model http://127.0.0.1:8000/v1 --sample 10
  hegui model trial own-reports/ --model http://127.0.0.1:8000/v1 --format json""",
)
