"""`--also FORMAT=FILE`: the results of one run in several formats, so that each report is read once."""

from __future__ import annotations

from argparse import ArgumentTypeError, Namespace
from collections.abc import Sequence
from typing import NamedTuple

from hegui.terminal.parser import Parser, unknown


class FormatAndFile(NamedTuple):
    """The type of the values of `--also`, for the formats of a command."""

    lang: str
    formats: tuple[str, ...]

    def __call__(self, given: str) -> tuple[str, str]:
        """A format and a file of a value. Raises ArgumentTypeError."""
        name, _, path = given.partition("=")
        if name not in self.formats:
            raise ArgumentTypeError(unknown(name, self.formats, self.lang))
        if not path:
            raise ArgumentTypeError(
                f"{given} 缺少文件，如 {name}=hegui.{name}" if self.lang == "zh" else f"{given} names no file"
            )
        return name, path


def configure(parser: Parser, formats: Sequence[str]) -> None:
    """Add `--also` for the formats of a command."""
    listed = ("、" if parser.lang == "zh" else ", ").join(formats)
    parser.add_argument(
        "--also",
        metavar="FORMAT=FILE",
        action="append",
        default=[],
        type=FormatAndFile(parser.lang, tuple(formats)),
        help=f"同时写其他格式（{listed}），可重复：--also html=报告.html --also sarif=hegui.sarif；"
        "给文件夹（以 / 结尾）时每份文件一个"
        if parser.lang == "zh"
        else f"write other formats too ({listed}); may be repeated: --also html=report.html "
        "--also sarif=hegui.sarif; in a folder (a trailing /) each document has a file",
    )


def formats_of(options: Namespace) -> tuple[str, ...]:
    """All formats that a run writes, each once."""
    return tuple(dict.fromkeys([options.format, *(name for name, _ in getattr(options, "also", ()))]))
