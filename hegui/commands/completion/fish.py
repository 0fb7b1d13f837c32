"""Completion for fish (3.0 and later)."""

from __future__ import annotations

from collections.abc import Sequence

from hegui.commands.completion import Described, Option, Place, Value, endings, shared

_HEAD = """\
# Completion of hegui for fish, made by: hegui completion fish

# The words before the cursor without `hegui` and a `--lang` before the command.
function __hegui_words
    set -l words (commandline -opc)
    set -e words[1]
    while string match -q -- '--lang*' "$words[1]"
        test "$words[1]" = --lang; and set -e words[1]
        set -e words[1]
    end
    string join -- \\n $words
end

function __hegui_is
    set -l words (__hegui_words)
    test "$words[1]" = "$argv[1]"
end

function __hegui_is_after
    set -l words (__hegui_words)
    test "$words[1]" = "$argv[1]"; and contains -- "$argv[2]" $words[2..-1]
end

function __hegui_has_none
    test (count (__hegui_words)) -eq 0
end

# Folders, and files that end so; with a second argument after the last comma.
function __hegui_files
    set -l token (string replace -r -- '^--[^=]*=' '' (commandline -ct))
    set -l head ''
    if set -q argv[2]
        set head (string replace -r -- '[^,]*$' '' $token)
        set token (string replace -r -- '^.*,' '' $token)
    end
    for path in (__fish_complete_path $token)
        echo $head$path
    end | string match -ri '^[^\\t]*(?:/|\\.(?:'$argv[1]'))(?:\\t.*)?$'
end

complete -c hegui -f
complete -c hegui -n __hegui_has_none -s h -l help
complete -c hegui -n __hegui_has_none -l version
complete -c hegui -n __hegui_has_none -l lang -x -a 'zh en'
"""


def script(commands: Sequence[Described]) -> str:
    """The script: a line for each option and for what may stand at each place."""
    lists = [
        f"function __hegui_{name}\n    string split ' ' '{' '.join(w)}'\nend\n"
        for name, w in shared().items()
    ]
    lines = [line for one in commands for line in _command(one)]
    return "\n".join([_HEAD, *lists, *lines, ""])


def _command(command: Described) -> list[str]:
    here = f"complete -c hegui -n '__hegui_is {command.name}'"
    lines = [f"complete -c hegui -n __hegui_has_none -a {command.name} -d {_quoted(command.told)}"]
    lines += [f"{here} {_option(one)}" for one in command.options]
    for place in command.places:
        lines += _place(command.name, place, here)
    return lines


def _option(option: Option) -> str:
    names = [f"-l {name[2:]}" if name.startswith("--") else f"-s {name[1:]}" for name in option.names]
    takes = "" if option.value is None else _taken(option.value)
    return " ".join(filter(None, [*names, takes, "-d", _quoted(option.told)]))


def _place(command: str, place: Place, here: str) -> list[str]:
    if place.after:
        after = f"complete -c hegui -n '__hegui_is_after {command}"
        return [f"{after} {word}' {_offered(value)}" for word, value in place.after]
    if place.value.words and not place.repeated:
        unless = " ".join(f"; and not __hegui_is_after {command} {word}" for word in place.value.words)
        return [f"complete -c hegui -n '__hegui_is {command}{unless}' {_offered(place.value)}"]
    stated = _offered(place.value)
    return [f"{here} {stated}"] if stated else []


def _taken(value: Value) -> str:
    """What the value of an option may be."""
    if value.files and not (value.words or value.shared or value.several):
        return "-r -F"
    if value.pairs:
        return "-x -a " + _quoted(" ".join(f"{word}=" for word in value.words))
    return f"-x {_offered(value)}".rstrip() if value != Value() else "-x"


def _offered(value: Value) -> str:
    words = f"(__hegui_{value.shared})" if value.shared else " ".join(value.words)
    items = [f"(__fish_complete_list , __hegui_{value.shared})" if value.several and value.shared else words]
    if value.files:
        more = " ," if value.several else ""
        items.append(f"(__hegui_files '{endings(value.suffixes)}'{more})" if value.suffixes else "")
    if value.folder:
        items.append("(__fish_complete_directories (commandline -ct) '')")
    joined = " ".join(filter(None, items))
    return f"-a {_quoted(joined)}" if joined else ""


def _quoted(words: str) -> str:
    return "'" + words.replace("\\", "\\\\").replace("'", "\\'") + "'"
