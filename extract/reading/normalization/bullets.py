"""Items behind bullets that a text file has one behind the other in a line: line ends between them."""

from __future__ import annotations

import re

from schemas import patterns

_ITEMS = patterns.compile(r"(?:^|(?<=[\n\t]))(?P<mark>[•●▪◆■○◇]) [^\n\t]+")


def parted(text: str) -> str:
    """The text with a line end for the blank before each further bullet of a line or cell that has one first.

    >>> parted("• 目标：3 → 5 • 机遇：两项\\n甲 • 乙")
    '• 目标：3 → 5\\n• 机遇：两项\\n甲 • 乙'
    """
    return _ITEMS.sub(_in_lines, text)


def _in_lines(items: re.Match[str]) -> str:
    return items[0].replace(f" {items['mark']} ", f"\n{items['mark']} ")
