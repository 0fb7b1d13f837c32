"""What the commands that judge a document share: which checks, when a run fails, settings."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from typing import TYPE_CHECKING, TypedDict

from hegui.commands import shared
from hegui.parser import Parser, names

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hegui.commands.shared import Outcome
    from schemas.result import Severity, Summary

THRESHOLDS = ("error", "warning", "info", "never")


class Judging(TypedDict):
    """How documents of any kind are judged: the checks, the language, a user's own facts and settings."""

    codes: Sequence[str] | None
    lang: str
    own_facts: Sequence[str]
    severities: Mapping[str, Severity]
    suppress: Sequence[Mapping[str, str]]
    settings: str | None


def configure(parser: Parser) -> None:
    """Add `--select`, `--ignore`, `--facts`, `--config` and `--fail-on`."""
    zh = parser.lang == "zh"
    for option, told in (
        ("--select", ("只查这些代码或组（CAL001,LAW）", "only these codes or groups (CAL001,LAW)")),
        ("--ignore", ("不查这些代码或组", "not these codes or groups")),
    ):
        parser.add_argument(
            option, metavar="CODES", type=names, action="extend", default=[], help=told[not zh]
        )
    shared.configure_facts(parser)
    parser.add_argument(
        "--config",
        metavar="FILE|none",
        help="设置文件（默认从当前文件夹往上找 hegui.toml 或 pyproject.toml 的 [tool.hegui]）；none 不用"
        if zh
        else "settings file (default: hegui.toml, or [tool.hegui] of pyproject.toml, from here upwards); "
        "none: no file",
    )
    parser.add_argument(
        "--fail-on",
        choices=THRESHOLDS,
        default="error",
        help="有此级别及以上的问题时退出状态为 1（默认 error；never 从不）"
        if zh
        else "exit status 1 from this severity up (default error; never: not at all)",
    )


def settings(options: Namespace) -> Judging:
    """How the documents of a run are judged. Raises RefusedError for a code or file that is not known."""
    from hegui import choices

    given = choices.settings(
        rules="auto",
        as_of=None,
        select=options.select,
        ignore=options.ignore,
        lang=options.lang,
        facts=options.facts,
        file=options.settings,
    )
    return Judging(
        codes=given["codes"],
        lang=given["lang"],
        own_facts=given["own_facts"],
        severities=given["severities"],
        suppress=given["suppress"],
        settings=given["settings"],
    )


def status(options: Namespace, outcomes: Sequence[Outcome]) -> int:
    """Status 2: a document could not be read; 1: findings at or above `--fail-on`; else 0."""
    from schemas.result import Judgement

    if shared.failed(outcomes):
        return 2
    results = [outcome.document for outcome in outcomes if isinstance(outcome.document, Judgement)]
    return int(any(_reaches(result.summary, options.fail_on) for result in results))


def _reaches(summary: Summary, threshold: str) -> bool:
    if threshold == "never":
        return False
    counts = summary.values()
    return any(counts[severity] for severity in THRESHOLDS[: THRESHOLDS.index(threshold) + 1])
