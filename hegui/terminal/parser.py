"""The command line's grammar: argparse with one-line errors, near names, help in Chinese widths."""

from __future__ import annotations

import argparse
import os
import re
from collections.abc import Iterable, Sequence
from typing import Any, NoReturn

from hegui.selection import nearest
from hegui.terminal import console
from hegui.terminal.width import wrap

_CHINESE = (
    (r"^argument ([^:]+): ", r"\1："),
    (r"^the following arguments are required: ", "缺少参数 "),
    (r"expected (?:one|at least one) argument$", "后面要有一个值"),
)
"""What argparse says, in Chinese."""

_SECTIONS: dict[str, tuple[str, str, tuple[str, ...]]] = {
    "own": ("选项", "options", ()),
    "output": ("结果", "output", ("--format", "--output", "--also", "--redact")),
    "rules": (
        "规则",
        "rules",
        ("--rules", "--as-of", "--stage", "--select", "--ignore", "--facts", "--config"),
    ),
    "gate": ("放行与比较", "what counts", ("--fail-on", "--baseline", "--verdicts", "--diff")),
    "model": ("模型", "model", ("--model", "--model-answers")),
    "reading": ("读取", "reading", ("--ocr", "--join", "--timeout", "--jobs")),
    "general": ("通用", "general", ("--lang", "--version", "-h")),
}
"""The parts of a help page in their order: titles (Chinese, English), options; others are a command's own."""

_MANY_OPTIONS = 12
"""Above this the usage line does not name each option: they stand below."""


class UsageError(Exception):
    """The arguments cannot be used: one line says why."""


class Help(argparse.RawDescriptionHelpFormatter):
    """Help wrapped by what characters take on a terminal."""

    def __init__(self, prog: str, columns: int | None = None) -> None:
        super().__init__(prog, max_help_position=26, width=(columns or console.columns()) - 1)

    def _format_usage(
        self, usage: str | None, actions: Iterable[argparse.Action], groups: Any, prefix: str | None
    ) -> str:
        shown = list(actions)
        short = [one for one in shown if one.required or not one.option_strings]
        if usage is not None or len(shown) - len(short) <= _MANY_OPTIONS:
            return super()._format_usage(usage, shown, groups, prefix)
        stated = super()._format_usage(None, short, [], prefix)
        return stated.replace(self._prog, f"{self._prog} [OPTIONS]", 1)

    def _split_lines(self, text: str, width: int) -> list[str]:
        return [line for part in text.splitlines() for line in wrap(part, width)]

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        lines = []
        for line in text.splitlines():
            margin = indent + line[: len(line) - len(line.lstrip())]
            head = wrap(line.strip(), width - len(margin))[0]
            lines.append(margin + head)
            if rest := line.strip()[len(head) :].strip():
                margin += "    " if margin else ""
                lines += [margin + part for part in wrap(rest, width - len(margin))]
        return "\n".join(lines)


class Parser(argparse.ArgumentParser):
    """An argument parser that raises UsageError in place of printing and leaving."""

    def __init__(self, *, lang: str = "zh", **settings: Any) -> None:
        settings.setdefault("formatter_class", Help)
        super().__init__(allow_abbrev=False, add_help=False, **settings)
        self.lang = lang
        zh = lang == "zh"
        self._positionals.title = "参数" if zh else "arguments"
        self._optionals.title = str(_SECTIONS["own"][not zh])
        groups = {
            key: self._optionals if key == "own" else self.add_argument_group(str(titles[not zh]))
            for key, titles in _SECTIONS.items()
        }
        self._sections = {name: groups[key] for key, (_, _, names) in _SECTIONS.items() for name in names}
        self.add_argument("-h", "--help", action="help", help="显示本帮助" if zh else "show this help")

    def add_language(self) -> None:
        """Add `--lang`, after a command's own arguments."""
        self.add_argument(
            "--lang",
            choices=("zh", "en"),
            default="zh",
            help="语言（默认 zh）" if self.lang == "zh" else "language (default zh)",
        )

    def add_argument(self, *names: Any, **settings: Any) -> argparse.Action:
        """Add an argument, in the part of the help page where its like stand."""
        if (group := self._sections.get(names[0])) is not None:
            return group.add_argument(*names, **settings)
        return super().add_argument(*names, **settings)

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
        if self.lang != "zh":
            return text
        text = re.sub(r"^usage: ", "用法：", text).replace(" [OPTIONS]", " [选项]", 1)
        return re.sub(r"(?m)^([一-鿿]+):$", r"\1：", text)

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
        words = "未知参数 " if self.lang == "zh" else "unknown argument "
        near = meant(nearest(first.split("=")[0], options), self.lang) if first.startswith("--") else ""
        self.error(words + first + near)


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
