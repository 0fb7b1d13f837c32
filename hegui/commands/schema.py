"""`hegui schema`: the JSON Schema of what the program prints and reads."""

from __future__ import annotations

from argparse import Namespace

from hegui import console
from hegui.parser import Parser

SUMMARY = ("输出 JSON Schema", "print the JSON Schema")
KINDS = ("result", "pack", "settings", "facts")


def configure(parser: Parser) -> None:
    """Add the arguments of `hegui schema`."""
    zh = parser.lang == "zh"
    parser.description = SUMMARY[not zh]
    parser.add_argument(
        "kind",
        nargs="?",
        choices=KINDS,
        default="result",
        metavar="KIND",
        help="result：check、rulebook、monitor 的 JSON 输出（默认）；pack：规则包文件；"
        "settings：设置文件（hegui.toml）；facts：自己的事实文件"
        if zh
        else "result: the JSON of check, rulebook, monitor (default); pack: a rule pack; "
        "settings: hegui.toml; facts: a file of your own facts",
    )


def run(options: Namespace) -> int:
    """Print a schema."""
    import json

    from hegui.schema import schema

    told = json.dumps(schema(options.kind), ensure_ascii=False, indent=2)
    console.write((told + "\n").encode())
    return 0
