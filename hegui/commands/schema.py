"""`hegui schema`: the JSON Schema of what the program prints and reads."""

from __future__ import annotations

from argparse import Namespace

from hegui.terminal import console
from hegui.terminal.parser import Parser

SUMMARY = ("输出 JSON Schema", "print the JSON Schema")
KINDS = ("result", "pack", "settings", "facts")


def configure(parser: Parser) -> None:
    """Add the arguments of `hegui schema`."""
    zh = parser.lang == "zh"
    parser.description = SUMMARY[not zh]
    parser.epilog = _EPILOG[not zh]
    parser.add_argument(
        "kind",
        nargs="?",
        choices=KINDS,
        default="result",
        metavar="KIND",
        help="result    check、extract、rulebook、monitor 的 JSON（默认）\n"
        "pack      规则包文件（--rules）\nsettings  设置文件 hegui.toml\nfacts     自己的事实文件（--facts）"
        if zh
        else "result    the JSON of check, extract, rulebook and monitor (default)\n"
        "pack      the file of a rule pack (--rules)\nsettings  the settings file hegui.toml\n"
        "facts     a file of your own facts (--facts)",
    )


def run(options: Namespace) -> int:
    """Print a schema."""
    import json

    from hegui.commands.json_schemas import schema

    stated = json.dumps(schema(options.kind), ensure_ascii=False, indent=2)
    console.write((stated + "\n").encode())
    return 0


_EPILOG = (
    """退出状态：0；2 参数不可用
例：
  hegui schema > result.schema.json
  hegui schema pack""",
    """exit status: 0; 2 unusable arguments
examples:
  hegui schema > result.schema.json
  hegui schema pack""",
)
