"""The commands: one module each, with `configure(parser)` for its arguments and `run(options)` for its work.

A new command is a module here and its line in `COMMANDS`. Modules are light: what is heavy is imported in
`run`, after the arguments are known to be usable.
"""

from __future__ import annotations

import importlib
from argparse import Namespace
from typing import Any, Protocol, cast

from hegui.terminal.parser import Parser

COMMANDS = {
    "check": "hegui.commands.check",
    "batch": "hegui.commands.bulk.batch",
    "stats": "hegui.commands.bulk.stats",
    "sample": "hegui.commands.bulk.sample",
    "search": "hegui.commands.bulk.search",
    "baseline": "hegui.commands.baseline",
    "extract": "hegui.commands.extract",
    "rulebook": "hegui.commands.rulebook",
    "monitor": "hegui.commands.monitor",
    "show": "hegui.commands.show",
    "time": "hegui.commands.time",
    "rules": "hegui.commands.rules",
    "facts": "hegui.commands.facts",
    "schema": "hegui.commands.schema",
    "eval": "hegui.commands.eval",
    "model": "hegui.commands.model",
    "doctor": "hegui.commands.doctor",
    "completion": "hegui.commands.completion.command",
}


class Command(Protocol):
    """What a command module offers. `SUMMARY` is its line in the list of commands, (Chinese, English)."""

    SUMMARY: tuple[str, str]

    def configure(self, parser: Parser) -> None:
        """Add the command's arguments."""

    def run(self, options: Namespace) -> int:
        """Do the work and return the exit status."""


def load(name: str) -> Command:
    """The module of a command."""
    return cast(Command, importlib.import_module(COMMANDS[name]))


def parser(name: str, lang: str, **settings: Any) -> Parser:
    """The parser of a command's arguments, with settings of argparse's."""
    made = Parser(prog=f"hegui {name}", lang=lang, **settings)
    load(name).configure(made)
    made.add_language()
    return made
