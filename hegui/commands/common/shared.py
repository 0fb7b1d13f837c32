"""What the commands that read documents share: their arguments, and documents to output."""

from __future__ import annotations

import os
from argparse import ArgumentTypeError, Namespace
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from hegui.commands.common.formats import default_output, described
from hegui.commands.common.outcome import Outcome
from hegui.errors import RefusedError
from hegui.terminal import console
from hegui.terminal.parser import Parser, names
from hegui.worker.many import MOST_JOBS
from ingest import limits

if TYPE_CHECKING:
    from hegui.commands.common.delivery import Delivery
    from hegui.files.inputs import Input, Inputs
    from hegui.render import Rendered
    from hegui.worker.reading import Reader
    from schemas.result import FailedDocument


_LONGEST_SECONDS = 86_400.0


def configure(parser: Parser, formats: Sequence[str], default: str) -> None:
    """Add PATH, `--format`, `--output` and `--redact`, and how documents are read."""
    zh, away = parser.lang == "zh", default_output(formats)
    configure_paths(parser)
    parser.add_argument(
        "--format",
        metavar="FORMAT",
        choices=tuple(formats),
        default=default,
        help=described(formats, default, parser.lang),
    )
    parser.add_argument(
        "--output",
        metavar="PATH",
        help="写到文件；文件夹、以 / 结尾或多份文件时每份一个 NAME.EXT.格式"
        + (f"（{away[0]}）" if away else "")
        if zh
        else "write to a file; for a folder, a trailing / or several documents one NAME.EXT.FORMAT each"
        + (f" ({away[1]})" if away else ""),
    )
    parser.add_argument(
        "--redact",
        action="store_true",
        help="隐去个人信息：姓名（一人一个代号）、身份证号、电话、邮箱，页面图片里也遮盖"
        if zh
        else "mask persons: names (a pseudonym each), identity numbers, telephones, e-mail; in pictures too",
    )
    configure_reading(parser)


def configure_paths(parser: Parser, *, stdin: bool = True, least: str = "+") -> None:
    """Add PATH; with `stdin` it may be standard input; `least` is argparse's `nargs`."""
    zh = parser.lang == "zh"
    words = (
        "文件、文件夹（含子文件夹）或通配（PDF、扫描件、图片、Word、文本）"
        if zh
        else "files, folders (with what is below them) or globs: PDF, scans, pictures, Word, text"
    )
    parser.add_argument(
        "paths",
        nargs=least,
        metavar="PATH",
        help=words + (("；- 为标准输入" if zh else "; -: standard input") if stdin else ""),
    )


def configure_reading(parser: Parser, *, join: bool = True) -> None:
    """Add `--ocr` and `--timeout`, and `--join`."""
    zh = parser.lang == "zh"
    parser.add_argument(
        "--ocr",
        choices=("never", "auto", "always"),
        default="auto",
        help="文字识别（默认 auto：没有可用文字的页；never 从不；always 所有页）"
        if zh
        else "recognise text in pictures: auto (default), on pages without usable text; never; always",
    )
    parser.add_argument(
        "--timeout",
        type=partial(seconds, parser.lang),
        metavar="SECONDS",
        help=f"一份文件最多用多少秒（默认 {limits.DOCUMENT_SECONDS:g}）"
        if zh
        else f"seconds that a document may take (default {limits.DOCUMENT_SECONDS:g})",
    )
    if join:
        parser.add_argument(
            "--join",
            action="store_true",
            help="把给出的（或一个文件夹里的）页面图片或 PDF 当作一份文件"
            if zh
            else "the page pictures or PDFs given, or those of a folder, are one document",
        )


def configure_facts(parser: Parser) -> None:
    """Add `--facts`."""
    parser.add_argument(
        "--facts",
        metavar="FILE,…",
        type=names,
        action="extend",
        default=[],
        help="自己的事实文件（法律、标准、周期等，补充或改写已知的；格式见 hegui schema facts）"
        if parser.lang == "zh"
        else "files of your own facts (laws, standards ...) that add to what is known or overrule it; "
        "their form: hegui schema facts",
    )


def seconds(lang: str, given: str) -> float:
    """The value of `--timeout`: seconds above 0, up to a day."""
    try:
        value = float(given)
    except ValueError:
        value = 0.0
    if not 0 < value <= _LONGEST_SECONDS:
        raise ArgumentTypeError(
            f"{given} 不是秒数，如 600" if lang == "zh" else f"{given} is no number of seconds, such as 600"
        )
    return value


