"""Controls of the annex of ISO/IEC 27001 in running text (A.8.28, 附录A 5.14、5.34, A.8.20～A.8.24)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from schemas import patterns

_CONTROL = patterns.compile(
    r"(?<![A-Za-z0-9./_-])(?:(?P<annex>附\s?录\s?A)\s?(?:的|中|条款|控制)?\s?|(?=A\s?[.．]))(?:A\s?[.．]?\s?)?"
    r"(?P<number>\d{1,2}(?:[.．]\d{1,2}){1,2})(?![\d.．]*\d)"
)
_NEXT = patterns.compile(
    r"\s?(?:(?P<range>[~～—–\-至到]{1,2})|[、，,/和及与])\s?(?P<annex>A\s?[.．]\s?)?"
    r"(?P<number>\d{1,2}(?:[.．]\d{1,2}){1,2})(?![\d.．]*\d|[项年月日版%])"
)


class Control(NamedTuple):
    """A control as a text names it: its number (A.8.28) and place; `spanned`: as an end of a range."""

    number: str
    start: int
    end: int
    spanned: bool = False


def controls(text: str) -> Iterator[Control]:
    """The controls that a text names, in order; of a range its ends.

    >>> [one.number for one in controls("删减A.8.25、A.8.28开发，附录A 5.14、5.34；手册A.1；QR-A.5.1")]
    ['A.8.25', 'A.8.28', 'A.5.14', 'A.5.34']
    >>> [one.number for one in controls("A.5.19、8.3.4")]
    ['A.5.19']
    >>> [(one.number, one.spanned) for one in controls("A.8.20～A.8.24、A.9.2.1")]
    [('A.8.20', True), ('A.8.24', True), ('A.9.2.1', False)]
    """
    at = 0
    while match := _CONTROL.search(text, at):
        found = [(match, False)]
        while behind := _NEXT.match(text, found[-1][0].end()):
            if not (behind["annex"] or behind["range"] or match["annex"]):
                break  # a clause of another chapter, or standard
            if behind["range"]:
                found[-1] = (found[-1][0], True)
            found.append((behind, bool(behind["range"])))
        for one, spanned in found:
            yield Control(f"A.{_plain(one)}", one.start("number"), one.end(), spanned)
        at = found[-1][0].end()


def within(first: str, last: str) -> list[str]:
    """The controls of a range.

    >>> within("A.8.25", "A.8.28")
    ['A.8.25', 'A.8.26', 'A.8.27', 'A.8.28']
    """
    head, _, low = first.rpartition(".")
    other, _, high = last.rpartition(".")
    return (
        [f"{head}.{number}" for number in range(int(low), int(high) + 1)] if head == other else [first, last]
    )


def _plain(match: re.Match[str]) -> str:
    return match["number"].replace("．", ".")
