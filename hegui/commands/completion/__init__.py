"""What a shell may complete: the commands, their options and what these take, read off the parsers.

What an option takes is told by its choices or by its metavar: a new metavar is a line in `_VALUES`."""

from __future__ import annotations

import argparse
import importlib
from collections.abc import Sequence
from typing import NamedTuple

from hegui.commands import COMMANDS, load, parser
from hegui.commands.common.also_option import FormatAndFile
from hegui.files.inputs import DOCUMENT_SUFFIXES
from hegui.selection import group

YAML = (".yaml", ".yml")


class Value(NamedTuple):
    """What may stand at a place: words, files ending in `suffixes` (`files` without: any), or a folder.

    `shared` names words that several places have, in `shared()`; `several`: parted by commas; `pairs`: each
    word is followed by `=` and a file. Nothing of it set: only the user knows."""

    words: tuple[str, ...] = ()
    shared: str = ""
    several: bool = False
    pairs: bool = False
    files: bool = False
    suffixes: tuple[str, ...] = ()
    folder: bool = False


class Option(NamedTuple):
    """An option: its names, what it is for in a few words, what it takes (null: nothing), whether often."""

    names: tuple[str, ...]
    told: str
    value: Value | None
    repeated: bool


class Place(NamedTuple):
    """An argument without a name. `after`: what it takes depends on the word before it."""

    told: str
    value: Value
    repeated: bool
    after: tuple[tuple[str, Value], ...] = ()


class Described(NamedTuple):
    """A command as a shell sees it."""

    name: str
    told: str
    options: tuple[Option, ...]
    places: tuple[Place, ...]


_FREE = Value()
_DOCUMENTS = Value(files=True, suffixes=tuple(sorted(DOCUMENT_SUFFIXES)))
_LISTS = Value(files=True, suffixes=tuple(sorted({*DOCUMENT_SUFFIXES, ".csv", ".tsv"})))
_CODES = Value(shared="codes", several=True)
_PACKS = Value(shared="packs", several=True, files=True, suffixes=YAML)

_VALUES = {
    "PATH": _DOCUMENTS,
    "OLD": _DOCUMENTS,
    "DIR": Value(folder=True),
    "RUN": Value(folder=True),
    "TABLE": Value(files=True, suffixes=(".csv", ".xlsx")),
    "CODES": _CODES,
    "PACK,…|auto": _PACKS,
    "SYSTEMS": Value(shared="systems", several=True),
    "LEVEL": Value(words=("high", "medium", "low", "limited")),
    "FIELD": Value(shared="fields"),
    "FILE": Value(files=True),
    "FILE,…": Value(several=True, files=True, suffixes=YAML),
    "FILE|none": Value(words=("none",), files=True, suffixes=(".toml",)),
    "FILE.xlsx": Value(files=True, suffixes=(".xlsx",)),
    "FILE.pem": Value(files=True, suffixes=(".pem", ".crt", ".key")),
    "tls://HOST:PORT": _FREE,
    "URL": _FREE,
    "URL|none": Value(words=("none",)),
    "OUT.docx": Value(files=True, suffixes=(".docx",)),
    "OUT.yaml": Value(files=True, suffixes=YAML),
    "UNIT": Value(words=("leader", "auditor", "team", "office", "standard", "audit_type", "month", "code")),
    "SQL": _FREE,
    "WORDS": _FREE,
    "COLUMN,…": _FREE,
    "PERCENT": _FREE,
    "TEXT": _FREE,
    "N": _FREE,
    "N,…": _FREE,
    "SHARE": _FREE,
    "SECONDS": _FREE,
    "YYYY-MM-DD": _FREE,
    "CODE|PACK|TITLE": _FREE,
    "LIST": _LISTS,
}
_BY_NAME = {"--output": Value(files=True)}
_AFTER = {"CODE|PACK|TITLE": (("show", Value(shared="codes")), ("gaps", _PACKS._replace(several=False)))}


def script(shell: str, lang: str) -> str:
    """The completion of a shell, with explanations in a language where it shows some."""
    made: str = importlib.import_module(f"hegui.commands.completion.{shell}").script(commands(lang))
    return made


def commands(lang: str) -> tuple[Described, ...]:
    """All commands."""
    return tuple(_command(name, lang) for name in COMMANDS)


def shared() -> dict[str, tuple[str, ...]]:
    """The words that several places have, by name."""
    from checks.engine import catalogue
    from checks.packs import all_packs
    from schemas import facts
    from schemas.paths import all_paths

    codes = tuple(catalogue())
    groups = tuple(dict.fromkeys(map(group, codes)))
    fields = tuple(dict.fromkeys(part for path in all_paths() for part in (path.partition(".")[0], path)))
    return {
        "codes": tuple(sorted({*codes, *groups})),
        "packs": ("auto", *(pack.id for pack in all_packs())),
        "systems": tuple(facts.load().systems),
        "fields": fields,
    }


def _command(name: str, lang: str) -> Described:
    actions = parser(name, lang)._actions
    options = [_option(one) for one in actions if one.option_strings]
    places = [_place(one) for one in actions if not one.option_strings]
    return Described(name, load(name).SUMMARY[lang == "en"], tuple(options), tuple(places))


def _option(action: argparse.Action) -> Option:
    value = None if action.nargs == 0 else _value(action)
    repeated = isinstance(action, argparse._AppendAction)
    return Option(tuple(action.option_strings), _short(action.help), value, repeated)


def _place(action: argparse.Action) -> Place:
    name = str(action.metavar)
    return Place(name, _value(action), action.nargs in ("+", "*"), _AFTER.get(name, ()))


def _value(action: argparse.Action) -> Value:
    if action.choices is not None:
        return Value(words=tuple(map(str, action.choices)))
    if isinstance(action.type, FormatAndFile):
        return Value(words=action.type.formats, pairs=True)
    for name in action.option_strings:
        if name in _BY_NAME:
            return _BY_NAME[name]
    return _VALUES[str(action.metavar)]


def _short(words: str | None) -> str:
    """The first words of a help: up to a bracket, a full clause or the end of the line."""
    short = (words or "").split("\n")[0]
    for end in ("（", "；", "：", "，", " (", "; ", ": "):
        short = short.partition(end)[0]
    return short.strip()


def endings(suffixes: Sequence[str]) -> str:
    """Suffixes for a shell's pattern: `docx|pdf`.

    >>> endings((".docx", ".pdf"))
    'docx|pdf'
    """
    return "|".join(one.removeprefix(".") for one in suffixes)
