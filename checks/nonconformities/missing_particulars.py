"""What nonconformities leave untold, wherever the text has them: the clause behind the standard, in a
sentence or in the row of their sheet, and any term."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from checks.context import Context
from schemas.leaf import Leaf
from schemas.text import fold
from schemas.wholes.surroundings import Table

_AGAINST = ("不符合", "不满足", "违反")
_STANDARDS = ("GB", "ISO", "IEC")
_DUE = (
    *(
        "期限",
        "日前",
        "前完成",
        "前整改",
        "前提交",
        "前关闭",
        "之前",
        "内完成",
        "日内",
        "天内",
        "月内",
        "完成日期",
        "整改日期",
    ),
    *("应完成", "关闭", "完成时间", "due", "within", "before", "deadline"),
)
_ON = ("不符合", "整改", "纠正", "nonconformit", "NC", "期限")
_OTHERS = ("内审", "内部审核", "管理评审", "上次", "上一次", "前次", "以往", "第一阶段", "合规性评价")
"""In a line on the nonconformities of this audit; on those of another."""

_NEAR, _BEHIND = 3, 14
_YEAR = 4


def untold_clauses(context: Context) -> Iterator[Leaf[str]]:
    """The places where a sentence or row tells the standard that is not met, and no clause."""
    text = context.mentions.text
    for word in _AGAINST:
        at = text.find(word)
        while at >= 0:
            start = _standard(text, at + len(word))
            end = _end_of_year(text, start) if start >= 0 else -1
            if end >= 0 and not _is_followed(text, end):
                leaf: Leaf[str] = context.mentions.leaf(text[start:end].strip(), at, end)
                yield leaf
            at = text.find(word, at + 1)


def not_due(context: Context) -> bool:
    """Whether no line tells by when nonconformities are to be corrected, or that they were."""
    found, mentions = context.report.nonconformities, context.mentions
    stated = found.due_date is not None or mentions.row_deadlines or mentions.closed or mentions.verified
    least = context.rules.parameter("report_characters_min")
    whole = least is not None and mentions.length >= least.value
    raised = whole and any(one.clause is not None for one in found.items)
    lines = [one for one in mentions.text.split("\n") if any(word in one for word in _DUE)]
    ours = [one for one in lines if any(on in one for on in _ON) and not any(word in one for word in _OTHERS)]
    return raised and not stated and not ours


def _standard(text: str, at: int) -> int:
    """Where a standard begins behind some words, or the label that they are of; -1: none does."""
    behind = text[at : at + _NEAR + 3]
    if any(behind.lstrip(" 了《:：").startswith(one) for one in _STANDARDS):
        return at
    cell = text.find("\t", at, at + _BEHIND)
    if cell >= 0 and "条款" in text[at:cell] and text[cell + 1 :].startswith(_STANDARDS):
        return cell + 1
    return -1


def _end_of_year(text: str, start: int) -> int:
    """Where a standard's number ends with its year; -1 where it has none."""
    at = start
    while at < min(start + 30, len(text)) and text[at] not in "\n\t，。；":
        if text[at] in "-—–:：" and text[at + 1 : at + 1 + _YEAR].isdecimal():
            return at + 1 + _YEAR
        at += 1
    return -1


def _is_followed(text: str, end: int) -> bool:
    """Whether a number of a clause, or another standard, follows before the clause of the sentence ends."""
    behind = text[end : end + 3 * _BEHIND]
    stop = next((at for at, char in enumerate(behind) if char in "\n\t。；"), len(behind))
    return any(char.isdecimal() for char in behind[:stop].replace("年", "").partition("，")[0]) or any(
        word in behind[:stop] for word in ("条款", "附录", *_STANDARDS)
    )


_SHEET, _SHEET_STANDARDS = ("不符合", "不合格", "nonconform"), ("GB", "ISO")
_ELSEWHERE = ("见", "附", "各", "全部", "所有", "章", "要求》")
_LONGEST_LABEL, _LONGEST = 16, 60


def unnumbered(context: Context) -> Iterator[Leaf[str]]:
    """The values of such rows and lines."""
    for table in context.mentions.tables():
        if _is_sheet(table):
            yield from _of_sheet(table)
    for passage in context.mentions.passages(("条款",)):
        label, _, value = fold(str(passage.leaf.value)).replace("：", ":").partition(":")
        asks = len(label) <= _LONGEST_LABEL and any(word in label for word in _SHEET)
        if asks and not context.mentions.beside(passage.leaf) and _is_unnumbered(value):
            yield passage.leaf


def _is_sheet(table: Table) -> bool:
    """Whether a table is the form of one nonconformity: labels with their values, no list."""
    cells = [cell for row in range(len(table.rows)) for cell in table.begun(row)[:1]]
    labels = [fold(cell.text).casefold() for cell in cells if len(cell.text) <= _LONGEST_LABEL]
    heads = table.begun(0) if table.rows else []
    return len(heads) <= 4 and any(word in label for label in labels for word in _SHEET)


def _of_sheet(table: Table) -> Iterator[Leaf[str]]:
    for row in range(len(table.rows)):
        cells = table.begun(row)
        for label, value in pairwise(cells):
            asks = "条款" in label.text and len(label.text) <= _LONGEST_LABEL
            if asks and _is_unnumbered(fold(value.text)):
                yield table.leaf(value)


def _is_unnumbered(value: str) -> bool:
    """Whether a value names a standard with its year, and no number behind it.

    >>> _is_unnumbered("GB/T19001-2016标准条款"), _is_unnumbered("GB/T19001-2016标准8.5.1条款")
    (True, False)
    """
    if (
        not value.startswith(_SHEET_STANDARDS)
        or len(value) > _LONGEST
        or any(word in value for word in _ELSEWHERE)
    ):
        return False
    numbers = "".join(char if char.isdecimal() else " " for char in value.replace("ISO/IEC", "ISO")).split()
    standards = sum(value.count(word) for word in ("GB", "ISO"))
    return 0 < len(numbers) <= 2 * standards and all(len(number) > 3 for number in numbers)
