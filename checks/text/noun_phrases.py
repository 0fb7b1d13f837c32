"""What a message may call a thing that only the words before its value name: no more of the sentence.

They are cut where a clause ends, never within one for their number; what joins or leads to the value goes.
"""

from __future__ import annotations

from collections.abc import Iterable

from checks.messages import texts

_STOPS = "，,。；;：:！？!?\t\n"
_PAIRS = (("（", "）"), ("(", ")"), ("《", "》"), ("“", "”"))
_SPARE = " \u3000、·-—_/|"
ELLIPSIS = "…"


def noun_phrase(text: str, most: int = 30) -> str:
    """The words at the end of a text that name something; blank where nothing is left of them.

    >>> noun_phrase("现场查看，首次供方评价记录为"), noun_phrase("的检定日期"), noun_phrase("各部门均")
    ('首次供方评价记录', '检定日期', '各部门')
    >>> noun_phrase("（体系覆盖人数"), noun_phrase("厂房）租赁合同"), noun_phrase("均为")
    ('体系覆盖人数', '租赁合同', '')
    >>> noun_phrase("公司于")
    ''
    >>> noun_phrase("甲" * 20, 8)
    '…甲甲甲甲甲甲甲甲'
    """
    named = _bare(text.strip())
    for mark in _STOPS:
        named = named.rpartition(mark)[2]
    named = _bare(balanced(named))
    if named in texts("sentences")["nobody"]:
        return ""
    return named if len(named) <= most else ELLIPSIS + named[-most:]


def balanced(text: str) -> str:
    """A text without what stands before a bracket or quotation mark that it does not open, or behind one that
    it does not close.

    >>> balanced("现有员工118人（无季节性用工"), balanced("厂房）租赁合同"), balanced("（甲）乙")
    ('现有员工118人', '租赁合同', '（甲）乙')
    """
    for opened, closed in _PAIRS:
        while text.count(closed) > text.count(opened):
            text = text.partition(closed)[2]
        while text.count(opened) > text.count(closed):
            before, _, behind = text.rpartition(opened)
            text = before or behind
    return text


def _bare(text: str) -> str:
    """A text without what only holds a sentence together at its ends."""
    known = texts("sentences")
    named, before = text.strip(_SPARE), ""
    while named != before:
        before = named
        if not named.endswith(tuple(known["ends_whole"])):
            named = named.removesuffix(_longest(word for word in known["ends"] if named.endswith(word)))
        if not named.startswith(tuple(known["begins_whole"])):
            named = named.removeprefix(_longest(word for word in known["begins"] if named.startswith(word)))
        named = named.strip(_SPARE)
    return named


def _longest(words: Iterable[str]) -> str:
    return max(words, key=len, default="")


def quotation(text: str, start: int, end: int, before: int, after: int = 0) -> str:
    """A value at `start:end` with the words of its clause around it, at most so many before and after; an
    ellipsis stands where more of the clause is left out.

    >>> quotation("每年初，各部门识别一次，共6项，如下", 13, 15, 12, 12)
    '共6项'
    >>> quotation("各部门每年年初识别一次共6项", 12, 14, 3)
    '…一次共6项'
    """
    low = max(max(text.rfind(mark, 0, start) for mark in _STOPS) + 1, start - before)
    high = min([at for mark in _STOPS if (at := text.find(mark, end)) >= 0] + [len(text), end + after])
    cut_before = low > 0 and text[low - 1] not in _STOPS
    cut_behind = after and high < len(text) and text[high] not in _STOPS
    return f"{ELLIPSIS if cut_before else ''}{text[low:high].strip()}{ELLIPSIS if cut_behind else ''}"
