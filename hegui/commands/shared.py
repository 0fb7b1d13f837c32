"""What the commands that read documents share: their arguments, and documents to output."""

from __future__ import annotations

import os
from argparse import Namespace
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from hegui import console
from hegui.errors import RefusedError
from hegui.parser import Parser

if TYPE_CHECKING:
    from hegui.inputs import Input
    from hegui.render import Rendered
    from schemas.result import FailedDocument


class Outcome(NamedTuple):
    """What became of one PATH: a document, or why there is none."""

    path: str
    document: Rendered | None = None
    failure: FailedDocument | None = None


def configure(parser: Parser, formats: Sequence[str], default: str) -> None:
    """Add PATH, `--format` and `--output`."""
    zh = parser.lang == "zh"
    parser.add_argument(
        "paths",
        nargs="+",
        metavar="PATH",
        help="文件、文件夹或通配（文本、docx、有文字层的 PDF）"
        if zh
        else "files, folders or globs (text, docx, PDF with a text layer)",
    )
    parser.add_argument(
        "--format",
        choices=tuple(formats),
        default=default,
        help=f"输出格式：{'、'.join(formats)}（默认 {default}）"
        if zh
        else f"{', '.join(formats)} (default {default})",
    )
    parser.add_argument(
        "--output",
        metavar="PATH",
        help="写到文件；文件夹或多份文件时每份一个 NAME.EXT.格式"
        if zh
        else "write to a file; for a folder or several documents one NAME.EXT.FORMAT each",
    )


def process(options: Namespace, work: Callable[[str], Rendered], *, deliver: bool = True) -> list[Outcome]:
    """Do `work` on every document of the PATHs, tell what cannot be read, and deliver the rest."""
    from hegui.inputs import gather

    inputs = gather(options.paths)
    if options.output is not None:
        _guard(options.output, [item.path for item in inputs.files], inputs.several)
    outcomes = [_attempt(item, work, options.lang) for item in inputs.files]
    if deliver and any(item.problem is None for item in inputs.files):
        _deliver(outcomes, options, inputs.several)
    return outcomes


def failed(outcomes: Sequence[Outcome]) -> bool:
    """Whether a document could not be read."""
    return any(outcome.failure is not None for outcome in outcomes)


def _attempt(item: Input, work: Callable[[str], Rendered], lang: str) -> Outcome:
    try:
        if item.problem is not None:
            raise item.problem
        return Outcome(item.path, document=work(item.path))
    except RefusedError as error:
        refused = error
    except Exception as error:
        if os.environ.get("HEGUI_DEBUG"):
            raise
        refused = RefusedError("internal_document", path=item.path, what=type(error).__name__)
    return Outcome(item.path, failure=_failure(item.path, refused, lang))


def _failure(path: str, error: RefusedError, lang: str) -> FailedDocument:
    from hegui.parser import path as shown
    from hegui.wording import explain
    from schemas.result import FailedDocument, Failure

    message = console.harmless(explain(error, lang))
    console.say(f"hegui: {message}")
    return FailedDocument(document={"path": shown(path)}, error=Failure(kind=error.kind, message=message))


def _guard(output: str, sources: Sequence[str], several: bool) -> None:
    from hegui import outputs

    if not output:
        raise RefusedError("no_output")
    if not outputs.is_folder(output, several):
        outputs.guard(output, sources)


def _deliver(outcomes: Sequence[Outcome], options: Namespace, several: bool) -> None:
    from hegui import outputs
    from hegui.render import Look, load
    from hegui.wording import text

    renderer = load(options.command, options.format)
    if options.output is None:
        look = Look(options.lang, console.columns(), console.wants_colour())
        made = [outcome.document or outcome.failure for outcome in outcomes]
        if several:
            console.write(renderer.several([item for item in made if item is not None], look))
        elif outcomes[0].document:
            console.write(renderer.one(outcomes[0].document, look))
        return
    look = Look(options.lang)
    done = [(outcome.path, outcome.document) for outcome in outcomes if outcome.document]
    targets = _targets(options.output, [path for path, _ in done], options.format, several)
    for target, (_, document) in zip(targets, done, strict=True):
        outputs.guard(target, [outcome.path for outcome in outcomes])
        outputs.save(target, renderer.one(document, look))
        console.say(text("labels", "written", options.lang, path=target))


def _targets(output: str, paths: Sequence[str], suffix: str, several: bool) -> list[str]:
    from pathlib import Path

    from hegui import outputs

    if not outputs.is_folder(output, several):
        return [output] * len(paths)
    return [str(Path(output, name)) for name in outputs.names(paths, suffix)]
