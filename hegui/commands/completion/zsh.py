"""Completion for zsh (5.0 and later), by its `_arguments`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hegui.commands.completion import Described, Option, Place, Value, endings, shared

_HEAD = "#compdef hegui\n# Completion of hegui for zsh, made by: hegui completion zsh\n"

_MAIN = """\
_hegui() {
    local curcontext="$curcontext" state line ret=1
    typeset -A opt_args
    _arguments -C '(- : *)'{-h,--help}'[--help]' '(- : *)--version[--version]' '--lang=[zh en]: :(zh en)' \\
        '1: :->command' '*:: :->rest' && ret=0
    case $state in
        command)
            local -a commands=(
%(commands)s
            )
            _describe -t commands command commands && ret=0
            ;;
        rest)
            curcontext="${curcontext%%:*:*}:hegui-$words[1]:"
            case $words[1] in
%(cases)s
            esac
            ;;
    esac
    return ret
}

if [[ $funcstack[1] == _hegui ]]; then
    _hegui "$@"
else
    compdef _hegui hegui
fi
"""


def script(commands: Sequence[Described]) -> str:
    """The script: a function for each thing that can be completed, then the commands with their arguments."""
    values = dict.fromkeys(value for one in commands for value in _values(one) if value != Value())
    functions = {value: f"_hegui_{i}" for i, value in enumerate(values, 1)}
    words = [f"_hegui_{name}=({' '.join(words)})\n" for name, words in shared().items()]
    made = [f"{name}() {{\n{_body(value)}\n}}\n" for value, name in functions.items()]
    named = "\n".join(f"                {_quoted(f'{one.name}:{one.told}')}" for one in commands)
    cases = "\n".join(_case(one, functions) for one in commands)
    return "\n".join([_HEAD, "".join(words), *made, _MAIN % {"commands": named, "cases": cases}])


def _values(command: Described) -> list[Value]:
    found = [one.value for one in command.options if one.value is not None]
    for place in command.places:
        found += [place.value, *(value for _, value in place.after)]
    return found


def _body(value: Value) -> str:
    words = f"${{_hegui_{value.shared}[@]}}" if value.shared else " ".join(value.words)
    items = []
    if value.pairs:
        items.append(f"if compset -P '*='; then _files; else compadd -S= -- {words}; fi")
    elif value.several:
        items += [f"_sequence compadd - {words}"] if words else []
    elif value.words or value.shared:
        items.append(f"compadd -- {words}")
    if value.files:
        files = f"_files -g '*.(#i)({endings(value.suffixes)})'" if value.suffixes else "_files"
        items.append(f"compset -P '*,'; {files}" if value.several else files)
    if value.folder:
        items.append("_files -/")
    lines = ["    local ret=1", *(f"    {{ {one}; }} && ret=0" for one in items), "    return ret"]
    return "\n".join(lines)


def _case(command: Described, functions: dict[Value, str]) -> str:
    items = [one for option in command.options for one in _option(option, functions)]
    items += [_place(i, place, functions) for i, place in enumerate(command.places, 1)]
    lines = [f"                {command.name})", f"                    _arguments {items[0]} \\"]
    lines += [f"                        {one} \\" for one in items[1:]]
    return "\n".join([*lines, "                        && ret=0", "                    ;;"])


def _option(option: Option, functions: dict[Value, str]) -> list[str]:
    if option.value is None:
        return [_quoted(f"({' '.join(option.names)}){name}[{_plain(option.told)}]") for name in option.names]
    star = "*" if option.repeated else ""
    action = functions.get(option.value, " ")
    return [_quoted(f"{star}{name}=[{_plain(option.told)}]: :{action}") for name in option.names]


def _place(number: int, place: Place, functions: dict[Value, str]) -> str:
    position = "*" if place.repeated else str(number)
    if not place.after:
        return _quoted(f"{position}: :{functions.get(place.value, ' ')}")
    tests = " || ".join(
        f"[[ $line[{number - 1}] == {word} ]] && {functions[value]}" for word, value in place.after
    )
    return _quoted(f"{position}: :{{ {tests} }}")


def _plain(words: str) -> str:
    return re.sub(r"[\[\]:\\]", " ", words)


def _quoted(words: str) -> str:
    return "'" + words.replace("'", "'\\''") + "'"
