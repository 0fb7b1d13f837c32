"""Completion for bash (3.2 and later)."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from hegui.commands.completion import Described, Option, Value, endings, shared


def script(commands: Sequence[Described]) -> str:
    """The script: what is always so, then the words, options and values of the commands."""
    head = Path(__file__).with_name("head.bash").read_text(encoding="utf-8")
    names = " ".join(one.name for one in commands)
    parts = [
        f'_hegui_commands="{names}"\n',
        *(f'_hegui_{name}="{" ".join(words)}"\n' for name, words in shared().items()),
        _cases("_hegui_options", "options", [(one.name, _names(one.options)) for one in commands]),
        _cases("_hegui_valued", "valued", [(one.name, _names(_valued(one))) for one in commands]),
        _function("_hegui_value", [case for one in commands for case in _values(one)]),
        "complete -F _hegui hegui\n",
    ]
    return "\n".join([head, *parts])


def _valued(command: Described) -> list[Option]:
    return [one for one in command.options if one.value is not None]


def _names(options: Sequence[Option]) -> str:
    return " ".join(name for one in options for name in one.names)


def _cases(function: str, variable: str, items: Sequence[tuple[str, str]]) -> str:
    return _function(function, [(name, f'{variable}="{words}"') for name, words in items])


def _function(name: str, cases: Sequence[tuple[str, str]]) -> str:
    lines = [f"    '{case}') {what} ;;" for case, what in cases]
    return "\n".join([f"{name}() {{", '    case "$1" in', *lines, "    esac", "}", ""])


def _values(command: Described) -> list[tuple[str, str]]:
    """What completes the value of an option (`NAME --option`) and a place: the second (`NAME 2`), the second
    after a word (`NAME 2 WORD`), any (`NAME any`)."""
    found = [(name, one.value) for one in command.options if one.value is not None for name in one.names]
    for i, place in enumerate(command.places, 1):
        found += [(f"{i} {word}", value) for word, value in place.after]
        found.append(("any" if place.repeated else str(i), place.value))
    return [(f"{command.name} {case}", stated) for case, value in found if (stated := _value(value))]


def _value(value: Value) -> str:
    words = f'"${{_hegui_{value.shared}}}"' if value.shared else f'"{" ".join(value.words)}"'
    items = []
    if value.pairs:
        items.append(f"_hegui_pairs {words}")
    elif value.several:
        items.append(f"_hegui_several {words}")
    elif value.words or value.shared:
        items.append(f"_hegui_one {words}")
    if value.files:
        items.append(f"_hegui_files '{endings(value.suffixes)}'")
    if value.folder:
        items.append("_hegui_files /")
    return "; ".join(items)
