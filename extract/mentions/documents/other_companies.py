"""Records that another company shows of itself: a supplier's, a contractor's, a customer's own ones."""

from __future__ import annotations

import re
from functools import cache
from itertools import islice
from typing import NamedTuple

from extract import labels
from extract.readers.tables.grid import grids
from extract.readers.text.sections import section_of
from extract.readers.text.units import block_at, once
from extract.reading.source import Source
from extract.values.found import narrow
from extract.values.organizations import find_organizations
from schemas import patterns
from schemas.leaf import Leaf
from schemas.mentions import Entity, Holder
from schemas.report import Report

_STOPS = "。；;\n"
_SENTENCE, _BEHIND, _BESIDE, _HEADER, _LABEL, _MOST = 160, 90, 24, 24, 7, 12
"""So many places of a company are looked at."""

_OFTEN = 3
_COMMISSIONED = patterns.compile(
    r"委托(?!单位|方|人|合同|书|协议)[^，。；,;\n]{0,30}?(?:公司|院|所|中心|站|实验室)|commissioned"
    r"|[^，。；,;\n\s]{2,30}?(?:公司|院|所|中心|站|实验室)[^，。；,;\n]{0,10}?(?:出具|完成|实施)",
    re.I,
)
"""Somebody else made the report: then the organization is not the one that makes reports for customers."""
_PARTED = str.maketrans(dict.fromkeys("、，,；;/和及与", " "))
_AUTHORITY = patterns.compile(r"(?:局|厅|委员会|管委会|政府|平台|机关|分局|大队|支队)$")
_OWN_FIRST = patterns.compile(
    r"(?:[A-Z]{1,2}(?![A-Za-z]))?[\W\d_一二三四五六七八九十第章节条表]{0,8}(?:行政|法定)?(?:许可|资质|证照|执照|资格)(?:证书?|情况|文件)?[、与和及]"
    r"|.{0,40}?(?:认证)?(?:客户|委托方)的?(?:基本)?(?:信息|概况|概述|资料|简介|数据)\s?$"
)
"""A heading on the organization's own permits first and on partners besides (许可与外部提供), or on the
client of the certification body (客户信息)."""

_LED = patterns.compile(r"(?:由|经|向|与|和)\s?$")
_SHARED_ROLES = frozenset({"supplier", "agency", "issuer"})


class Record(NamedTuple):
    """A record made out to somebody: the label before the name, and the whole sentence or row around it."""

    label: str
    holder: Holder
    start: int
    end: int


def is_company(leaf: Leaf[str]) -> bool:
    """Whether a value is the name of a legal person, not of a department or a place of work."""
    return bool(find_organizations(leaf.value or ""))


def is_theirs(source: Source, report: Report, holder: Holder, entities: list[Entity], *, label: str) -> bool:
    """Whether a record is no evidence of the organization's: told so, or that of a partner about itself."""
    text = _narrowed(source)
    start, end = _around(text, holder.holder)
    record = Record(label, holder, start, end)
    if _words("aside").search(text, record.start, record.end):
        return True
    if holder.entity.relation != "other":
        return False
    return (
        _AUTHORITY.search(holder.holder.value or "") is not None
        or _is_name_open(holder.entity, entities)
        or bool(holder.entity.roles & _SHARED_ROLES)
        or _is_told(text, source, record)
        or _is_trade_of_others(text, report, record)
        or _is_customer(text, report, record)
        or is_partner(source, holder.entity, but=holder.holder.start)
    )


def is_partner(source: Source, entity: Entity, *, but: int = -1) -> bool:
    """Whether a word beside one of its names (not at offset `but`) says that a company is a partner."""
    text = _narrowed(source)
    return any(
        leaf.start != but and _is_called_partner(source, text, leaf) for leaf in islice(entity.places, _MOST)
    )


def _is_called_partner(source: Source, text: str, leaf: Leaf[str]) -> bool:
    start, end = leaf.span
    lead = text[max(0, start - _BESIDE) : start]
    role, handed, called, does = _beside()
    if role.search(lead) or called.match(text, end, end + _BESIDE) or _is_headed(source, start):
        return True
    acts = handed.search(lead) or (_LED.search(lead) and does.match(text, end, end + _BESIDE))
    return bool(acts) and not _words("ground").search(lead)


@once
def _narrowed(source: Source) -> str:
    return narrow(source.text)


def _around(text: str, leaf: Leaf[str]) -> tuple[int, int]:
    """The sentence or row in which a name stands."""
    start, end = leaf.span
    low = max(text.rfind(stop, max(0, start - _SENTENCE), start) for stop in _STOPS)
    low = low + 1 if low >= 0 else max(0, start - _SENTENCE)
    ends = [at for stop in _STOPS if (at := text.find(stop, end, end + _BEHIND)) >= 0]
    return low, min(ends, default=min(len(text), end + _BEHIND))


def _is_name_open(entity: Entity, entities: list[Entity]) -> bool:
    """Whether the organization's own name stands so seldom that it may have been read wrongly."""
    own = next((e for e in entities if e.kind == "organization" and e.relation == "self"), None)
    places = len(list(entity.places))
    return own is None or (places >= _OFTEN and places > 2 * len(list(own.places)))


def _is_told(text: str, source: Source, record: Record) -> bool:
    """Whether the sentence, row or headings speak of partners, or the sentence names the company before."""
    at, end = record.holder.holder.span
    if any(record.start <= leaf.start < at for leaf in record.holder.entity.places):
        return True
    lead = text[record.start : max(record.start, at - _LABEL)]
    heads = [title for title in section_of(source, at) if not _OWN_FIRST.match(title)]
    stated = [lead, text[end : record.end], *heads]
    return (
        any(_words("partner").search(one) for one in stated)
        or _given().search(lead) is not None
        or _is_headed(source, at)
    )


