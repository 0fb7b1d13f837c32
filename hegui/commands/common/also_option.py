"""`--also FORMAT=FILE`: the findings of one run in several formats, so that a pipeline reads reports once."""

from __future__ import annotations

from argparse import ArgumentTypeError, Namespace
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from hegui.errors import RefusedError
from hegui.render import PIPELINES
from hegui.terminal.parser import Parser, unknown

if TYPE_CHECKING:
    from hegui.commands.common.outcome import Outcome
    from hegui.render import Look

NAMES = ("text", "json", *sorted(PIPELINES))


def configure(parser: Parser) -> None:
    """Add `--also`."""
    parser.add_argument(
        "--also",
        metavar="FORMAT=FILE",
        action="append",
        default=[],
        type=partial(_given, parser.lang),
        help=f"同时写一份其他格式（{'、'.join(NAMES)}），可重复：--also sarif=hegui.sarif"
        if parser.lang == "zh"
        else f"write another format too ({', '.join(NAMES)}); may be repeated: --also sarif=hegui.sarif",
    )


def _given(lang: str, given: str) -> tuple[str, str]:
    """A format and a file of the value of `--also`."""
    name, _, path = given.partition("=")
    if name not in NAMES:
        raise ArgumentTypeError(unknown(name, NAMES, lang))
    if not path:
        raise ArgumentTypeError(
            f"{given} 缺少文件，如 {name}=hegui.{name}" if lang == "zh" else f"{given} names no file"
        )
    return name, path


def guard(options: Namespace, sources: Sequence[str]) -> None:
    """Raises RefusedError for a file of `--also` that the run reads, or that gets another result too."""
    from hegui.files import outputs

    taken = [Path(options.output).resolve()] if options.output else []
    for _, path in getattr(options, "also", ()):
        outputs.guard(path, sources)
        if Path(path).resolve() in taken:
            raise RefusedError("same_output", path=path)
        taken.append(Path(path).resolve())


def deliver(options: Namespace, outcomes: Sequence[Outcome], several: bool, made: str, look: Look) -> None:
    """Write the files of `--also`; a document that could not be read is told of in those of `PIPELINES`."""
    from hegui.files import outputs
    from hegui.render import load
    from hegui.terminal import console
    from hegui.wording import text

    whole = [item for one in outcomes if (item := one.answer or one.failure) is not None]
    for name, path in getattr(options, "also", ()):
        renderer = load(made, name)
        if several or outcomes[0].document or name in PIPELINES:
            outputs.save(path, renderer.several(whole, look) if several else renderer.one(whole[0], look))
            console.say(text("labels", "written", options.lang, path=path))
