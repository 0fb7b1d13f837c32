"""From the arguments to an exit status: every way that a run can end is told in one line."""

from __future__ import annotations

import argparse
import os
from collections.abc import Sequence

from hegui import __version__, commands
from hegui.commands import COMMANDS, load
from hegui.errors import RefusedError
from hegui.terminal import console
from hegui.terminal.parser import Parser, UsageError
from hegui.terminal.width import wrap

REFUSED = 2
INTERRUPTED = 130
_SUMMARIES = 20
"""The column where the list of commands tells what each does."""


def run(argv: Sequence[str]) -> int:
    """Run a command line. With `HEGUI_DEBUG` set, what was not foreseen shows its traceback."""
    lang = language(argv)
    try:
        options = parse(argv, lang)
        lang = options.lang
        return load(options.command).run(options)
    except UsageError as error:
        console.say(str(error))
        return REFUSED
    except RefusedError as error:
        from hegui.wording import explain

        console.say(f"hegui: {explain(error, lang)}")
        return REFUSED
    except KeyboardInterrupt:
        return INTERRUPTED
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else 0
    except Exception as error:
        return _unforeseen(error, lang)


def _unforeseen(error: Exception, lang: str) -> int:
    """Only the error's class is told: its words may quote the document."""
    if os.environ.get("HEGUI_DEBUG"):
        raise error
    from hegui.wording import text

    if isinstance(error, OSError) and error.filename is None:
        console.say(
            "hegui: " + text("errors", "output_failed", lang, reason=error.strerror or type(error).__name__)
        )
    else:
        console.say("hegui: " + text("errors", "internal", lang, what=type(error).__name__))
    return REFUSED


def language(argv: Sequence[str]) -> str:
    """The language of help and errors, known before anything else is: `--lang en` anywhere, else Chinese."""
    for i, argument in enumerate(argv):
        if argument == "--lang=en" or (argument == "--lang" and argv[i + 1 : i + 2] == ["en"]):
            return "en"
    return "zh"


def parse(argv: Sequence[str], lang: str) -> argparse.Namespace:
    """The arguments of a command line. Raises UsageError; leaves by SystemExit after help or version."""
    main = _main_parser(lang)
    before: list[str] = []
    while argv and argv[0].partition("=")[0] == "--lang":
        taken = 1 if "=" in argv[0] else 2
        before, argv = [*before, *argv[:taken]], argv[taken:]
    chosen, rest = main.parse_known_args(argv[:1])
    if rest:
        main.unrecognized(rest)
    if chosen.command is None:
        main.error("缺少命令" if lang == "zh" else "a command is missing")
    parser = commands.parser(chosen.command, lang)
    rest = [*before, *argv[1:]]
    lists = _from_settings(rest, parser, chosen)
    options, extras = parser.parse_known_args(rest, chosen)
    if extras:
        parser.unrecognized(extras)
    for name, values in lists.items():
        if getattr(options, name) is parser.get_default(name):
            setattr(options, name, values)
    if (file := getattr(options, "settings", None)) is not None and file.off and hasattr(options, "ignore"):
        options.ignore = [*options.ignore, *file.off]
    return options


def _from_settings(argv: Sequence[str], parser: Parser, options: argparse.Namespace) -> dict[str, list[str]]:
    """Put what a settings file says into `options`, for a command that has one (`--config`).

    Arguments that are read later go before it, but they add to a list: the lists come back apart."""
    if "--config" not in parser._option_string_actions or {"-h", "--help"}.intersection(argv):
        return {}
    from hegui.settings import settings_file

    def of_check() -> dict[str, argparse.Action]:
        return settings_file.options_of(commands.parser("check", parser.lang))

    options.settings = file = settings_file.load(settings_file.given(argv), parser, of_check)
    found = dict(file.options) if file is not None else {}
    for name, value in found.items():
        if not isinstance(value, list):
            setattr(options, name, value)
    if "lang" in found and not any(argument.partition("=")[0] == "--lang" for argument in argv):
        parser.lang = found["lang"]
    return {name: value for name, value in found.items() if isinstance(value, list)}


def _main_parser(lang: str) -> Parser:
    zh = lang == "zh"
    main = Parser(
        prog="hegui",
        lang=lang,
        usage="hegui COMMAND ..." if not zh else "hegui 命令 ...",
        description="检查管理体系审核报告：哪里不对、为什么、依据哪一条。"
        if zh
        else "Checks management-system audit reports: what is wrong, where, and by which clause.",
        epilog=_listed(lang),
    )
    main.add_argument(
        "--version",
        action="version",
        version=f"hegui {__version__}",
        help="显示版本" if zh else "show the version",
    )
    main.add_argument(
        "command",
        nargs="?",
        choices=tuple(COMMANDS),
        metavar="命令" if zh else "COMMAND",
        help=argparse.SUPPRESS,
    )
    return main


def _listed(lang: str) -> str:
    rows = []
    for name in COMMANDS:
        head, *rest = wrap(load(name).SUMMARY[lang == "en"], console.columns() - _SUMMARIES - 1)
        rows += [f"  hegui {name}".ljust(_SUMMARIES) + head, *(" " * _SUMMARIES + line for line in rest)]
    head = "命令：" if lang == "zh" else "commands:"
    foot = (
        "每个命令的用法：hegui 命令 --help" if lang == "zh" else "Each command's usage: hegui COMMAND --help"
    )
    return "\n".join([head, *rows, "", foot])