@cache
def _given() -> re.Pattern[str]:
    """A partner that shows, lends or takes out something."""
    return patterns.compile(
        rf"(?:{_roles().pattern})[^，。；,;\n]{{0,4}}?(?:提供|提交|出示|投保|办理|送检|统一)"
    )


def header(source: Source, at: int) -> str:
    """The text of the cell at the head of the column of a place in a table, else of the cell on its left."""
    grid = grids(source).get(block_at(source, at))
    cell = next((c for c in grid.block.cells if c.start <= at < c.end), None) if grid else None
    if grid is None or cell is None:
        return ""
    left = grid.at.get((cell.row, cell.column - 1))
    beside = grid.text(left)
    return beside if len(beside) <= _HEADER and cell.column == 1 else grid.text(grid.at.get((0, cell.column)))


def _is_headed(source: Source, at: int) -> bool:
    """Whether the headers above a cell and its row, or the row's first cell, have a word for partners."""
    grid = grids(source).get(block_at(source, at))
    cell = next((c for c in grid.block.cells if c.start <= at < c.end), None) if grid else None
    if grid is None or cell is None:
        return False
    head = grid.at.get((0, cell.column)) if cell.row else None
    over = grid.text(head)[:_HEADER] if head is not cell else ""
    if _roles().search(over) and not _OWN_FIRST.match(over):
        return True
    first = [grid.at.get(place) for place in ((0, 0), (0, 1), (cell.row, 0)) if cell.row]
    titles = [grid.text(one) for one in first if one is not None and one is not cell]
    return any(_words("partner").search(title[:_HEADER]) and not _OWN_FIRST.match(title) for title in titles)


def _is_trade_of_others(text: str, report: Report, record: Record) -> bool:
    """Whether only another trade needs such a record, or the name tells a trade that serves others."""
    own = _trade(report)
    stated = f"{text[record.start : record.holder.holder.start]} {record.holder.record.value or ''}"
    for kind, words in labels.values("partners", "licence").items():
        if _licence(kind).search(stated) and not _any(tuple(words)).search(own):
            return True
    name = record.holder.entity.name
    return any(word in name and word not in own for word in labels.values("partners", "word")["name"])


@cache
def _licence(kind: str) -> re.Pattern[str]:
    return patterns.compile(
        rf"(?:{kind})[^，。；,;\n]{{0,12}}?(?:许可|证|资质|permit|licen[cs]e|certificate)", re.I
    )


def _is_customer(text: str, report: Report, record: Record) -> bool:
    """Whether the label is that of the customers of the organization's trade: its name's, or all of its
    scope's. Where other parts of the scope have no customers of that kind, the holder is in doubt."""
    served, name = _served(text, report, record), report.organization.name
    stated = " ".join((scope.text.value or "").translate(_PARTED) for scope in report.scopes if scope.text)
    own = served is not None and name is not None and served.re.search(name.value or "")
    if served and not own and any(len(part) > 1 and not served.re.search(part) for part in stated.split()):
        record.holder.doubt = served[0]
    return served is not None and not record.holder.doubt


def _served(text: str, report: Report, record: Record) -> re.Match[str] | None:
    """The word of the organization's own trade to whose customers a label belongs."""
    lead = text[record.start : record.holder.holder.start]
    own, name = _trade(report), report.organization.name
    made = _COMMISSIONED.search(lead)
    if made and not (name and name.value and name.value in made[0]):
        return None
    for label, words in labels.values("partners", "customer").items():
        if patterns.compile(label, re.I).search(record.label) and (found := _any(tuple(words)).search(own)):
            return found
    return None


def _trade(report: Report) -> str:
    """The organization's name and scopes."""
    leaves = [report.organization.name, *(scope.text for scope in report.scopes)]
    return " ".join(leaf.value for leaf in leaves if leaf is not None and leaf.value)


@cache
def _any(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, words)), re.I)


@cache
def _words(name: str) -> re.Pattern[str]:
    words = labels.values("partners", "word")[name]
    return patterns.compile("|".join(sorted(map(re.escape, words), key=lambda w: (-len(w), w))), re.I)


@cache
def _roles() -> re.Pattern[str]:
    """A word for a partner, as a header or before a name."""
    return patterns.compile(f"{_words('partner').pattern}|{_words('service').pattern}", re.I)


@cache
def _beside() -> tuple[re.Pattern[str], ...]:
    """What stands beside a partner's name: role or verb before it, role or deed behind it."""
    roles, handed, does = _roles().pattern, _words("handed").pattern, _words("does").pattern
    kind = r"(?:名称|单位|公司|企业|机构|方|商|人|的)?(?:\s?[（(][^（()）\n]{0,10}[)）])?"
    return (
        patterns.compile(rf"(?:{roles}){kind}[\s:|是为系即“\"（(]{{0,4}}$", re.I),
        patterns.compile(rf"(?:{handed})\s?$", re.I),
        patterns.compile(
            rf"[”\"]?\s?(?:[（(][^（()）\n]{{0,10}}?|(?:为|是|系|作为)[^。；;，,\n]{{0,14}}?)(?:{roles})",
            re.I,
        ),
        patterns.compile(rf"[”\"]?[^。；;，,\n（(]{{0,6}}?(?:{does})", re.I),
    )
