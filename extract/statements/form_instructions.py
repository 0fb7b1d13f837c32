"""What a form has printed: the examples beside its instructions, which tell nothing of the organization."""

from __future__ import annotations

import re

from schemas import patterns

_MARK = "例"
_EXAMPLE = patterns.compile(
    r"(?<![惯条案事先比病])(?:示例\s?[:：]|举例\s?[:：]|例如|例\s?[:：])\s?[“\"「（(]?(?P<told>[^。；;\n\t”\"」]{6,120})"
)
_INSTRUCTS = patterns.compile(
    r"应当?(?!急)|不得|必须|不少于|填写|写明|注明|逐[项条台]|按[^，,。；;\n]{1,12}格式"
)
"""Before an example, in its paragraph or cell: what is to be written."""


def without_examples(text: str) -> str:
    """A stretch of text with blanks for the examples that follow an instruction (应填写编号。例：…)."""
    if _MARK not in text or not _INSTRUCTS.search(text):
        return text
    return _EXAMPLE.sub(lambda match: _blanked(text, match), text)


def _blanked(text: str, match: re.Match[str]) -> str:
    low = max(text.rfind(mark, 0, match.start()) for mark in "\n\t") + 1
    if not _INSTRUCTS.search(text, low, match.start()):
        return match[0]
    start = match.start("told") - match.start()
    return match[0][:start] + " " * (len(match[0]) - start)
