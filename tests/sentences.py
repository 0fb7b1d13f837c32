"""What shows in a finished message that it is no sentence, for tests over whole reports."""

from __future__ import annotations

from collections.abc import Iterable

from checks.messages import message, texts

WITHHELD = message("not_checked", "broken", "zh", {"lines": "", "why": ""}).rpartition("，")[2]
"""What ends the reason of a finding that does not read as a sentence."""

_QUOTING = ("TXT002", "CMP002", "CON001")
"""Codes whose messages show signs and empty places of the document."""

_HOLES = ("“”", "《》", "「」", "（）", "，，", "：，", "、，", "None", "{")
_BEGINNINGS = ("的", "，", "、", "。", "均", "）", "”")


def broken(code: str, stated: str) -> list[str]:
    """What of a message shows that a blank was left empty, or filled with a field's path."""
    found = [path for path in texts("fields") if ("_" in path or "." in path) and path in stated]
    if code in _QUOTING:
        return found
    holes = [hole for hole in _HOLES if hole in stated]
    return [*found, *holes, *(one for one in _BEGINNINGS if stated.startswith(one))]


def all_broken(findings: Iterable[dict[str, str]]) -> list[tuple[str, list[str]]]:
    """The messages of a result's findings that are no sentences, with what shows it."""
    told = ((one["message"], broken(one["code"], one["message"])) for one in findings)
    return [(stated, faults) for stated, faults in told if faults]
