"""Places where the audit team was to sign, or the report to be dated, that are left blank."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.groups.conclusion.signatories.places import of_others
from extract.readers.fields import labelled
from extract.readers.fields.labelled import Labelled
from extract.readers.leaves import body_end, elsewhere
from extract.readers.tables.grid import grids
from extract.readers.text import lines
from extract.readers.text.units import block_at
from extract.reading.source import Source
from extract.values.dates import find_dates
from schemas import patterns
from schemas.leaf import Leaf
from schemas.mentions import Blank
from schemas.report import Report

_SIGNED = patterns.compile(r"签[字名章署]|[Ss]ign")
_OTHERS = patterns.compile(
    r"受审|客户|组织|企业|向导|陪同|批准|审批|复核|评定|认证决定|client|auditee|代表|内审"
    r"|签到|会议|承诺|声明|不符合|整改|验证|培训|专业|代码|注册|资格|编号|电话|人[日数]",
    re.IGNORECASE,
)
_GAP = patterns.compile(r"[\s_＿/／:：.…—－-]*(?:年?[\s_＿]*月?[\s_＿]*日?)?[\s_＿]*")
_LINE = patterns.compile(r"[_＿]{2,80}(?!\s?[_＿]{0,80}(?:[人名个位份]\b|[件台张家批项次]))")
_TEAM = patterns.compile(
    r"(?:审核|评审|评鉴)组(?:组?长|组?员|全体)?(?:及?成员)?|组长|组员|成员|技术专家|审核员"
    r"|报告(?:编[写制]|撰写|起草)(?:人|者)|(?<![^\W\d_])签[字名署](?:人|处)?"
    r"|audit team|lead auditor|team (?:leader|member)|\bauditor"
    r"|technical expert|signed (?:by|for)|signatures?",
    re.IGNORECASE,
)
_BELOW = patterns.compile(
    r"\n\s?[（(]?\s?(?P<role>(?:审核)?(?:组长|组员|专家|成员)|(?:主任)?审核员"
    r"|(?:lead |team )?(?:auditor|leader|member)|technical expert)\s?(?:签[字名])?[)）]?(?=\n|$|\t)",
    re.IGNORECASE,
)
"""The role under a line."""

_BEHIND = patterns.compile(r"\s?[（(](?P<role>[^（()）\n]{2,24})[)）]")
"""The role in brackets behind a line."""

_UNDERLINED = patterns.compile(
    r"[_＿]{2}\s?(?!(?:审核)?(?:组长|组员|成员|专家|员)|日期|签)[^\W\d_]{2,4}\s?[_＿]{2}"
)
_DAY = patterns.compile(r"(?:^|[\s，,；;])(?:签[字名署])?(?:日期|时间|date)\W{0,4}$", re.IGNORECASE)
_SIGNED_ON = patterns.compile(
    r"(?:^|(?<=\n))(?P<who>[^\n\t:：]{0,8}(?:组长|组员|成员|专家)[^\n\t:：]{0,8})"
    r"[\t:：] ?(?P<name>[^\W\d_][^\n\t\d]{1,40})"
    r"\t ?(?P<label>(?:签[字署名])?日期) ?[\t:：](?P<day>[^\n\t]{0,16})(?=\n|$)"
)
"""A row of the signatures: who, the name, and the day."""

_UNSIGNED = patterns.compile(
    r"(?:^|(?<=\n))(?P<who>(?:审核组)?组长|审核组?组长)(?:签[字名署])?"
    r"[ \u3000]*\t[ \u3000]*\t[ \u3000]*(?:20\d\d[^\n\t]{4,8})"
    r"(?=\n[^\n\t]{0,8}(?:组员|成员)[^\n\t]{0,6}\t[^\n\t]{2,60}\t)"
)
"""The row of the leader with a day and no name, over that of the members with theirs."""

_UNSIGNED_LINE = patterns.compile(
    r"(?:^|(?<=[\n\t]))[ \u3000]{0,8}(?P<who>(?:(?:审核|评审)组?|组)长\s?[（(]?签[字名署章]?[)）]?"
    r"(?:\s?[/／]\s?(?:签[字名署])?日期)?)"
    r"\s?(?:[:：][ \u3000\t/／]{0,60}|[ \u3000\t/／]{2,60})(?:(?:签[字名署])?(?:日期|时间)\s?[:：]\s?)?"
    r"(?=20\d\d\s?[-./年]\s?\d{1,2}\s?[-./月]\s?\d{1,2}\s?日?[ \u3000]*(?:[\t\n]|$))"
)
"""The line or cell of the leader's signature with a day and no name."""

_OF_REPORT = patterns.compile(r"报告|编[制写]")
"""A label of the signature that makes the report, whoever else signs a form on a nonconformity."""

