"""`hegui eval`: documents with truth beside them: precision, recall, F1, by field and by code."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hegui.commands.common import shared
from hegui.errors import RefusedError
from hegui.terminal import console
from hegui.terminal.parser import Parser

if TYPE_CHECKING:
    from collections.abc import Callable

    from hegui.evaluation.compare import Score
    from hegui.evaluation.documents import Pair
    from hegui.worker.reading import Reader

SUMMARY = (
    "用带正确答案的文件衡量提取和检查的准确度",
    "documents with truth beside them: precision, recall, F1, by field and by code",
)
FORMATS = ("text", "json", "markdown")
_JOBS = {"monitoring_checklist": "monitor"}
"""What is done with documents that are no audit reports."""


def configure(parser: Parser) -> None:
    """Add the arguments of `hegui eval`."""
    zh = parser.lang == "zh"
    parser.description = SUMMARY[not zh]
    parser.epilog = _EPILOG[not zh]
    parser.add_argument(
        "folder",
        metavar="DIR",
        help="文件夹：NAME.格式 旁边有 NAME.truth.json（正确答案）"
        if zh
        else "has NAME.FORMAT beside NAME.truth.json, the truth about it",
    )
    parser.add_argument(
        "--format",
        choices=FORMATS,
        default="text",
        help="输出格式（默认 text）" if zh else "output format (default text)",
    )
    parser.add_argument(
        "--output",
        metavar="FILE",
        help="写到文件（默认标准输出）" if zh else "write to a file (default standard output)",
    )
    shared.configure_reading(parser, join=False)


def run(options: Namespace) -> int:
    """Score the documents. Status 2: there is nothing to measure."""
    from hegui.evaluation.documents import pairs
    from hegui.evaluation.summary import summary
    from hegui.files import outputs

    try:
        found = pairs(Path(options.folder))
    except (OSError, ValueError) as error:
        raise RefusedError("nothing_to_evaluate", path=options.folder) from error
    if options.output:
        outputs.guard(options.output, [str(path) for pair in found for path in (pair.path, pair.truth)])
    shown = _renderer(options.format)(summary(_scores(options, found)))
    if options.output:
        outputs.save(options.output, shown)
    else:
        console.write(shown)
    return 0


def _renderer(name: str) -> Callable[[dict[str, Any]], bytes]:
    from hegui.render.pages import evaluation

    renderers = {
        "text": evaluation.as_text,
        "json": evaluation.as_json,
        "markdown": evaluation.as_markdown,
    }
    return renderers[name]


def _scores(options: Namespace, found: list[Pair]) -> list[Score]:
    from functools import partial

    from hegui.evaluation.documents import kind_of, score
    from hegui.worker.environment import limits_of_environment
    from hegui.worker.reading import Reader

    limits_of_environment()
    with Reader(options) as reader:
        try:
            return [score(pair, partial(_check, reader, options.lang, kind_of(pair))) for pair in found]
        except (ValueError, OSError) as error:
            raise RefusedError("bad_truth", reason=str(error)) from error


def _check(reader: Reader, lang: str, kind: str, path: str) -> dict[str, Any]:
    """RESULT for a file of a kind, as plain values. Raises RefusedError, told in words."""
    from hegui.files.inputs import Input
    from hegui.render.json import plain
    from hegui.settings import choices
    from hegui.wording import explain

    try:
        settings: dict[str, Any] = {**choices.settings(rules="auto", as_of=None, lang=lang)}
        job = _JOBS.get(kind, "check")
        if job != "check":
            settings = {"lang": lang}
        result: dict[str, Any] = plain(reader.do(Input(path), job, **settings))
    except RefusedError as error:
        raise RuntimeError(explain(error, lang)) from error
    return result


_EPILOG = (
    """正确答案：{kind, report（可为普通值）, findings: [{code, fields?, texts?}]}
退出状态：0；2 没有可衡量的文件，或正确答案不能用
例：
  hegui eval corpus/reports
  hegui eval corpus/reports --format json --output 准确度.json""",
    """the truth: {kind, report (plain values allowed), findings: [{code, fields?, texts?}]}
exit status: 0; 2 nothing to measure, or an unusable truth
examples:
  hegui eval corpus/reports
  hegui eval corpus/reports --format json --output accuracy.json""",
)
