"""The help of every command."""

from __future__ import annotations

from functools import partial

from hegui.commands import COMMANDS, load, parser
from hegui.reference.tables import plain, table
from hegui.terminal.parser import Help
from hegui.wording import text

COLUMNS = 80


def pages() -> dict[str, str]:
    """The page of the commands in each language."""
    return {"commands.md": _page("zh"), "commands.en.md": _page("en")}


def _page(lang: str) -> str:
    rows = [
        [f"[`hegui {name}`](#hegui-{name})", plain(load(name).SUMMARY[lang == "en"])] for name in COMMANDS
    ]
    lines = [f"# {text('reference', 'commands', lang)}", "", text("reference", "commands_lead", lang), ""]
    lines += [text("reference", "made", lang), ""]
    lines += table(("", ""), rows)
    for name in COMMANDS:
        stated = parser(name, lang, formatter_class=partial(Help, columns=COLUMNS)).format_help()
        lines += [f"## hegui {name}", "", "```text", stated.rstrip("\n"), "```", ""]
    return "\n".join(lines)
