"""Parts of labels: notes in brackets behind them, twins in two languages, a value under one in its cell."""

from __future__ import annotations

import re
from typing import NamedTuple

from extract import labels
from schemas import patterns

_NOTE_BEFORE = patterns.compile(
    r"[（(\[【〔〖［｛][^（()）\[\]【】〔〕〖〗［］｛｝]{0,80}[)）\]】〕〗］｝]\s*$"
)
SYSTEM_TAIL = patterns.compile(
    r"\s?[｜|·•／/—–-]{1,2}\s?(?:[QEOSFHI]|[A-Z][A-Za-z]{1,7}|[^\W\d\x00-\x7f]{2,14}体系)\s?$"
)
"""Which system a label is of, behind a mark (证书范围｜质量管理体系：)."""

_PARTED = patterns.compile(r"[^\W\d\x00-\x7f]{3}[ \u3000]{1,8}(?P<label>[^\W\d\x00-\x7f]{3,12})\s*$")
_SHORT_VALUE = patterns.compile(r"\s?[^\s:：]{1,12}[ \u3000]{1,8}(?P<label>[^\W\d\x00-\x7f]{3,12})\s*$")
"""A label behind a value that begins where the words do."""

_CHANGED = (
    r"(?:[无未没不有]有?(?:发生)?(?:变[化更动]|改变|变)|与?(?:上|前)次(?:审核)?(?:一致|相同)"
    r"|unchanged|changed|no changes?)"
)
_COMPARED = patterns.compile(rf"[\s☑□▢]*{_CHANGED}(?:[\s☑□▢/／、|｜]+{_CHANGED})*[。；;]?", re.I)
"""What a form of changes says beside a label (注册地址 | 无变化)."""

_FOREIGN = patterns.compile(
    r"(?:(?<=[；;。，,、\n])\s?|\s?[【\[［〔][^【】\[\]［］〔〕\n]{1,14}[】\]］〕]\s?)"
    r"[A-Z][A-Za-z &/.'-]{1,30}\s$"
)
_LONGEST_FOREIGN, _BULLETS = 54, "•●▪◆■○◇"
_TWINNED = patterns.compile(
    r"(?P<label>[^\W\d\x00-\x7f]{2,12})[ \n]{1,2}[A-Z][a-z]{2,14}(?: [A-Za-z]{2,14}){0,5}"
    r"(?P<rest>\n[^\x00-\x7f]{2,20})?"
)
_FIGURE = patterns.compile(r"\d")
_LONGEST = 16
_VAGUE = ("headcount", "total")
_NAMES = "entities"
"""The group of labels that only say who or what is named."""

_WHOSE = {("organization", name) for name in ("name", "name_client", "name_loose")}
_OF_SOMEBODY = patterns.compile(
    r"(?:代表|负责人|联系人|经办人|人员|[受被]审核?[人者]|受访[人者]|[谈待同加与合到]人|人数|意见|反馈|确认|签[字名章署]|盖章|编号|代[码号]|地址|地点|电话|传真|邮箱|网址"
    r"|日期|时间|类型|行业|规模|要求|声明|文件|部门|职务|岗位|义务|责任)$"
)
"""How a Chinese label ends that asks for something of an organization, not for its name (客户代表 Client)."""

_LONGER = patterns.compile(
    r" (?:[A-Z]?[a-z]{2,20}[ /&]{1,3}){1,4}(?!.{0,30}(?:公司|厂|集团|[院所店部]$))[\u4e00-\u9fff]{2,12}$"
)
"""How a heading and its twin go on behind a foreign word (Client | Information 客户信息)."""

_COMPANY_END = patterns.compile(r"(?:公司|工厂|集团|合作社)\s*$")
_VALUED = patterns.compile(r"[^\x00-\x7f]\s?[:：]\s?[^\s\x00-\x7f]")
"""A value behind the twin of a foreign label (Scope for certificate 证书范围：物业服务)."""

_TITLE = patterns.compile(r"[^\W\d\x00-\x7f]{2,8}")
"""The title of a row, a label in one of its cells."""

_PLACED = patterns.compile("_(?:beside|ticked)$")
"""How fields are named whose labels count only in their place: what they word is the same."""

_LONGEST_TWIN = 16
"""So many Chinese characters at most are the twin of a foreign label; more are its value."""


class Over(NamedTuple):
    """A label in the first line of a cell: where it ends, the fields that it may stand for, its key."""

    end: int
    fields: tuple[tuple[str, str], ...]
    name: str


def over_value(text: str, at: int, *, sure: bool = False) -> Over | None:
    """A label in the first line of a cell over its value: a text with figures, or one that words a value.

    `sure`: any text, as the other cells of the table are made so.

    >>> over_value("审核日期\\n2025-03-04", 0).end, over_value("审核日期\\nAudit date", 0)
    (4, None)
    """
    head, parted, rest = text[at:].partition("\n")
    if not parted or len(head) > _LONGEST or rest.startswith(("(", "（")):
        return None
    name = labels.key(labels.without_notes(head))
    fields = labels.fields_of(name)
    if not fields or labels.is_known(labels.key(labels.without_notes(rest))):
        return None
    stated = (
        sure
        or _FIGURE.search(rest)
        or any(labels.is_value(group, field, rest.strip()) for group, field in fields)
    )
    return Over(at + len(head), fields, name) if stated else None