_LEADER = patterns.compile(r"组长|lead", re.IGNORECASE)
_BEFORE, _LONGEST_ROW, _LONGEST_HEAD = 24, 160, 40


def read(source: Source, report: Report) -> list[Blank]:
    """The blank places of the signature (where nobody signs anywhere) and of the report's date."""
    found = list(_lines(source, report))
    if not found and not report.conclusion.signatories:
        found += _blanks(source, report, "conclusion", "signatories", signed=True)
    elif not found and not _leader_signs(report):
        places = _blanks(source, report, "conclusion", "signatories", signed=True)
        found += [one for one in places if _LEADER.search(one.label)]
    if not found:
        found += _unnamed(source, report)
    if not found:
        places = _blanks(source, report, "conclusion", "signatories", signed=True)
        found += [one for one in places if _OF_REPORT.search(one.label) and _LEADER.search(one.label)]
    found += _undated(source)
    if not found:
        rows = lines.finditer(_UNSIGNED, ("组长",), source.text, body_end(source))
        found += [Blank(source.leaf(None, *row.span("who"), raw=""), row["who"], "empty") for row in rows]
    if not found and not (report.conclusion.signatories and _leader_signs(report)):
        rows = lines.finditer(_UNSIGNED_LINE, ("组长",), source.text, body_end(source))
        found += [Blank(source.leaf(None, *row.span("who"), raw=""), row["who"], "empty") for row in rows]
    if report.report_date is None:
        found += _blanks(source, report, "identity", "report_date", signed=False)
    return sorted(found, key=lambda blank: blank.leaf.start)


def _unnamed(source: Source, report: Report) -> Iterator[Blank]:
    """The roles of a table of signatures whose names are blank, where another row has a name of the team."""
    team = {str(one.name.value) for one in report.team if one.name}
    for grid in grids(source).values():
        rows = [grid.anchors[row] for row in sorted(grid.anchors)]
        if grid.block.start >= body_end(source) or not rows:
            continue
        if not any(_SIGNED.search(grid.text(cell)) for cell in rows[0]):
            continue
        named = {cell.column for row in rows[1:] for cell in row if grid.text(cell).strip() in team}
        for cell in (cell for row in rows[1:] for cell in row):
            role = grid.right_of(cell) if cell.column in named and not grid.text(cell).strip() else None
            stated = grid.text(role).strip() if role is not None else ""
            if role is not None and _TEAM.search(stated) and not _OTHERS.search(stated):
                yield Blank(source.leaf(None, role.start, role.end, raw=stated), stated, "empty")


def _undated(source: Source) -> Iterator[Blank]:
    """The blank day beside the leader's signature, where the others have theirs typed beside them."""
    text = source.text[: body_end(source)]
    rows = [*lines.finditer(_SIGNED_ON, ("日期",), source.text, len(text))]
    if not any(row["day"].strip() and not _OTHERS.search(row[0]) for row in rows):
        return
    for row in rows:
        if row["day"].strip() or not _LEADER.search(row["who"]) or _OTHERS.search(row[0]):
            continue
        start, end = row.span("label")
        yield Blank(source.leaf(None, start, end, raw=""), row["label"], "empty")


def _leader_signs(report: Report) -> bool:
    """Whether the leader is among those who sign, or not known."""
    leaders = {m.name.value for m in report.team if m.name and m.role and m.role.value == "leader"}
    signed = {leaf.value for leaf in report.conclusion.signatories}
    return not leaders or bool(leaders & signed)


def _lines(source: Source, report: Report) -> Iterator[Blank]:
    """The rows of the signature that have a line where the name was to stand."""
    names = [leaf.value or "" for leaf in report.conclusion.signatories]
    team = {str(leaf.value) for one in report.team for leaf in (one.label, one.name) if leaf}
    text, end = source.text, body_end(source)
    last = 0
    for line in _LINE.finditer(text, 0, end):
        if line.start() < last:
            continue
        low, high = text.rfind("\n", 0, line.start()) + 1, text.find("\n", line.end())
        last = high if high >= 0 else end
        row = text[low:last]
        signed = _UNDERLINED.search(row) or any(name in row for name in names if name)
        if len(row) > _LONGEST_ROW or signed or of_others(source, line.start(), row):
            continue
        if stated := next(filter(None, map(_TEAM.search, _owners(source, low, last, team))), None):
            yield Blank(source.leaf(None, low, last, raw=""), stated[0].strip("（()） \n"), "placeholder")