def jobs(lang: str, given: str) -> int:
    """The value of `--jobs`: a number from 1."""
    if not given.isascii() or not given.isdecimal() or not 1 <= int(given) <= MOST_JOBS:
        raise ArgumentTypeError(
            f"{given} 不是 1 到 {MOST_JOBS} 的整数"
            if lang == "zh"
            else f"{given} is no number from 1 to {MOST_JOBS}"
        )
    return int(given)


def inputs_of(options: Namespace) -> Inputs:
    """The documents that the PATHs stand for."""
    from hegui.files.inputs import gather, join

    inputs = gather(options.paths)
    return join(inputs, options.paths) if options.join else inputs


def process(
    options: Namespace,
    work: Callable[[Reader, Input], Rendered],
    *,
    before: Callable[[], object] | None = None,
    deliver: bool = True,
    made: str = "",
) -> list[Outcome]:
    """Do `work` on every document of the PATHs, tell what cannot be read, and deliver the rest.

    `before` is done once before the first document, while the worker starts. `made` names what is rendered
    (`hegui.render.FORMATS`), where it is not what the command usually does."""
    from hegui.commands.common.delivery import Delivery
    from hegui.worker.environment import limits_of_environment
    from hegui.worker.reading import Reader

    limits_of_environment()
    with Reader(options) as reader:
        if before is not None:
            before()
        inputs = options.inputs = inputs_of(options)
        delivery = Delivery(options, inputs, made or options.command, _given(options)) if deliver else None
        outcomes = _all(options, inputs, reader, work, delivery)
        reader.dismiss()
        if delivery is not None:
            delivery.rest(outcomes)
    return outcomes


def _all(
    options: Namespace,
    inputs: Inputs,
    reader: Reader,
    work: Callable[[Reader, Input], Rendered],
    delivery: Delivery | None,
) -> list[Outcome]:
    """What became of each document; its own files, and why one could not be read, are told in their order."""
    from hegui.progress import Progress
    from hegui.wording import text
    from hegui.worker.many import each

    def attempt(by: Reader, numbered: tuple[int, Input]) -> tuple[int, Outcome]:
        number, item = numbered
        by.watch(partial(progress.page, item.path))
        return number, _attempt(item, partial(work, by), options.lang)

    outcomes = []
    with Progress(len(inputs.files), options.lang) as progress:

        def done(numbered: tuple[int, Outcome]) -> tuple[int, Outcome]:
            number, outcome = numbered
            progress.done(outcome.failure is not None)
            return number, outcome if delivery is None else delivery.one(number, outcome)

        try:
            for number, outcome in each(options, list(enumerate(inputs.files)), reader, attempt, done):
                outcomes.append(outcome)
                for line in _warnings(outcome, options.lang, reader.seconds):
                    progress.say(f"hegui: {line}")
                for path in delivery.written(number, outcome) if delivery is not None else ():
                    progress.say(text("labels", "written", options.lang, path=path))
        except KeyboardInterrupt:
            progress.close()
            if delivery is not None:
                delivery.interrupted()
            raise
    return outcomes


def failed(outcomes: Sequence[Outcome]) -> bool:
    """Whether a document could not be read, or not to the end."""
    return any(outcome.failure is not None or outcome.read is not None for outcome in outcomes)


def _warnings(outcome: Outcome, lang: str, seconds: float) -> Iterator[str]:
    """Why a document was not read, or not to the end."""
    from hegui.terminal.parser import path
    from hegui.wording import text

    if outcome.failure is not None:
        yield outcome.failure.error.message
    if (read := outcome.read) is not None:
        words = {"path": path(outcome.path), "limit": f"{seconds:g}", "pages": read.pages, "of": read.of}
        yield text("partly_read", "line", lang, **words)


def _attempt(item: Input, work: Callable[[Input], Rendered], lang: str) -> Outcome:
    try:
        if item.problem is not None:
            raise item.problem
        return Outcome(item.path, document=work(item))
    except RefusedError as error:
        refused = error
    except Exception as error:
        if os.environ.get("HEGUI_DEBUG"):
            raise
        refused = RefusedError(
            "internal_document", path=item.path, what=getattr(error, "what", type(error).__name__)
        )
    return Outcome(item.path, failure=_failure(item.path, refused, lang))


def _failure(path: str, error: RefusedError, lang: str) -> FailedDocument:
    from hegui.terminal.parser import path as shown
    from hegui.wording import explain
    from schemas.result import FailedDocument, Failure

    message = console.harmless(explain(error, lang))
    return FailedDocument(
        document={"path": shown(path)},
        error=Failure(kind=error.kind, message=message, document_kind=getattr(error, "found", None)),
    )


def _given(options: Namespace) -> list[str]:
    """The files that options name, which no output may destroy."""
    single = [getattr(options, name, None) for name in ("verdicts", "baseline", "config")]
    return [one for one in [*single, *getattr(options, "facts", ())] if one]
