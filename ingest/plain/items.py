"""Numbered items of a cell whose lines a conversion joined by blanks: 1）… 2）… 3）…"""

from __future__ import annotations

from itertools import pairwise

from schemas import patterns

_MARK = patterns.compile(
    r"(?:(?P<first>\A|[:：][ \u3000]?)|(?<=[ \u3000]))"
    r"(?:(?P<open>[（(]?)(?P<number>\d{1,2})(?P<close>[)）、.．])(?!\d)|(?P<ring>[①-⑳]))"
)


def items(text: str) -> list[str]:
    """The items of a text that counts them from 1 on with one sign, the first at its beginning or behind a
    colon, the others behind blanks; what stands before them is apart, other texts are one.

    >>> items("1）办公楼 2）车间 （1）见 2）3）仓库"), items("GB/T 1. 甲 2. 乙"), items("查验：①甲 ②乙。")
    (['1）办公楼', '2）车间 （1）见 2）3）仓库'], ['GB/T 1. 甲 2. 乙'], ['查验：', '①甲', '②乙。'])
    """
    cuts: list[int] = []
    run: list[int] = []
    style: tuple[str, str] = ("", "")
    for mark in _MARK.finditer(text):
        number = int(mark["number"]) if mark["number"] else ord(mark["ring"]) - ord("①") + 1
        signs = _signs(mark["open"], mark["close"])
        if number == 1 and mark["first"] is not None:
            cuts += run if len(run) > 1 else []
            run, style = [mark.end("first")], signs
        elif run and number == len(run) + 1 and signs == style:
            run.append(mark.start())
    cuts += run if len(run) > 1 else []
    ends = [0, *(at for at in cuts if at), len(text)]
    return [text[a:b].strip() for a, b in pairwise(ends)]


def _signs(before: str | None, behind: str | None) -> tuple[str, str]:
    """The signs around a number; full and half width are one."""
    return (before or "").replace("（", "("), (behind or "").replace("）", ")").replace("．", ".")