def _owners(source: Source, low: int, high: int, team: set[str]) -> Iterator[str]:
    """Who is to sign on each line of a row: what is told before it, else behind or under it, else above.

    Beside one of the team's names or letters the header over a line tells that it is to be signed."""
    text, at = source.text, low
    for line in _LINE.finditer(text, low, high):
        before, at = text[at : line.start()], line.end()
        behind = _BEHIND.match(text, line.end(), high) or _BELOW.match(text, high)
        if any(char.isalpha() for char in before):
            head = _head(source, line.start()) if before.strip() in team else ""
            owner = f"{before}\n{behind['role'] if behind else ''}\n{head}"
        else:
            owner = behind["role"] if behind else role_beside(source, line.start())
            owner = owner or _above(source, line.start())
        if not _DAY.search(owner) and not _OTHERS.search(owner):
            yield owner


def role_beside(source: Source, at: int) -> str:
    """The part in the audit right of a line alone in its cell, in a table whose header tells of signing
    (姓名 | 职务 | 签署日期); empty elsewhere."""
    grid = grids(source).get(block_at(source, at))
    cell = grid.cell_at(at) if grid else None
    right = grid.right_of(cell) if grid and cell and cell.row and _GAP.fullmatch(grid.text(cell)) else None
    if (
        grid is None
        or right is None
        or not any(_SIGNED.search(grid.text(c)) for c in grid.anchors.get(0, ()))
    ):
        return ""
    return grid.text(right) if _TEAM.search(grid.text(right)) else ""


def in_column(source: Source, at: int) -> bool:
    """Whether a line alone in its cell stands in a column that is headed as one of signatures (签名)."""
    head = _head(source, at)
    return _SIGNED.search(head) is not None and len(head) <= _LONGEST_HEAD


def _head(source: Source, at: int) -> str:
    """The header over a line that stands alone in its cell of a table."""
    grid = grids(source).get(block_at(source, at))
    cell = grid.cell_at(at) if grid else None
    if grid is None or cell is None or not cell.row or not _GAP.fullmatch(grid.text(cell)):
        return ""
    return next((grid.text(one) for one in grid.anchors.get(0, ()) if one.column == cell.column), "")


def _above(source: Source, at: int) -> str:
    """What heads a line that stands alone: the line above it, in a cell or not, or the cell above."""
    text = source.text
    grid = grids(source).get(block_at(source, at))
    cell = grid.cell_at(at) if grid else None
    low = cell.start if cell else 0
    written = text[max(low, at - 2 * _LONGEST_ROW) : at].rstrip(" \t\n\u3000_＿")
    head = written.rpartition("\n")[2]
    if grid and cell and not written:
        head = grid.text(grid.at.get((cell.row - 1, cell.column)))
    return head if len(head) <= _LONGEST_HEAD else ""


def _named_below(source: Source, place: Labelled, report: Report) -> bool:
    """Whether a table that a line of signatures stands over has the name of one of the team."""
    below = source.document.blocks[place.block + 1 : place.block + 2]
    if source.document.blocks[place.block].kind == "table" or not below or below[0].kind != "table":
        return False
    names = [str(member.name.value) for member in report.team if member.name and member.name.value]
    return any(name in source.text[below[0].start : below[0].end] for name in names)


def _blanks(source: Source, report: Report, group: str, name: str, *, signed: bool) -> Iterator[Blank]:
    for place in labelled.find_all(source, group, name):
        label = place.label.text.strip().rstrip(":： ")
        if place.label.start >= body_end(source) or not _is_blank(place, dated=signed):
            continue
        before = source.text[max(0, place.label.start - _BEFORE) : place.label.start].rpartition("\n")[2]
        if signed and (not _SIGNED.search(label) or _OTHERS.search(before + label)):
            continue
        if _is_title(source, place) or elsewhere(source, place.label.start, "team"):
            continue
        if signed and _named_below(source, place, report):
            continue
        drawn = _LINE.search(source.text, place.label.end, max(place.end, place.label.end) + _BEFORE)
        leaf: Leaf[str] = source.leaf(None, place.label.start, place.label.end, raw="")
        yield Blank(leaf, label, "placeholder" if drawn else "empty")


def _is_title(source: Source, place: Labelled) -> bool:
    """Whether a label without a colon spans a form, over rows of labels with their values."""
    grid = grids(source).get(place.block)
    cell = grid.cell_at(place.label.start) if grid else None
    if grid is None or cell is None or place.label.text.endswith((":", "：")):
        return False
    below = grid.below(cell)
    width = grid.block.columns
    return (
        cell.column_span == width and below is not None and below.column_span < width and grid.is_label(below)
    )


def _is_blank(place: Labelled, *, dated: bool) -> bool:
    """Whether nothing is written behind the label but lines, 年 月 日 and, if `dated`, a day."""
    text = place.text
    for day in reversed(find_dates(text) if dated else []):
        text = text[: day.start] + text[day.end :]
    return _GAP.fullmatch(_DAY.sub("", text)) is not None