def titled(text: str, title: str, low: int, end: int) -> Over | None:
    """A label in a cell that is one together with the title of its row (下次审核 | 最迟：…): where it begins.

    >>> titled("最迟：2026-05-21", "下次审核", 0, 2).name, titled("关注：人员", "下次审核", 0, 2)
    ('下次审核最迟', None)
    """
    line = max(low, text.rfind("\n", low, end) + 1)
    head = text[line:end].strip()
    if not _TITLE.fullmatch(title.strip()) or not _TITLE.fullmatch(head):
        return None
    name = labels.key(title + head)
    fields = labels.fields_of(name)
    return Over(text.index(head, line), fields, name) if fields else None


def words_value(text: str, fields: tuple[tuple[str, str], ...]) -> bool:
    """Whether a text words a value of one of the fields."""
    return any(labels.is_value(group, _PLACED.sub("", name), text) for group, name in fields)


def with_twin(name: str, text: str) -> tuple[tuple[str, str], ...]:
    """The fields of a label; of one that only says who or what is named, its twin's too (员工 Employees)."""
    fields = labels.fields_of(name)
    if name.isascii() and _WHOSE.issuperset(fields) and _OF_SOMEBODY.search(_chinese(text)):
        return ()
    of_client = bool(fields) and _WHOSE.issuperset(fields)
    if not fields or (not of_client and any(group != _NAMES for group, _ in fields)):
        return fields
    twins = [labels.fields_of(key) for key in labels.short_keys(text) if key.isascii() != name.isascii()]
    more = [one for twin in twins for one in twin if not of_client or one in _WHOSE]
    return tuple(dict.fromkeys([*fields, *more]))


def is_first_word(text: str, gap: int, fields: tuple[tuple[str, str], ...]) -> bool:
    """Whether a foreign word for an organization is but the first of a heading and its twin."""
    return text[gap - 1].isascii() and _WHOSE.issuperset(fields) and _LONGER.match(text, gap) is not None


def _chinese(text: str) -> str:
    """The Chinese words of a label, notes aside."""
    return "".join(char for char in labels.key(labels.without_notes(text)) if char > "\u2e7f")


def governs(name: str, own: tuple[tuple[str, str], ...], foreign: tuple[tuple[str, str], ...]) -> bool:
    """Whether a Chinese label says what the word behind it leaves open (覆盖人数 Headcount)."""
    return not name.isascii() and _VAGUE in foreign and any(group == _VAGUE[0] for group, _ in own)


def without_notes(text: str, low: int, end: int) -> int:
    """Where the label ends, before up to two notes in brackets."""
    for _ in range(2):
        note = (
            _NOTE_BEFORE.search(text[low:end])
            if text[low:end].rstrip()[-1:] in tuple(")）]】〕〗］｝")
            else None
        )
        if note is None:
            break
        end = low + note.start()
    return end


def is_most_of(name: str, text: str) -> bool:
    """Whether a Chinese label is not a small part of the words of its line (涉及的部门/条款), and one in
    English has no value beside its twin."""
    written = sum(char > "\u2e7f" for char in labels.key(labels.without_notes(text)))
    if name.isascii():
        valued = _COMPANY_END.search(text) or _VALUED.search(text)
        return written <= _LONGEST_TWIN and valued is None
    return 3 * len(name) >= written


def twin_end(text: str, low: int, start: int) -> int:
    """Where what stands before a label ends, white space and strokes between the two aside."""
    while start > low and (text[start - 1].isspace() or text[start - 1] in "/／|"):
        start -= 1
    return start


def without_twin(text: str) -> str:
    """A Chinese label without the foreign words behind it; empty where there are none.

    >>> [without_twin(text) for text in ("申请范围 Scope applied", "范围", "版本 A1")]
    ['申请范围', '', '']
    """
    match = _TWINNED.fullmatch(text.strip())
    return match["label"] + (match["rest"] or "") if match else ""


def foreign_start(text: str, low: int, start: int) -> int:
    """Where a label begins with the foreign word before it, which is no part of the value before.

    >>> foreign_start("焊接；Special 特殊", 0, 11), foreign_start("GB 特殊过程", 0, 3)
    (3, 3)
    """
    head = _FOREIGN.search(text, max(low, start - _LONGEST_FOREIGN), start)
    return head.start() if head else start


def item_end(text: str, low: int, start: int, end: int) -> int:
    """Where the item ends whose line begins with a bullet before a label; else `end`."""
    line = max(text.rfind("\n", low, start) + 1, low)
    if text[line : line + 1] not in _BULLETS or line == start:
        return end
    further = text.find(f"\n{text[line]}", start, end)
    return further if further >= 0 else end


def behind_value(text: str, low: int, end: int) -> int:
    """Where a known label begins behind a value and a space (监督审核 审核人日：); else `low`.

    >>> behind_value("监督审核 审核人日", 0, 9), behind_value("审 核 人 日", 0, 7)
    (5, 0)
    """
    gap = _PARTED.search(text, low, end) or _SHORT_VALUE.match(text, low, end)
    return gap.start("label") if gap and labels.fields_of(labels.key(gap["label"])) else low


def is_compared(value: str) -> bool:
    """Whether a value says no more than whether something has changed.

    >>> [is_compared(t) for t in ("无变化", "□有变化 ☑无变化", "未变更", "与上次一致", "变压器的生产", "")]
    [True, True, True, True, False, False]
    """
    return _COMPARED.fullmatch(value) is not None
