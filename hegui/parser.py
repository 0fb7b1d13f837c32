"""The command line's grammar: argparse with one-line errors, near names, help in Chinese widths."""

from __future__ import annotations

import argparse
import os
import re
from collections.abc import Iterable, Sequence
from typing import Any, NoReturn

from hegui import console
from hegui.render.width import wrap
from hegui.selection import nearest

_CHINESE = (
    (r"^argument ([^:]+): ", r"\1："),
    (r"^the following arguments are required: ", "缺少参数 "),
    (r"expected (?:one|at least one) argument$", "后面要有一个值"),
)
"""What argparse says, in Chinese."""


class UsageError(Exception):
    """The arguments cannot be used: one line says why."""


class Help(argparse.RawDescriptionHelpFormatter):
    """Help wrapped by what characters take on a terminal."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, max_help_position=26, width=console.columns() - 1)

    def _split_lines(self, text: str, width: int) -> list[str]:
        return [line for part in text.splitlines() for line in wrap(part, width)]

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        lines = []
        for line in text.splitlines():
            margin = indent + line[: len(line) - len(line.lstrip())]
            lines += [margin + part for part in wrap(line.strip(), width - len(margin))]
        return "\n".join(lines)


class Parser(argparse.ArgumentParser):
    """An argument parser that raises UsageError in place of printing and leaving."""

    def __init__(self, *, lang: str = "zh", **settings: Any) -> None:
        settings.setdefault("formatter_class", Help)
        super().__init__(allow_abbrev=False, add_help=False, **settings)
        self.lang = lang
        zh = lang == "zh"
        self._positionals.title = "参数" if zh else "arguments"
        self._optionals.title = "选项" if zh else "options"
        self.add_argument("-h", "--help", action="help", help="显示本帮助" if zh else "show this help")

    def error(self, message: str) -> NoReturn:
        """Refuse the arguments."""
        if self.lang == "zh":
            for pattern, chinese in _CHINESE:
                message = re.sub(pattern, chinese, message)
        hint = "（见 --help）" if self.lang == "zh" else " (see --help)"
        raise UsageError(f"{self.prog}: {message}{hint}")

    def format_usage(self) -> str:
        """The usage line in the parser's language."""
        return self._own(super().format_usage())

    def format_help(self) -> str:
        """The help page in the parser's language."""
        return self._own(super().format_help())

    def _own(self, text: str) -> str:
        return re.sub(r"^usage:", "用法：", text) if self.lang == "zh" else text

    def _print_message(self, message: str, file: object = None) -> None:  # noqa: ARG002
        console.write(message.encode("utf-8", "replace"))

    def _check_value(self, action: argparse.Action, value: Any) -> None:
        if action.choices is not None and value not in action.choices:
            raise argparse.ArgumentError(action, unknown(str(value), map(str, action.choices), self.lang))

    def unrecognized(self, extras: Sequence[str]) -> NoReturn:
        """Refuse what no option takes, naming one like it."""
        first = extras[0]
        options = [
            name for action in self._actions for name in action.option_strings if name.startswith("--")
        ]
        told = "未知参数 " if self.lang == "zh" else "unknown argument "
        near = meant(nearest(first.split("=")[0], options), self.lang) if first.startswith("--") else ""
        self.error(told + first + near)


def unknown(given: str, known: Iterable[str], lang: str) -> str:
    """The words for a name that is not known."""
    names = list(known)
    near = meant(nearest(given, names), lang)
    if lang == "zh":
        return f"没有 {given}{near}（可用：{'、'.join(names)}）"
    return f"no such value: {given}{near} (known: {', '.join(names)})"


def meant(name: str | None, lang: str) -> str:
    """The question that follows an unknown name, where a known one is like it."""
    if name is None:
        return ""
    return f"；是否指 {name}？" if lang == "zh" else f"; did you mean {name}?"


def names(text: str) -> list[str]:
    """A comma-separated list (the Chinese comma too), blanks dropped: the type of `--select` and its like."""
    return [name.strip() for name in re.split("[,，、]", text) if name.strip()]


def path(text: str) -> str:
    """A path as it is shown: UTF-8 whatever the locale says of file names."""
    return os.fsencode(text).decode("utf-8", "replace")
