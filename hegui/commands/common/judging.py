"""What the commands that judge a document share: which checks, when a run fails, settings."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from functools import cache, cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hegui.commands.common import also_option, shared
from hegui.terminal.parser import Parser, names

if TYPE_CHECKING:
    from hegui.baseline import Baseline
    from hegui.commands.common.outcome import Outcome
    from hegui.files.inputs import Input
    from hegui.model.ask import Asker
    from hegui.render import Made
    from hegui.settings.choices import Settings
    from hegui.worker.reading import Reader
    from schemas.result import Judgement, Summary

THRESHOLDS = ("error", "warning", "info", "never")
_NAMED = 3
"""How many documents a line names; the rest is counted."""

_OF_ANY_KIND = frozenset({"codes", "lang", "own_facts", "severities", "suppress", "settings"})


def configure(parser: Parser, formats: Sequence[str]) -> None:
    """Add `--baseline`, `--fail-on` and `--also` for some formats, and what `configure_checks` adds."""
    zh = parser.lang == "zh"
    configure_checks(parser)
    also_option.configure(parser, formats)
    parser.add_argument(
        "--baseline",
        metavar="FILE",
        help="已知问题（hegui baseline 所写）：不再计入，只有新问题算数"
        if zh
        else "known findings (written by hegui baseline): they count no more, only new ones do",
    )
    parser.add_argument(
        "--fail-on",
        choices=THRESHOLDS,
        default="error",
        help="有此级别及以上的问题时退出状态为 1（默认 error；never 从不）"
        if zh
        else "exit status 1 from this severity up (default error; never: not at all)",
    )


def configure_checks(parser: Parser) -> None:
    """Add `--select`, `--ignore`, `--facts`, `--config` and `--jobs`."""
    zh = parser.lang == "zh"
    for option, stated in (
        (
            "--select",
            (
                "只查这些代码、组或规则，如 CAL001,LAW,SUM002.listed（见 hegui rules list、show）",
                "only these codes, groups or rules, such as CAL001,LAW,SUM002.listed "
                "(see hegui rules list, show)",
            ),
        ),
        ("--ignore", ("不查这些代码、组或规则", "not these codes, groups or rules")),
    ):
        parser.add_argument(
            option, metavar="CODES", type=names, action="extend", default=[], help=stated[not zh]
        )
    shared.configure_facts(parser)
    configure_config(parser)
    parser.add_argument(
        "--jobs",
        type=partial(shared.jobs, parser.lang),
        metavar="N",
        help="同时处理几份文件（默认：可用的处理器核数）"
        if zh
        else "documents at work at once (default: the cores that there are)",
    )


def configure_config(parser: Parser) -> None:
    """Add `--config`."""
    zh = parser.lang == "zh"
    parser.add_argument(
        "--config",
        metavar="FILE|none",
        help="设置文件（默认从当前文件夹往上找 hegui.toml 或 pyproject.toml 的 [tool.hegui]）；none 不用"
        if zh
        else "settings file (default: hegui.toml, or [tool.hegui] of pyproject.toml, from here upwards); "
        "none: no file",
    )


def configure_model(parser: Parser) -> None:
    """Add `--model` and `--model-answers`."""
    zh = parser.lang == "zh"
    parser.add_argument(
        "--model",
        metavar="URL|none",
        help="让自有服务器上的大模型再读一遍（OpenAI 协议，如 http://127.0.0.1:8000/v1；需要 hegui[model]）；"
        "它说的逐条核对；none 不用设置文件里的"
        if zh
        else "a model on a server of your own reads along (OpenAI's protocol, such as "
        "http://127.0.0.1:8000/v1; hegui[model]); what it says is checked; none: not that of the settings",
    )
    parser.add_argument(
        "--model-answers",
        metavar="DIR",
        help="模型的回答存在此文件夹，问过的不再问"
        if zh
        else "keep its answers there, and ask nothing twice",
    )


class Asking:
    """Whether a model reads along: `asker` is made when it is first wanted, which is behind the start of the
    worker, and closed at the end. Use it in a `with` statement."""

    def __init__(self, options: Namespace) -> None:
        self._options, self._stack = options, ExitStack()
        file = getattr(options, "settings", None)
        given = (options.model, options.model_answers)
        self._wanted = given != (None, None) or bool(file is not None and file.model)

    def __enter__(self) -> Asking:
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()

    @cached_property
    def asker(self) -> Asker | None:
        """Who asks; null without a model. Raises RefusedError for one that cannot be used."""
        if not self._wanted:
            return None
        made = _asker(self._options)
        return None if made is None else self._stack.enter_context(made)


def _asker(options: Namespace) -> Asker | None:
    """Who asks the model of a run; null without one. Raises RefusedError for what cannot be used."""
    from hegui.settings.model_choice import chosen

    choice = chosen(options)
    if choice is None:
        return None
    from hegui import optional_packages

    optional_packages.require("model")
    from hegui.model.ask import Asker

    alone = len(options.paths) == 1 and not Path(options.paths[0]).is_dir()
    return Asker(choice, options.lang, watched=alone)


def judged(options: Namespace, *, whole: bool, deliver: bool = True) -> list[Outcome]:
    """What became of the documents of the PATHs: `whole` results, or those that a list of findings needs."""
    settings = cache(partial(settings_of_check, options))
    with Asking(options) as asking:

        def one(reader: Reader, item: Input) -> Judgement | Made:
            given = {**settings(), "whole": whole, "asker": asking.asker}
            return judge(reader, item, "check", options, given)

        return shared.process(options, one, before=lambda: (settings(), asking.asker), deliver=deliver)


def settings_of_check(options: Namespace) -> Settings:
    """How the reports of a run are checked. Raises RefusedError for what cannot be used."""
    from hegui.settings import choices

    known(options)
    return choices.settings(
        rules=options.rules,
        as_of=options.as_of,
        select=options.select,
        ignore=options.ignore,
        lang=options.lang,
        stage=options.stage,
        kind=getattr(options, "kind", None),
        facts=options.facts,
        verdicts=getattr(options, "verdicts", None),
        one_document=len(options.paths) == 1 and not Path(options.paths[0]).is_dir(),
        file=options.settings,
    )


def settings(options: Namespace) -> dict[str, Any]:
    """How documents of any kind are judged: the language, and `hegui.other_kinds.judged.Judging`.

    Raises RefusedError for a code or file that is not known."""
    from hegui.settings import choices

    known(options)
    given = choices.settings(
        rules="auto",
        as_of=None,
        select=options.select,
        ignore=options.ignore,
        lang=options.lang,
        facts=options.facts,
        file=options.settings,
    )
    return {key: value for key, value in given.items() if key in _OF_ANY_KIND}


def judge(
    reader: Reader, item: Input, job: str, options: Namespace, settings: Mapping[str, Any]
) -> Judgement | Made:
    """The answer on a document, with what is made of it where the format is one of `render.BESIDE`."""
    from hegui.render import BESIDE, Made

    if (baseline := known(options)) is not None:
        run = [one.path for one in options.inputs.files]
        stands = baseline.entries(item.path, run, options.lang)
        settings = {**settings, "suppress": [*settings["suppress"], *stands]}
    beside = [name for name in also_option.formats_of(options) if name in BESIDE]
    if not beside:
        answer: Judgement = reader.do(item, job, **settings)
        return answer
    return Made(*reader.do(item, job, made=beside, **settings))


def status(options: Namespace, outcomes: Sequence[Outcome]) -> int:
    """Status 2: a document could not be read; 1: findings at or above `--fail-on`; else 0.

    What a baseline knows and is there no more is told."""
    _tell_gone(options, outcomes)
    if shared.failed(outcomes):
        return 2
    return int(any(reaches(one.summary, options.fail_on) for one in judgements(outcomes)))


def judgements(outcomes: Sequence[Outcome]) -> Iterator[Judgement]:
    """The answers on the documents that were read."""
    from schemas.result import Judgement

    for outcome in outcomes:
        if isinstance(outcome.answer, Judgement):
            yield outcome.answer


def known(options: Namespace) -> Baseline | None:
    """What `--baseline` knows; null without it. Raises RefusedError for a file that is none."""
    from hegui import baseline

    given = getattr(options, "baseline", None)
    if given is None:
        return None
    if getattr(options, "known", None) is None:
        options.known = baseline.read(given)
    found: Baseline = options.known
    return found


def _tell_gone(options: Namespace, outcomes: Sequence[Outcome]) -> None:
    """Tell which known findings are there no more, as far as their checks were made; which documents have
    another name now; and which are not there at all."""
    baseline = known(options)
    if baseline is None:
        return
    from hegui.terminal import console
    from hegui.terminal.parser import path
    from hegui.wording import text
    from schemas.result import Judgement

    names = []
    for outcome in outcomes:
        if not isinstance(outcome.answer, Judgement):
            continue
        name = baseline.before(outcome.path, outcome.answer, options.lang)
        names.append(name)
        known_of = baseline.documents[name].codes if name is not None else {}
        if name is not None and not baseline.has(outcome.path):
            words = {"path": path(outcome.path), "old": path(name), "count": len(known_of)}
            console.say(text("labels", "renamed", options.lang, **words))
        if gone := _gone(known_of, outcome.answer, options):
            words = {"path": path(outcome.path), "count": len(gone), "codes": ", ".join(sorted(set(gone)))}
            console.say(text("labels", "gone", options.lang, **words))
    if lost := baseline.lost(names):
        words = {
            "count": len(lost),
            "paths": ", ".join(map(path, lost[:_NAMED])) + " …" * (len(lost) > _NAMED),
        }
        console.say(text("labels", "lost", options.lang, **words))


def _gone(known_of: Mapping[str, str], answer: Judgement, options: Namespace) -> list[str]:
    """The codes of known findings that a document has no more, one each."""
    from hegui.selection import is_chosen

    there = {one.fingerprint for one in answer.findings}
    open_ = {one.code for one in answer.not_checked}
    return [
        code
        for fingerprint, code in known_of.items()
        if fingerprint not in there and code not in open_ and is_chosen(code, options.select, options.ignore)
    ]


def reaches(summary: Summary, threshold: str) -> bool:
    """Whether there are findings at or above a threshold."""
    if threshold == "never":
        return False
    counts = summary.values()
    return any(counts[severity] for severity in THRESHOLDS[: THRESHOLDS.index(threshold) + 1])
